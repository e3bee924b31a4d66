// Elections and conversations with known results. They may not be distributed, so they lie beside the project, not in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onlyWhere } from './only-where.ts';

const folder = join(import.meta.dirname, '../../shared/reference');

export const noReference = 'it needs ../shared/reference beside this repository, which is not there';

/** Describes what is compared with them; without them that is not run, and what is tested by own examples still is. */
export const describeReference = onlyWhere(existsSync(folder), noReference);

export function readReference<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Content;
}

export function referencePath(path: string): string {
  return join(folder, path);
}

/** The names of the JSON files of a folder, without their ending. */
export function referencesIn(path: string): string[] {
  return readdirSync(join(folder, path)).map((name) => name.replace(/\.json$/, ''));
}
