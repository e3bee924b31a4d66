// What may happen to the embedded PostgreSQL while the app goes on.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Kills it, and nothing else: its own processes end by themselves when they notice. */
export async function strike(DATA_DIR: string): Promise<void> {
  process.kill(await postmasterOf(DATA_DIR), 'SIGKILL');
}

/** Lets none of its processes go on, as on a machine that hangs. @returns who stands still. */
export async function standStill(DATA_DIR: string): Promise<number[]> {
  const postmaster = await postmasterOf(DATA_DIR);
  process.kill(postmaster, 'SIGSTOP');
  const all = [postmaster, ...(await childrenOf(postmaster))];
  for (const one of all) process.kill(one, 'SIGSTOP');
  return all;
}

export function letGo(still: number[]): void {
  for (const one of still) process.kill(one, 'SIGCONT');
}

async function postmasterOf(DATA_DIR: string): Promise<number> {
  const lock = await readFile(join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8');
  return Number(lock.split('\n')[0]);
}

async function childrenOf(parent: number): Promise<number[]> {
  const numbers = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const parents = await Promise.all(
    numbers.map(async (number) => {
      const status = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => '');
      return Number(status.slice(status.lastIndexOf(')')).split(' ')[2]);
    }),
  );
  return numbers.filter((_, index) => parents[index] === parent);
}
