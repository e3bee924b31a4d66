// Starting the server and waiting for it, or for the one that is already there.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { type Answer, knock } from './client.ts';
import { openLog, readSince } from './log.ts';
import type { Place } from './place.ts';
import { findPostmaster, isServing } from './postmaster.ts';
import { environment } from './run.ts';
import { isPrivate } from './socket.ts';

/** What is needed to start the server; prepared only when none answers. */
export interface Launch {
  binaries: Binaries;
  throwaway: boolean;
}

interface Running {
  child: ChildProcess;
  log: { path: string; from: number };
  /** Why the system could not start it at all. */
  error?: Error;
}

/** How long a server that holds the cluster may keep silent. */
const patienceMs = 20_000;
/** Recovery after a sudden stop reads the log written since the last checkpoint; that can take minutes. */
const recoveryMs = 600_000;
/** From then on it is better to say what we wait for. */
const sayAfterMs = 2_000;

/** Another server holds the cluster, or the children of a killed one have not ended yet. Both pass. */
const passing = /lock file .* already exists|lock file .* is empty|pre-existing shared memory block/;

/** Ends with a server that answers: one that ran already, one of another process that starts too, or our own. */
export async function bringUp(
  place: Place,
  prepare: () => Promise<Launch>,
  say: (line: string) => void,
): Promise<{ attached: boolean; host: string }> {
  let launch: Launch | undefined;
  let running: Running | undefined;
  let waiting = beginWaiting(place, say);
  for (;;) {
    const host = await socketDirectoryOf(place);
    const answer = (await isPrivate(host, place.account)) ? await knock(host) : 'absent';
    if (answer === 'ready') {
      return { attached: !(await isOurs(running, place)), host };
    }
    if (answer === 'absent' && !isAlive(running)) {
      await throwUnlessPassing(running);
      if (!launch) {
        launch = await prepare();
        // Making a cluster on a slow disk takes long by itself; that is no silence of a server.
        waiting = beginWaiting(place, say);
      }
      running = await startServer(place, launch);
    }
    await waiting.pause(answer, isAlive(running));
  }
}

/** Waits a little each time, says so when it takes long, and gives up in the end. */
function beginWaiting(place: Place, say: (line: string) => void) {
  const began = performance.now();
  let heard = began;
  let told = false;
  return {
    async pause(answer: Answer, serverAlive: boolean): Promise<void> {
      const now = performance.now();
      if (answer === 'busy') {
        heard = now;
      }
      if (now - heard > patienceMs || now - began > recoveryMs) {
        throw new Error(await describeSilence(place));
      }
      if (now - began > sayAfterMs && !told) {
        told = true;
        say(`Waiting for the database in ${place.directory}: it is starting, recovering or stopping.`);
      }
      await pause(serverAlive && now - began < 1_000 ? 5 : 100);
    },
  };
}

/** A server that runs already may have its socket elsewhere, when it was started with another temporary directory. */
async function socketDirectoryOf(place: Place): Promise<string> {
  const postmaster = await findPostmaster(place.directory);
  return postmaster?.socketDirectory ?? place.socketDirectory;
}

async function isOurs(running: Running | undefined, place: Place): Promise<boolean> {
  const postmaster = await findPostmaster(place.directory);
  return running !== undefined && running.child.pid === postmaster?.pid;
}

function isAlive(running: Running | undefined): boolean {
  return (
    running !== undefined && !running.error && running.child.exitCode === null && running.child.signalCode === null
  );
}

async function throwUnlessPassing(running: Running | undefined): Promise<void> {
  if (!running) {
    return;
  }
  const written = running.error?.message ?? (await readSince(running.log));
  if (!passing.test(written)) {
    throw new Error(`PostgreSQL did not start. Its log (${running.log.path}) says:\n${written}`);
  }
}

async function startServer(place: Place, { binaries, throwaway }: Launch): Promise<Running> {
  const log = await openLog(join(place.dataDir, 'postgres.log'));
  const { account } = place;
  // Detached, so that neither a killed parent nor Ctrl-C in the terminal takes the server along.
  const child = spawn(join(binaries.directory, 'postgres'), serverArguments(place, throwaway), {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.handle.fd, log.handle.fd],
    env: { ...environment, ...(await staleLockHint(place.directory)) },
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  const running: Running = { child, log: { path: log.path, from: log.from } };
  child.on('error', (error) => {
    running.error = error;
  });
  child.unref();
  await log.handle.close();
  return running;
}

/**
 * The server takes its lock file for valid as long as any process has the number in it. Where we know better, this
 * variable (meant for pg_ctl) makes it disregard that one number; it still looks for living children by itself.
 */
async function staleLockHint(directory: string): Promise<{ PG_GRANDPARENT_PID?: string }> {
  const postmaster = await findPostmaster(directory);
  if (!postmaster || (await isServing(postmaster.pid, directory))) {
    return {};
  }
  return { PG_GRANDPARENT_PID: String(postmaster.pid) };
}

function serverArguments(place: Place, throwaway: boolean): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // Statements and details hold what people wrote; the log must not.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(throwaway && { fsync: 'off', full_page_writes: 'off', shared_buffers: '32MB' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', place.directory, '-k', place.socketDirectory, '-p', '5432', ...options];
}

async function describeSilence(place: Place): Promise<string> {
  const postmaster = await findPostmaster(place.directory);
  const holder = postmaster ? `process ${postmaster.pid}` : 'a process';
  return (
    `The database in ${place.directory} is held by ${holder}, which does not answer. ` +
    `See ${join(place.dataDir, 'postgres.log')}. If it hangs, end it with \`kill -INT <number>\` and start again; ` +
    'never remove postmaster.pid by hand.'
  );
}
