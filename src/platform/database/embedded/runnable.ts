// Programs that the account which runs the server can execute: node_modules may lie in a home closed to others.
import { chmod, constants, cp, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { run } from './run.ts';
import { inScratch, moveIntoPlace } from './scratch.ts';

export interface RunnableSearch {
  place: { account?: Account | undefined };
  outside: string;
  binaries?: string | undefined;
  major?: number | undefined;
}

export interface RunnableBinaries extends Binaries {
  /** What a person should know: that this is a copy. */
  note?: string;
}

/** As `findBinaries`, and copied to where the account may execute them when it may not where they lie. */
export async function findRunnable(search: RunnableSearch): Promise<RunnableBinaries> {
  const found = await findBinaries(search);
  const { account } = search.place;
  if (!account || (await failureOf(found.directory, account)) === undefined) {
    return found;
  }
  const copy = join(search.outside, `postgresql-${found.version}`);
  await copyOnce(dirname(found.directory), copy, search.outside);
  const directory = join(copy, 'bin');
  const failure = await failureOf(directory, account);
  if (failure !== undefined) {
    throw new Error(`PostgreSQL does not run as the account ${account.name}, also not from ${directory}: ${failure}`);
  }
  const note = `PostgreSQL runs from the copy ${copy}, because the account ${account.name} may not read ${found.directory}.`;
  return { ...found, directory, note };
}

async function failureOf(directory: string, account: Account): Promise<string | undefined> {
  const outcome = await run(join(directory, 'postgres'), ['--version'], account);
  return outcome.failure;
}

async function copyOnce(source: string, target: string, outside: string): Promise<void> {
  if (await stat(target).catch(() => undefined)) {
    return;
  }
  await mkdir(outside, { recursive: true, mode: 0o755 });
  await chmod(outside, 0o755);
  await inScratch(outside, async (scratch) => {
    // Only what PostgreSQL itself needs: a directory that somebody named may hold more beside it.
    for (const part of ['bin', 'lib', 'share']) {
      await copyTree(join(source, part), join(scratch, part));
    }
    await openToAll(scratch);
    await moveIntoPlace(scratch, target);
  });
}

async function copyTree(from: string, to: string): Promise<void> {
  if (await stat(from).catch(() => undefined)) {
    await cp(from, to, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  }
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) {
      const { mode } = await stat(path);
      await chmod(path, mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
