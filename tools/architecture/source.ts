// What the architecture check looks at: the files of src/ with what each of them imports.
import { glob, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

export interface Import {
  /** A path from the root of the repository, or the name of a package. */
  target: string;
  /** Types only: gone when the program runs. */
  typesOnly: boolean;
}

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
  imports: Import[];
}

/** One thing that is not as agreed: where, and what to do about it. */
export interface Finding {
  path: string;
  problem: string;
}

export async function readSources(root: string, pattern = 'src/**/*.{ts,tsx}'): Promise<SourceFile[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) paths.push(path.replaceAll('\\', '/'));
  return Promise.all(paths.sort().map(async (path) => sourceFile(path, await readFile(join(root, path), 'utf8'))));
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, imports: findImports(path, text) };
}

// Biome keeps statements in one shape, so a pattern finds every import; the check fails when it found none at all.
const statements = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function findImports(path: string, text: string): Import[] {
  return [...text.matchAll(statements)].map(([, type, specifier, dynamic]) => ({
    target: resolveTarget(path, specifier ?? dynamic ?? ''),
    typesOnly: type !== undefined,
  }));
}

function resolveTarget(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

/** Whether a file is a test, or is there for tests only. */
export function isForTests(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)testing\.tsx?$/.test(path);
}
