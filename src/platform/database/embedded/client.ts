// The few questions the launcher itself asks the server.
import pg from 'pg';

export const port = 5432;
export const socketName = `.s.PGSQL.${port}`;

/** `absent`: nothing listens; `busy`: it says that it starts, stops or recovers; `silent`: no answer in time. */
export type Answer = 'ready' | 'busy' | 'silent' | 'absent';

/** Tries to connect. */
export async function knock(host: string): Promise<Answer> {
  try {
    await withClient(host, () => Promise.resolve());
    return 'ready';
  } catch (error) {
    return readRefusal(error as Error & { code?: string });
  }
}

/** Makes the database unless it exists; another process may be doing the same. */
export async function createDatabase(host: string, database: string): Promise<void> {
  await withClient(host, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) {
      // Creating copies template1, which only one session can do at a time.
      await client.query('select pg_advisory_lock(hashtext($1))', ['speerpunt create database']);
      await client.query(`create database ${client.escapeIdentifier(database)}`).catch(ignoreDuplicate);
    }
  });
}

async function withClient(host: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ host, port, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 5_000 });
  // A server that dies under an open connection emits this apart from the failing call.
  client.on('error', () => {});
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}

function readRefusal(error: Error & { code?: string }): Answer {
  switch (error.code) {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return 'absent';
    case '57P03':
    case '57P01':
    case '53300':
      return 'busy';
    case 'ECONNRESET':
    case 'EPIPE':
    case 'EAGAIN':
      return 'silent';
    default:
      if (/timeout|terminated unexpectedly/i.test(error.message)) {
        return 'silent';
      }
      throw error;
  }
}

function ignoreDuplicate(error: Error & { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') {
    throw error;
  }
}
