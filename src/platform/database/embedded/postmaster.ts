// The server's own lock file, postmaster.pid, and the process it names.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Postmaster {
  pid: number;
  /** Absent while the server is just starting. */
  socketDirectory?: string;
}

const longestStopMs = 60_000;

/** Reads postmaster.pid: line 1 is the process, line 5 the directory of its socket. */
export function parsePostmaster(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0)) {
    return undefined;
  }
  const socketDirectory = lines[4]?.trim();
  return { pid, ...(socketDirectory && { socketDirectory }) };
}

/** The server that holds, or held, this cluster. */
export async function findPostmaster(directory: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  return parsePostmaster(text);
}

/**
 * Whether that process is the server of this cluster. The number alone does not tell: after a kill it can stay as a
 * zombie where nobody reaps it, and in a restarted container it can be any other process, or a thread of our own.
 */
export async function isServing(pid: number, directory: string): Promise<boolean> {
  const processes = await stat('/proc/self/stat').catch(() => undefined);
  if (!processes) {
    return isAlive(pid);
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, command, state] = status.match(/^\d+ \((.*)\) (\S)/s) ?? [];
  if (command !== 'postgres' || state === 'Z' || state === 'X') {
    return false;
  }
  // The server works in its cluster. What we may not see counts as serving: the careful side.
  const [working, cluster] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => undefined), stat(directory)]);
  return !working || (working.dev === cluster.dev && working.ino === cluster.ino);
}

/** Asks for a fast shutdown (running transactions end, everything is written) and waits for its end. */
export async function stopPostmaster(directory: string): Promise<void> {
  const postmaster = await findPostmaster(directory);
  if (!postmaster || !(await isServing(postmaster.pid, directory))) {
    return;
  }
  process.kill(postmaster.pid, 'SIGINT');
  const deadline = performance.now() + longestStopMs;
  while (await isServing(postmaster.pid, directory)) {
    if (performance.now() > deadline) {
      throw new Error(`The database server (process ${postmaster.pid}) did not stop within a minute.`);
    }
    await pause(5);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
