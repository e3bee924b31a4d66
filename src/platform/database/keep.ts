// Holds the embedded database to one server, and brings it up again when it falls away under that server.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import type { EmbeddedPostgres } from './embedded/index.ts';

export interface Keeper {
  /** Stops the database, unless it is another's by now. */
  close(): Promise<void>;
}

interface Keeping {
  dataDir: string;
  /** The database that was started already. */
  cluster: EmbeddedPostgres;
  /** Starts it, or finds the one that runs. */
  start: () => Promise<EmbeddedPostgres>;
  say: (line: string) => void;
}

const servingLock = 7_401_913;
const betweenTriesMs = 1_000;

/**
 * Holds the database alone, and goes on doing so: when it ends (killed, or out of memory) it is started again.
 * @throws PlainError when another server holds it.
 */
export async function keepAlone({ dataDir, cluster, start, say }: Keeping): Promise<Keeper> {
  let held: pg.Client | undefined = await hold(cluster, dataDir);
  let closing = false;
  let comingBack: Promise<void> | undefined;
  const watch = (client: pg.Client) =>
    client.once('end', () => {
      held = undefined;
      if (!closing) comingBack = comeBack();
    });
  const comeBack = async () => {
    say('The database fell away. It is being started again; nobody can do anything meanwhile.');
    let told = '';
    while (!closing && !held) {
      try {
        held = await hold(await start(), dataDir);
        watch(held);
        say('The database is there again.');
      } catch (error) {
        const { message } = error as Error;
        if (message !== told) say(`The database is not there yet: ${message}`);
        told = message;
        await pause(betweenTriesMs);
      }
    }
  };
  watch(held);
  return {
    close: async () => {
      closing = true;
      await comingBack;
      const mine = held;
      await mine?.end();
      if (mine) await cluster.stop();
    },
  };
}

/** Whether no server holds the database that this connection leads to. */
export async function servedByNobody(admin: pg.Pool): Promise<boolean> {
  return takeLock(admin);
}

// An advisory lock ends with its connection: after a kill there is nothing to clean up and no stale file to trust.
async function hold({ connection }: EmbeddedPostgres, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  // Its end is what is watched for; without a listener the error before it would end the process.
  client.on('error', () => {});
  await client.connect();
  if (await takeLock(client)) return client;
  await client.end();
  throw new PlainError(
    `Speerpunt is already running with the data in ${dataDir}. That one goes on undisturbed. ` +
      'Stop it first, or start this one with another DATA_DIR and PORT.',
  );
}

async function takeLock(asking: pg.Pool | pg.Client): Promise<boolean> {
  const { rows } = await asking.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [servingLock]);
  return rows[0]?.held ?? false;
}
