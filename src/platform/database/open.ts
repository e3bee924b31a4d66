import type pg from 'pg';
import type { Config } from '../../config.ts';
import { prepareJobs, workerConnection } from '../jobs/jobs.ts';
import { PlainError } from '../plain-error.ts';
import type { Secrets } from '../secrets.ts';
import { impatient, makePool } from './connect.ts';
import { type EmbeddedPostgres, startEmbedded } from './embedded/index.ts';
import { keepAlone, servedByNobody } from './keep.ts';
import { asLogin, checkLogin, ensureLogin, loginRole, mayPrepare } from './login.ts';
import { migrate } from './migrate.ts';

export interface OpenedDatabase {
  /** Signed in as the role that owns nothing. */
  pool: pg.Pool;
  /** For the jobs: the same login, with the right to take up work. */
  workers: pg.Pool;
  /**
   * After much was written at once: pages are slow until the database has counted what is there. It does so by itself
   * within a minute; a server of its own is left to that.
   */
  renewStatistics(): Promise<void>;
  close(): Promise<void>;
}

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
 * @throws PlainError when another server holds this DATA_DIR, nobody answers at DATABASE_URL, the login may not fill an empty
 * database, or is too mighty.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const opened = options.config.databaseUrl
    ? await openServer(options, options.config.databaseUrl)
    : await openEmbedded(options);
  await checkLogin(opened.pool).catch(async (error: Error) => {
    await opened.close();
    throw error;
  });
  return opened;
}

async function openServer({ secrets, migrations, queues, alone }: OpenOptions, url: string): Promise<OpenedDatabase> {
  const given = makePool({ connectionString: url, max: 4 });
  await reach(given);
  if (!(await mayPrepare(given))) {
    // Somebody else prepares this database, with `speerpunt migrate` and a mightier address.
    await refuseUnprepared(given);
    const workers = makePool({ connectionString: url, ...patienceOf(alone), ...workerConnection });
    const pool = makePool({ connectionString: url, ...patienceOf(alone) });
    await given.end();
    return { pool, workers, renewStatistics: byItself, close: () => endAll([pool, workers]) };
  }
  const password = secrets.hmac('database-login', loginRole).toString('base64url');
  await prepare(given, { migrations, queues, password });
  await given.end();
  const pool = asLogin(url, password, patienceOf(alone));
  const workers = asLogin(url, password, { ...patienceOf(alone), ...workerConnection });
  return { pool, workers, renewStatistics: byItself, close: () => endAll([pool, workers]) };
}

const byItself = () => Promise.resolve();

/**
 * Brings the database up to date with the rights of the given address, for a server that has a lesser one. Leaves the
 * password of the server's login as it is.
 * @returns the names of the migrations that were applied now.
 * @throws PlainError when this address may not.
 */
export async function prepareDatabase({
  config,
  ...options
}: Omit<OpenOptions, 'secrets' | 'alone'>): Promise<string[]> {
  const own = config.databaseUrl ? undefined : await startOwn(config, options.say);
  const admin = makePool({ ...(own?.connection ?? { connectionString: config.databaseUrl }), max: 2 });
  try {
    await reach(admin);
    if (!(await mayPrepare(admin))) {
      throw new PlainError(
        'This login may not prepare the database: DATABASE_URL has to be that of one who may make roles and tables.',
      );
    }
    return await prepare(admin, options);
  } finally {
    const last = own && (await servedByNobody(admin));
    await admin.end();
    if (last) await own.stop();
  }
}

async function reach(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    const { message, code } = error as NodeJS.ErrnoException;
    throw new PlainError(`The database of DATABASE_URL cannot be reached: ${message || code}`);
  }
}

async function refuseUnprepared(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ ready: boolean }>(
    "select to_regclass('public.municipalities') is not null as ready",
  );
  if (rows[0]?.ready) return;
  await pool.end();
  throw new PlainError(
    'The database is empty and this login may not fill it. Run `speerpunt migrate` first, with a DATABASE_URL that may make roles and tables.',
  );
}

function startOwn({ dataDir, postgresBinaries }: Config, say: (line: string) => void): Promise<EmbeddedPostgres> {
  return startEmbedded({ dataDir, say, ...(postgresBinaries ? { binaries: postgresBinaries } : {}) });
}

async function openEmbedded({ config, migrations, queues, alone, say }: OpenOptions): Promise<OpenedDatabase> {
  const cluster = await startOwn(config, say);
  const start = () => startOwn(config, say);
  const keeper = alone ? await keepAlone({ dataDir: config.dataDir, cluster, start, say }) : undefined;
  const admin = makePool({ ...cluster.connection, max: 2 });
  await prepare(admin, { migrations, queues });
  const login = { ...cluster.connection, user: loginRole, ...patienceOf(alone) };
  const pool = makePool(login);
  const workers = makePool({ ...login, ...workerConnection });
  return {
    pool,
    workers,
    renewStatistics: async () => void (await admin.query('analyze')),
    close: async () => {
      await endAll([pool, workers]);
      const last = !keeper && (await servedByNobody(admin));
      await admin.end();
      if (last) await cluster.stop();
      await keeper?.close();
    },
  };
}

/** A server answers people; a command may take the time that it needs. */
function patienceOf(alone: boolean) {
  return alone ? impatient : {};
}

async function prepare(
  admin: pg.Pool,
  options: { migrations: string; queues: string[]; password?: string },
): Promise<string[]> {
  const applied = await migrate(admin, options.migrations);
  await prepareJobs(admin, options.queues);
  await ensureLogin(admin, options.password);
  return applied;
}

async function endAll(pools: pg.Pool[]): Promise<void> {
  await Promise.all(pools.map((pool) => pool.end()));
}
