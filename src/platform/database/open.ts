import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../../config.ts';
import { prepareJobs, workerConnection } from '../jobs/jobs.ts';
import type { Secrets } from '../secrets.ts';
import { makePool } from './connect.ts';
import { startEmbedded } from './embedded/index.ts';
import { asLogin, checkLogin, ensureLogin, loginRole, mayPrepare } from './login.ts';
import { migrate } from './migrate.ts';

export interface OpenedDatabase {
  /** Signed in as the role that owns nothing. */
  pool: pg.Pool;
  /** For the jobs: the same login, with the right to take up work. */
  workers: pg.Pool;
  close(): Promise<void>;
}

export class AlreadyServedError extends Error {}

export interface OpenOptions {
  config: Config;
  secrets: Secrets;
  migrations: string;
  queues: string[];
  /** A server holds its embedded database to itself; a command works beside it. */
  alone: boolean;
  say: (line: string) => void;
}

/**
 * Opens the database of DATABASE_URL, or the embedded one in DATA_DIR, brings it up to date where it may, and hands out
 * connections of the login role only.
 * @throws AlreadyServedError when another server holds this DATA_DIR; UnsafeLoginError when the login is too mighty.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const opened = options.config.databaseUrl
    ? await openServer(options, options.config.databaseUrl)
    : await openEmbedded(options);
  await checkLogin(opened.pool);
  return opened;
}

async function openServer({ secrets, migrations, queues }: OpenOptions, url: string): Promise<OpenedDatabase> {
  const given = makePool({ connectionString: url, max: 4 });
  if (!(await mayPrepare(given))) {
    // Somebody else prepares this database, with `speerpunt migrate` and a mightier address.
    const workers = makePool({ connectionString: url, ...workerConnection });
    const pool = makePool({ connectionString: url });
    await given.end();
    return { pool, workers, close: () => endAll([pool, workers]) };
  }
  const password = secrets.hmac('database-login', loginRole).toString('base64url');
  await prepare(given, { migrations, queues, password });
  await given.end();
  const pool = asLogin(url, password);
  const workers = asLogin(url, password, workerConnection);
  return { pool, workers, close: () => endAll([pool, workers]) };
}

async function openEmbedded({ config, migrations, queues, alone, say }: OpenOptions): Promise<OpenedDatabase> {
  const cluster = await startEmbedded({
    dataDir: config.dataDir,
    say,
    ...(config.postgresBinaries ? { binaries: config.postgresBinaries } : {}),
  });
  const admin = makePool({ ...cluster.connection, max: 2 });
  const keeper = alone ? await holdAlone(admin, config.dataDir) : undefined;
  await prepare(admin, { migrations, queues });
  const login = { ...cluster.connection, user: loginRole };
  const pool = makePool(login);
  const workers = makePool({ ...login, ...workerConnection });
  return {
    pool,
    workers,
    close: async () => {
      await endAll([pool, workers]);
      const last = alone || (await servedByNobody(admin));
      keeper?.release(true);
      await admin.end();
      if (last) await cluster.stop();
    },
  };
}

async function prepare(
  admin: pg.Pool,
  options: { migrations: string; queues: string[]; password?: string },
): Promise<void> {
  await migrate(admin, options.migrations);
  await prepareJobs(admin, options.queues);
  await ensureLogin(admin, options.password);
}

const servingLock = 7_401_913;

// An advisory lock ends with its connection: after a kill there is nothing to clean up and no stale file to trust.
async function holdAlone(admin: pg.Pool, dataDir: string): Promise<pg.PoolClient> {
  const keeper = await admin.connect();
  const { rows } = await keeper.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [servingLock]);
  if (rows[0]?.held) return keeper;
  keeper.release(true);
  await admin.end();
  throw new AlreadyServedError(
    `Speerpunt is already running with the data in ${join(dataDir)}. That one goes on undisturbed. ` +
      'Stop it first, or start this one with another DATA_DIR and PORT.',
  );
}

async function servedByNobody(admin: pg.Pool): Promise<boolean> {
  const { rows } = await admin.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [servingLock]);
  return rows[0]?.free ?? false;
}

async function endAll(pools: pg.Pool[]): Promise<void> {
  await Promise.all(pools.map((pool) => pool.end()));
}
