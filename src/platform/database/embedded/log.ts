import { type FileHandle, open, rename, stat } from 'node:fs/promises';

const largest = 5_000_000;
const readAtMost = 20_000;

export interface Log {
  path: string;
  handle: FileHandle;
  /** Where this server's part begins. */
  from: number;
}

/** Opens the server's log at its end. A large one becomes `.1`, so that there are never more than two. */
export async function openLog(path: string): Promise<Log> {
  const size = await sizeOf(path);
  if (size > largest) {
    await rename(path, `${path}.1`);
  }
  const handle = await open(path, 'a', 0o600);
  return { path, handle, from: size > largest ? 0 : size };
}

/** What was written since the log was opened. */
export async function readSince(log: { path: string; from: number }): Promise<string> {
  const handle = await open(log.path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(readAtMost), 0, readAtMost, log.from);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.size ?? 0;
}
