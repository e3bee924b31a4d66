// A world of its own to measure in: a throw-away database, the app as it runs, and a server that is reached over HTTP.
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type pg from 'pg';
import { createApp } from '../../src/app.tsx';
import { queues } from '../../src/jobs.ts';
import { newUuid, systemClock } from '../../src/platform/clock.ts';
import { makePool } from '../../src/platform/database/connect.ts';
import { makeDatabase } from '../../src/platform/database/database.ts';
import { startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { ensureLogin, loginRole } from '../../src/platform/database/login.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import type { Assets, Dependencies } from '../../src/platform/http/env.ts';
import { makeLimits } from '../../src/platform/http/limits.ts';
import { prepareJobs } from '../../src/platform/jobs/jobs.ts';
import { mailbox } from '../../src/platform/mail/mail.ts';
import { makeSecrets } from '../../src/platform/secrets.ts';

export interface World {
  app: Dependencies;
  /** Signed in as the superuser of the cluster: to seed in bulk. */
  admin: pg.Pool;
  /** As the server is signed in. */
  pool: pg.Pool;
  /** Where the app is served. */
  address: string;
  end(): Promise<void>;
}

/** Opens a world; `root` is the folder of the program. */
export async function openWorld(root: string = process.cwd()): Promise<World> {
  // In memory where that is possible: what is measured is the work, not the disk of this machine.
  const dataDir = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'speerpunt-bench-'));
  await chmod(dataDir, 0o755);
  const cluster = await startEmbedded({ dataDir, database: 'speerpunt', throwaway: true });
  const admin = makePool({ ...cluster.connection, max: 2 });
  await migrate(admin, join(root, 'migrations'));
  await prepareJobs(admin, queues);
  await ensureLogin(admin);
  const pool = makePool({ ...cluster.connection, user: loginRole });
  const app = appOn(pool, await assetsIn(join(root, 'dist/assets')));
  const server = serve({ fetch: createApp(app).fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    app,
    admin,
    pool,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    end: async () => {
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([pool.end(), admin.end()]);
      await cluster.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function appOn(pool: pg.Pool, assets: Assets): Dependencies {
  const jobs = { enqueue: () => Promise.resolve() };
  return {
    database: makeDatabase(pool, { clock: systemClock, newId: newUuid, jobs }),
    secrets: makeSecrets('a secret for the bench only'),
    jobs,
    mailer: mailbox(systemClock),
    limits: makeLimits(systemClock),
    clock: systemClock,
    newId: newUuid,
    baseUrl: undefined,
    address: 'http://localhost',
    demonstration: false,
    assets,
    report: (line) => process.stderr.write(`${line}\n`),
  };
}

async function assetsIn(folder: string): Promise<Assets> {
  const names = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Omit<Assets, 'folder'>;
  return { folder, ...names };
}
