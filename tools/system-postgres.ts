// The PostgreSQL that this machine has of its own: a municipality's server may run an older one than comes along with us.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The oldest that we promise to work with; where it is not there, the newest is tried. */
const promised = 15;

export async function findSystemPostgres(
  folder = '/usr/lib/postgresql',
): Promise<{ major: number; binaries: string } | undefined> {
  const binariesOf = (major: number) => join(folder, String(major), 'bin');
  const majors = (await readdir(folder).catch(() => []))
    .map(Number)
    .filter((major) => major >= promised && existsSync(join(binariesOf(major), 'initdb')));
  if (majors.length === 0) return undefined;
  const major = majors.includes(promised) ? promised : Math.max(...majors);
  return { major, binaries: binariesOf(major) };
}
