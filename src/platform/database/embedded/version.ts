import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the schema needs. */
export const oldestMajor = 15;

export interface Version {
  text: string;
  major: number;
}

/** Reads what `postgres --version` prints. */
export function parseVersion(output: string): Version | undefined {
  const found = output.match(/\(PostgreSQL\) ((\d+)[\w.]*)/);
  return found?.[1] ? { text: found[1], major: Number(found[2]) } : undefined;
}

/** The major version that made a cluster; undefined when there is no cluster. */
export async function readMajor(directory: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(directory, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
