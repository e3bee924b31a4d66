import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createApp } from './app.tsx';
import type { Config } from './config.ts';
import { jobHandlers, queues, timetable } from './jobs.ts';
import { newUuid, systemClock, systemWait } from './platform/clock.ts';
import { makeDatabase } from './platform/database/database.ts';
import { type Hearing, hearChanges } from './platform/database/hearing.ts';
import { openDatabase } from './platform/database/open.ts';
import { makeRevisions } from './platform/database/revisions.ts';
import type { Assets, Dependencies } from './platform/http/env.ts';
import { makeLimits } from './platform/http/limits.ts';
import { type JobRunner, makeJobs } from './platform/jobs/jobs.ts';
import { mailbox, senderOf, smtpMailer } from './platform/mail/mail.ts';
import { PlainError } from './platform/plain-error.ts';
import { makeSecrets } from './platform/secrets.ts';
import { makeThreads } from './platform/threads/threads.ts';

export interface Parts {
  app: Dependencies;
  jobs: JobRunner;
  /** For a server: hears what other programs change, until stopped. */
  hear(): Hearing;
  /** After much was written at once. */
  renewStatistics(): Promise<void>;
  close(): Promise<void>;
}

export interface AssembleOptions {
  config: Config;
  /** The folder of the program: migrations/ and the built files lie in it. */
  root: string;
  /** A server holds its embedded database to itself; a command works beside it. */
  alone: boolean;
  say: (line: string) => void;
}

/** Puts the parts together that the server and the commands work with. */
export async function assemble({ config, root, alone, say }: AssembleOptions): Promise<Parts> {
  const secrets = makeSecrets(config.secret ?? (await ownSecret(config.dataDir)));
  const opened = await openDatabase({ config, secrets, migrations: join(root, 'migrations'), queues, alone, say });
  const report = (line: string) => process.stderr.write(`${line}\n`);
  const revisions = makeRevisions();
  const threads = makeThreads(join(root, 'dist/heavy-work.js'), report);
  let app: Dependencies;
  const jobs = makeJobs(opened.workers, { handlers: jobHandlers(() => app), timetable, report });
  const database = makeDatabase(opened.pool, { clock: systemClock, newId: newUuid, jobs, revisions });
  app = {
    database,
    revisions,
    secrets,
    jobs,
    threads,
    mailer: config.smtpUrl ? smtpMailer(config.smtpUrl, senderOf(config)) : mailbox(systemClock),
    limits: makeLimits(systemClock),
    clock: systemClock,
    wait: systemWait,
    newId: newUuid,
    baseUrl: config.baseUrl,
    room: config.room,
    address: config.baseUrl ?? config.room ?? `http://localhost:${config.port}`,
    demonstration: config.demonstration,
    assets: await readAssets(join(root, 'dist/assets')),
    report,
  };
  const hear = () => hearChanges(opened.pool, revisions);
  const close = async () => {
    await threads.stop();
    await opened.close();
  };
  return { app, jobs, hear, renewStatistics: opened.renewStatistics, close };
}

export interface Running {
  address: string;
  /** Lets requests under way end, those that take longer than ten seconds excepted, then closes everything. */
  stop(): Promise<void>;
}

/** Serves until stopped. */
export async function startServer({ app, jobs, hear, close }: Parts, config: Config): Promise<Running> {
  await jobs.start();
  const hono = createApp(app);
  const server = await listen(hono, config).catch(async (error: Error) => {
    await jobs.stop();
    throw error;
  });
  const hearing = hear();
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  return {
    address: `http://${config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`,
    stop: async () => {
      await closeGently(server);
      await jobs.stop();
      await hearing.stop();
      await close();
    },
  };
}

/** How long a request under way may take to end. One whose sender falls silent would keep the server there for good. */
const lastWordMs = 10_000;

async function closeGently(server: Listening): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), lastWordMs);
  await closed;
  clearTimeout(cutOff);
}

type Listening = Extract<ReturnType<typeof serve>, { closeAllConnections(): void }>;

function listen(hono: ReturnType<typeof createApp>, config: Config): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: hono.fetch, port: config.port, hostname: config.host }, () =>
      resolve(server as Listening),
    );
    server.once('error', reject);
  });
}

// Made once and kept beside the data: receipts and voting codes depend on it.
async function ownSecret(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true }).catch((error: Error) => {
    throw new PlainError(`DATA_DIR cannot be used: ${error.message}`);
  });
  const file = join(dataDir, 'secret');
  await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return (await readFile(file, 'utf8')).trim();
}

/** The addresses of the files that `npm run build` made. */
async function readAssets(folder: string): Promise<Assets> {
  const names = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Omit<Assets, 'folder'>;
  return { folder, ...names };
}
