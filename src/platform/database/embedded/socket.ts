// The directory of the Unix socket. Who may enter it may do everything in the database, so only its owner may.
import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, mayEnter } from './account.ts';
import { socketName } from './client.ts';

/** The kernel's limit on a socket's path, without the closing zero byte. */
const longestPath = process.platform === 'darwin' ? 103 : 107;

/** Beside the cluster, or below the temporary directory under a lasting name when the path would be too long. */
export async function findSocketDirectory(base: string, account: Account | undefined): Promise<string> {
  const beside = join(base, 'socket');
  if (fits(beside)) {
    return beside;
  }
  for (const directory of shortDirectories(base, [tmpdir(), '/tmp'])) {
    if (fits(directory) && (await mayEnter(dirname(directory), account))) {
      return directory;
    }
  }
  throw new Error('DATA_DIR has too long a path for a Unix socket, and so has the temporary directory.');
}

/** Whether the socket in this directory has a path that the kernel takes. */
export function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, socketName)) <= longestPath;
}

/** One directory for each temporary directory, always the same for the same cluster. */
export function shortDirectories(base: string, temporary: string[]): string[] {
  const hash = createHash('sha256').update(base).digest('hex').slice(0, 20);
  return temporary.map((parent) => join(parent, `speerpunt-${hash}`));
}

/** Makes the directory, or makes sure that an existing one is ours: anybody may make one below /tmp. */
export async function makePrivate(directory: string, account: Account | undefined): Promise<void> {
  await mkdir(directory, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') {
      throw error;
    }
  });
  const found = await lstat(directory);
  const owners = [process.getuid?.(), account?.uid];
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    throw new Error(`${directory} belongs to somebody else or is no directory: remove it, then start again.`);
  }
  await chmod(directory, 0o700);
  if (account) {
    await chown(directory, account.uid, account.gid);
  }
}

/** Whether a socket in this directory can only be that of our own server. */
export async function isPrivate(directory: string, account: Account | undefined): Promise<boolean> {
  const found = await lstat(directory).catch(() => undefined);
  const owner = account?.uid ?? process.getuid?.();
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0;
}
