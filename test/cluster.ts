// Before the integration tests: a throw-away cluster with one migrated database, of which each worker takes a copy.
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { queues } from '../src/jobs.ts';
import { makePool } from '../src/platform/database/connect.ts';
import { startEmbedded } from '../src/platform/database/embedded/index.ts';
import { ensureLogin } from '../src/platform/database/login.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { prepareJobs } from '../src/platform/jobs/jobs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    clusterHost: string;
    template: string;
  }
}

export const template = 'speerpunt_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // In memory where that is possible: initdb alone takes half a second longer on a disk. As root the cluster runs as
  // another account, which has to be able to enter the folder.
  const dataDir = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'speerpunt-test-'));
  await chmod(dataDir, 0o755);
  const binaries = process.env.SPEERPUNT_POSTGRES_BIN;
  const cluster = await startEmbedded({
    dataDir,
    database: template,
    throwaway: true,
    ...(binaries ? { binaries } : {}),
  });
  const admin = makePool({ ...cluster.connection, max: 2 });
  await migrate(admin, join(import.meta.dirname, '../migrations'));
  await prepareJobs(admin, queues);
  await ensureLogin(admin);
  await admin.end();
  project.provide('clusterHost', cluster.connection.host);
  project.provide('template', template);
  // To the test of what was sent as well, which runs after the others as a project of its own.
  const notes = await mkdtemp(join(tmpdir(), 'speerpunt-posts-'));
  project.vitest.getRootProject().provide('posts', join(notes, 'posts'));
  return async () => {
    await rm(notes, { recursive: true, force: true });
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
