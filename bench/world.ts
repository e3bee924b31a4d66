// A program of our own to measure, as it is served, on a database of its own; cleared away afterwards.
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { createMunicipality } from '../src/features/municipalities/index.ts';
import type { MunicipalityTx } from '../src/platform/database/database.ts';
import type { Dependencies } from '../src/platform/http/env.ts';
import { system } from '../src/platform/policies/roles.ts';
import { assemble } from '../src/server.ts';
import { Desk } from '../test/program.ts';

export interface World {
  /** Of the running program. */
  address: string;
  /** Beside it, as a command works. */
  app: Dependencies;
  home: { id: string; slug: string };
  inside<Result>(work: (tx: MunicipalityTx) => Promise<Result>): Promise<Result>;
  /** Where the database listens: its socket. */
  socket: { host: string; port: number; database: string };
  /** After much was written. */
  renewStatistics(): Promise<void>;
}

/** On a disk, not in memory: what a vote waits for is the disk. */
export async function inWorld<Result>(work: (world: World) => Promise<Result>): Promise<Result> {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'speerpunt-bench-'));
  await chmod(DATA_DIR, 0o755);
  const desk = new Desk();
  const clear = async () => {
    await desk.clear();
    await rm(DATA_DIR, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void clear().then(() => process.exit(1)));
  try {
    const { address } = await desk.serve(['serve'], { DATA_DIR });
    const config = readConfig({ DATA_DIR });
    const { app, close, renewStatistics } = await assemble({
      config,
      root: process.cwd(),
      alone: false,
      say: () => {},
    });
    try {
      const home = { id: randomUUID(), slug: 'meetdam' };
      const inside: World['inside'] = (act) => app.database.inMunicipality(home.id, system, act);
      await inside((tx) => createMunicipality(tx, { slug: home.slug, name: 'Meetdam', kind: 'live', listed: true }));
      return await work({ address, app, home, inside, socket: await socketOf(DATA_DIR), renewStatistics });
    } finally {
      await close();
    }
  } finally {
    await clear();
  }
}

// PostgreSQL writes down where it listens: the port in the fourth line, the folder of the socket in the fifth.
async function socketOf(dataDir: string): Promise<World['socket']> {
  const lines = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  return { port: Number(lines[3]), host: lines[4] ?? '', database: 'speerpunt' };
}
