// Where PostgreSQL's programs come from. A named directory first, then the pinned package, then the system's own.
import { execFile } from 'node:child_process';
import { access, readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { completePackage, locatePackage } from './package.ts';
import { run } from './run.ts';
import { oldestMajor, parseVersion } from './version.ts';

export interface Binaries {
  /** Holds `postgres` and `initdb`. */
  directory: string;
  version: string;
  major: number;
}

export interface Search {
  /** A bin directory that somebody named; it must work. */
  binaries?: string | undefined;
  /** Only this major version can open the cluster that is there. */
  major?: number | undefined;
  /** Where Debian and its kin keep one directory for each major version. */
  systemDirectory?: string | undefined;
  /** The bin directory of the pinned package; null: as if it were not installed. */
  packageDirectory?: string | null | undefined;
}

interface Rejected {
  directory: string;
  reason: string;
}

/** The first PostgreSQL that runs here and fits; otherwise an error that says what was tried and what to do. */
export async function findBinaries(search: Search = {}): Promise<Binaries> {
  const rejected: Rejected[] = [];
  for await (const directory of placesToLook(search)) {
    const found = await inspect(directory);
    if ('reason' in found) {
      if (directory === search.binaries) {
        throw new Error(`SPEERPUNT_POSTGRES_BIN names ${directory}, but ${found.reason}.`);
      }
      rejected.push(found);
    } else if (found.major < oldestMajor || found.major !== (search.major ?? found.major)) {
      rejected.push({ directory, reason: `it is PostgreSQL ${found.version}` });
    } else {
      return found;
    }
  }
  throw new Error(search.major === undefined ? nothingFound(rejected) : wrongMajor(search.major, rejected));
}

async function* placesToLook(search: Search): AsyncGenerator<string> {
  if (search.binaries) {
    yield search.binaries;
  }
  const packaged = search.packageDirectory === undefined ? locatePackage() : search.packageDirectory;
  if (packaged) {
    yield packaged;
  }
  yield* await systemPlaces(search.systemDirectory ?? '/usr/lib/postgresql');
  const inPath = await findInPath();
  if (inPath) {
    yield inPath;
  }
}

async function systemPlaces(systemDirectory: string): Promise<string[]> {
  const entries = await readdir(systemDirectory).catch(() => []);
  const majors = entries.map(Number).filter(Number.isInteger);
  return majors.sort((one, other) => other - one).map((major) => join(systemDirectory, String(major), 'bin'));
}

/** The shell looks, because only the configuration may read the environment. */
async function findInPath(): Promise<string | undefined> {
  const file = await new Promise<string>((resolve) => {
    execFile('/bin/sh', ['-c', 'command -v postgres'], (_error, stdout) => resolve(stdout.trim()));
  });
  return file.startsWith('/') ? dirname(await realpath(file)) : undefined;
}

async function inspect(directory: string): Promise<Binaries | Rejected> {
  const missing = await findMissing(directory);
  if (missing) {
    return { directory, reason: `${missing} is not there` };
  }
  const incomplete = await completePackage(directory);
  const outcome = await run(join(directory, 'postgres'), ['--version']);
  const version = parseVersion(outcome.stdout);
  if (version) {
    return { directory, version: version.text, major: version.major };
  }
  return { directory, reason: incomplete ?? whyNotRunning(outcome) };
}

async function findMissing(directory: string): Promise<string | undefined> {
  for (const program of ['postgres', 'initdb']) {
    const present = await access(join(directory, program)).then(
      () => true,
      () => false,
    );
    if (!present) {
      return program;
    }
  }
  return undefined;
}

function whyNotRunning({ code, failure }: { code?: string; failure?: string }): string {
  // The program is there, so what the system cannot find is the C library's loader.
  if (code === 'ENOENT') {
    return 'it does not run on this system: it needs glibc, and this looks like another C library (Alpine uses musl)';
  }
  return `it does not run: ${failure ?? 'it does not tell its version'}`;
}

function nothingFound(rejected: Rejected[]): string {
  return [
    `No PostgreSQL (${oldestMajor} or newer) was found that runs here.`,
    ...rejected.map(({ directory, reason }) => `  ${directory}: ${reason}`),
    'Do one of these: run `npm ci` again (without --omit=optional); install PostgreSQL from your system',
    '(Debian, Ubuntu: apt install postgresql); set SPEERPUNT_POSTGRES_BIN to the directory that holds `postgres`',
    'and `initdb`; or set DATABASE_URL to use a server elsewhere.',
  ].join('\n');
}

function wrongMajor(major: number, rejected: Rejected[]): string {
  return [
    `The database was made by PostgreSQL ${major}, and only PostgreSQL ${major} can open it. Found here:`,
    ...rejected.map(({ directory, reason }) => `  ${directory}: ${reason}`),
    ...(rejected.length === 0 ? ['  none'] : []),
    `To go on with it: install PostgreSQL ${major} (Debian, Ubuntu: apt install postgresql-${major}) or set`,
    `SPEERPUNT_POSTGRES_BIN to the bin directory of a PostgreSQL ${major}.`,
    `To move it to a newer version: with PostgreSQL ${major} in place run \`bin/speerpunt backup\`, stop, put the old`,
    'directory aside, start anew and run `bin/speerpunt restore`.',
  ].join('\n');
}
