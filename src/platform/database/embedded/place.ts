// Where a cluster lies. In DATA_DIR/postgres, unless the account that runs the server may not enter there.
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Account, accountOfCluster, findAccount, mayEnter } from './account.ts';
import { findSocketDirectory } from './socket.ts';

export interface Place {
  /** The real path of DATA_DIR; the log always lies here. */
  dataDir: string;
  /** Holds the cluster and the socket: DATA_DIR or its stand-in. */
  base: string;
  directory: string;
  socketDirectory: string;
  /** Who runs the server; undefined: ourselves. */
  account: Account | undefined;
  /** What a person should know about the place. */
  note?: string;
}

/** Left in DATA_DIR: without it, a moved or copied directory would silently begin with an empty database. */
const pointerName = 'postgres-lies-elsewhere.txt';

/** Finds the existing cluster of a data directory, or decides where a new one goes: the same answer each time. */
export async function findPlace(relativeDataDir: string, outside: string): Promise<Place> {
  await mkdir(relativeDataDir, { recursive: true });
  const dataDir = await realpath(relativeDataDir);
  const standIn = join(outside, standInName(dataDir));
  for (const base of [dataDir, standIn]) {
    if (await holdsCluster(join(base, 'postgres'))) {
      return existingPlace(dataDir, base);
    }
  }
  await refuseLost(dataDir, standIn);
  const account = await findAccount();
  if (await mayEnter(dataDir, account)) {
    return placeIn({ dataDir, base: dataDir, account });
  }
  await makeStandIn(outside, standIn);
  return placeIn({ dataDir, base: standIn, account });
}

/** Notes in DATA_DIR where its database lies, when that is elsewhere. */
export async function leavePointer(place: Place): Promise<void> {
  if (place.base !== place.dataDir) {
    await writeFile(join(place.dataDir, pointerName), `${place.base}\n`);
  }
}

/** Readable for people, and different for each data directory. */
export function standInName(dataDir: string): string {
  const readable = basename(dataDir)
    .replaceAll(/[^A-Za-z0-9._-]/g, '_')
    .slice(0, 30);
  return `${readable}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
}

async function holdsCluster(directory: string): Promise<boolean> {
  const found = await stat(directory).catch(() => undefined);
  if (!found) {
    return false;
  }
  const entries = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    // Closed to us: it belongs to another account, and that is said later.
    if (error.code === 'EACCES') {
      return ['PG_VERSION'];
    }
    throw error;
  });
  if (entries.length > 0 && !entries.includes('PG_VERSION')) {
    throw new Error(`${directory} exists but holds no PostgreSQL database: put it aside, then start again.`);
  }
  return entries.length > 0;
}

async function existingPlace(dataDir: string, base: string): Promise<Place> {
  const account = await accountOfCluster(join(base, 'postgres'));
  if (account && !(await mayEnter(base, account))) {
    throw new Error(
      `The database lies in ${base}, where the account ${account.name} that runs it may no longer enter. ` +
        'Let others enter the directories above it (chmod o+x), or start as the user who owns them.',
    );
  }
  return placeIn({ dataDir, base, account });
}

async function refuseLost(dataDir: string, standIn: string): Promise<void> {
  const pointer = join(dataDir, pointerName);
  const noted = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  if (noted) {
    const cause =
      noted === standIn ? 'is not there any more' : `does not belong to ${dataDir}, which was moved or copied`;
    throw new Error(
      `The database of this directory lay in ${noted}; it ${cause}. To go on with it, stop its server and put it in ` +
        `${standIn}. To begin with an empty one, remove ${pointer}.`,
    );
  }
}

async function makeStandIn(outside: string, standIn: string): Promise<void> {
  for (const directory of [outside, standIn]) {
    await mkdir(directory, { recursive: true });
    // Whatever the umask: the account has to pass through. The cluster itself stays closed to all others.
    await chmod(directory, 0o755);
  }
}

async function placeIn(found: Pick<Place, 'dataDir' | 'base' | 'account'>): Promise<Place> {
  const { dataDir, base, account } = found;
  const socketDirectory = await findSocketDirectory(base, account);
  const place = { dataDir, base, directory: join(base, 'postgres'), socketDirectory, account };
  if (base === dataDir) {
    return place;
  }
  const because = `the account ${account?.name ?? 'that made it'} could not enter ${dataDir}`;
  return { ...place, note: `The database lies in ${base}, because ${because}.` };
}
