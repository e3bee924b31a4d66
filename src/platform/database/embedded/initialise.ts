import { chown, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { run } from './run.ts';
import { inScratch, moveIntoPlace } from './scratch.ts';

/** Makes a new cluster; when another process does so at the same moment, the first one's stays and ours is dropped. */
export async function initialise(place: Place, binaries: Binaries, throwaway: boolean): Promise<void> {
  await inScratch(place.base, async (scratch) => {
    const { account } = place;
    if (account) {
      await chown(scratch, account.uid, account.gid);
    }
    const program = join(binaries.directory, 'initdb');
    const { failure } = await run(program, initdbArguments(scratch, binaries.major, throwaway), account);
    if (failure !== undefined) {
      throw new Error(`A new database could not be made in ${place.base}: ${failure}`);
    }
    await moveIntoPlace(scratch, place.directory);
    if (!throwaway) {
      await syncDirectory(place.base);
    }
  });
}

/** Sorting by code point from PostgreSQL itself where it can: a system update then never changes an index's order. */
export function initdbArguments(directory: string, major: number, throwaway: boolean): string[] {
  const locale = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  const fixed = ['--encoding=UTF8', '--data-checksums', '-A', 'trust', '-U', 'postgres', '--no-instructions'];
  return ['-D', directory, ...locale, ...fixed, ...(throwaway ? ['--no-sync'] : [])];
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
