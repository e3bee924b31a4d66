// Directories that become visible under their name only when they are complete.
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A process number is used again sooner or later, so an old directory is a leftover whoever has the number now. */
const abandonedAfterMs = 3_600_000;

/** Makes a directory beside the final one, and removes it afterwards unless it was moved into place. */
export async function inScratch(base: string, work: (scratch: string) => Promise<void>): Promise<void> {
  await sweep(base);
  const scratch = join(base, `init-${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(scratch, { mode: 0o700 });
  try {
    await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Gives the finished directory its name. False when another process was first: then that one's stays. */
export async function moveIntoPlace(scratch: string, target: string): Promise<boolean> {
  try {
    await rename(scratch, target);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

/** Removes what killed processes left. */
async function sweep(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = name.match(/^init-(\d+)-[0-9a-f]{8}$/)?.[1];
    if (pid && (!isAlive(Number(pid)) || (await isAbandoned(join(base, name))))) {
      await rm(join(base, name), { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > abandonedAfterMs;
}
