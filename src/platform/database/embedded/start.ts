// The order of a start: where is the cluster, does a server answer, if not make what lacks and start one.
import { createDatabase, port } from './client.ts';
import { initialise } from './initialise.ts';
import { findPlace, leavePointer, type Place } from './place.ts';
import { stopPostmaster } from './postmaster.ts';
import { findRunnable } from './runnable.ts';
import { bringUp, type Launch } from './server.ts';
import { makePrivate } from './socket.ts';
import { readMajor } from './version.ts';

export interface StartOptions {
  /** May not exist yet, may be relative. */
  dataDir: string;
  /** Created when absent; `speerpunt` by default. */
  database?: string | undefined;
  /** What a person at the terminal should know, one line each. */
  say?: ((line: string) => void) | undefined;
  /** For tests: nothing is synced to disk and buffers are small; everything else is as in production. */
  throwaway?: boolean | undefined;
  /** A bin directory to try before all others (SPEERPUNT_POSTGRES_BIN). */
  binaries?: string | undefined;
}

export interface EmbeddedPostgres {
  /** Settings for `pg` of the cluster's superuser over the Unix socket; the database exists. */
  connection: { host: string; port: number; user: 'postgres'; database: string };
  /** True when a server that was already running was re-used. */
  attached: boolean;
  /** Where the cluster lies; differs from DATA_DIR/postgres where the account that runs it may not enter there. */
  directory: string;
  /** Fast shutdown, also of an attached server; a second call does nothing. */
  stop(): Promise<void>;
}

/** Everything the launcher needs, so that steps can be passed one value. */
interface Start {
  place: Place;
  outside: string;
  binaries: string | undefined;
  throwaway: boolean;
  say: (line: string) => void;
}

/** As `startEmbedded`, with the directory for what lies outside DATA_DIR as a parameter (tests choose their own). */
export async function startIn(options: StartOptions, surroundings: { outside: string }): Promise<EmbeddedPostgres> {
  const { database = 'speerpunt', throwaway = false, binaries } = options;
  const say = options.say ?? (() => {});
  const place = await findPlace(options.dataDir, surroundings.outside);
  if (place.note) {
    say(place.note);
  }
  const start = { place, outside: surroundings.outside, binaries, throwaway, say };
  const { attached, host } = await bringUp(place, () => prepare(start), say);
  await createDatabase(host, database);
  await leavePointer(place);
  let stopped: Promise<void> | undefined;
  return {
    connection: { host, port, user: 'postgres', database },
    attached,
    directory: place.directory,
    stop() {
      stopped ??= stopPostmaster(place.directory);
      return stopped;
    },
  };
}

async function prepare(start: Start): Promise<Launch> {
  const { place } = start;
  const existing = await readMajor(place.directory);
  if (existing === undefined) {
    const newest = await findRunnable(start);
    await initialise(place, newest, start.throwaway);
  }
  // Read again: of two processes that initialise at once, the cluster of the first is the one that stays.
  const major = existing ?? (await readMajor(place.directory));
  const chosen = await findRunnable({ ...start, major });
  if (chosen.note) {
    start.say(chosen.note);
  }
  await makePrivate(place.socketDirectory, place.account);
  return { binaries: chosen, throwaway: start.throwaway };
}
