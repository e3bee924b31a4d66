// Elections, conversations and tables with known results.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onlyWhere } from './only-where.ts';

/** What may be handed on: `reference/README.md` says on what terms. */
const own = join(import.meta.dirname, 'reference');
/** Real elections of others, without a licence to hand them on: they lie beside the project, not in it. */
const beside = join(import.meta.dirname, '../../shared/reference');

export const noElections =
  'it needs the real elections of ../shared/reference beside this repository, which are not there';

/** Describes what is compared with real elections; without them that is not run, and what is tested by the rest still is. */
export const describeElections = onlyWhere(existsSync(beside), noElections);

function read<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}

/** The names of the JSON files of a folder, without their ending. */
function namesIn(path: string): string[] {
  return readdirSync(path).map((name) => name.replace(/\.json$/, ''));
}

export function referencePath(path: string): string {
  return join(own, path);
}

export function readReference<Content>(path: string): Content {
  return read<Content>(referencePath(path));
}

export function referencesIn(path: string): string[] {
  return namesIn(referencePath(path));
}

export function electionPath(path: string): string {
  return join(beside, 'approval', path);
}

export function readElection<Content>(path: string): Content {
  return read<Content>(electionPath(path));
}

/** The names of the elections. */
export function realElections(): string[] {
  return namesIn(electionPath('elections'));
}
