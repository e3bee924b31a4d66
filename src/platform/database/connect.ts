import {
  CamelCasePlugin,
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresQueryResult,
} from 'kysely';
import pg from 'pg';
import { isSilent } from './away.ts';
import type { Tables } from './tables.ts';

const DATE = 1082;
const BIGINT = 20;
// The driver reads a bare day as midnight on this machine and shifts it by a day; counts come as text. Both are mended here.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => text;
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;

/** Waiting for a place takes as long as a burst of people does; nobody answering at all is known much sooner. */
const placeWithinMs = 30_000;
const connectWithinMs = 5_000;

/**
 * For whoever is waited for by people: a statement that takes this long is given up by the database, and one that the
 * database does not even give up (it stands still) by us. Commands and migrations take the time they need.
 */
export const impatient = { statement_timeout: 30_000, query_timeout: 32_000 } as const;

/** Connects within a time of its own: that of the pool is also for waiting until somebody else is done. */
class PromptClient extends pg.Client {
  constructor(config: pg.ClientConfig) {
    const within = Math.min(config.connectionTimeoutMillis ?? connectWithinMs, connectWithinMs);
    // The pool hides the password from whoever copies its options.
    super({ ...config, password: config.password, connectionTimeoutMillis: within });
  }
}

/** A pool of connections that reads days as 'YYYY-MM-DD' and counts as numbers. */
export function makePool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 16,
    connectionTimeoutMillis: placeWithinMs,
    application_name: 'speerpunt',
    Client: PromptClient,
    ...config,
    types,
  } as pg.PoolConfig);
  // A connection that breaks is replaced at the next use, and whoever used it hears so from the statement. Without a
  // listener, on the pool for those that rest and on each that is in use, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function makeKysely(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: leavingSilent(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/**
 * A connection that gives no answer is left for good: what was asked on it may still be done one day, and must not be
 * mixed with what somebody else asks then. Nothing more is asked on it meanwhile, so that nobody waits twice.
 */
function leavingSilent(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      let silence: Error | undefined;
      const ask = async (text: string, values: readonly unknown[]) => {
        if (silence) throw silence;
        try {
          return await client.query(text, [...values]);
        } catch (error) {
          if (isSilent(error)) silence = error as Error;
          throw error;
        }
      };
      function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
      function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
      function query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
        if (typeof text !== 'string') throw new Error('Kysely asks for cursors only where it was given any');
        return ask(text, values);
      }
      return {
        query,
        release: (broken?: boolean) => client.release(silence ?? broken),
      };
    },
  };
}
