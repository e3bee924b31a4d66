// What the tests of real servers share: a directory of their own, a query, and a start in another process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onlyWhere } from '../../../../test/only-where.ts';
import { locatePackage } from './package.ts';
import { findPostmaster } from './postmaster.ts';
import { type EmbeddedPostgres, type StartOptions, startIn } from './start.ts';

/** Root is who starts servers as another account. */
export const describeAsRoot = onlyWhere(process.getuid?.() === 0, 'only root can try it');

/** The PostgreSQL versions to test with, as far as they are installed. */
export const installed = [
  { label: 'the package', binaries: locatePackage() },
  { label: "Debian's 15", binaries: '/usr/lib/postgresql/15/bin' },
].filter((one): one is { label: string; binaries: string } => one.binaries !== undefined && existsSync(one.binaries));

/** A directory that every account may enter, and everything started below it. */
export class Ground {
  readonly root: string;
  readonly outside: string;
  readonly said: string[] = [];
  readonly #servers: EmbeddedPostgres[] = [];
  readonly #children: ChildProcess[] = [];

  private constructor(root: string) {
    this.root = root;
    this.outside = join(root, 'outside');
  }

  static async prepare(): Promise<Ground> {
    // In memory where the system has that: making a cluster then takes half the time.
    const parent = existsSync('/dev/shm') ? '/dev/shm' : await realpath(tmpdir());
    const root = await mkdtemp(join(parent, 'launcher-'));
    await chmod(root, 0o755);
    return new Ground(root);
  }

  /** A path for a data directory that does not exist yet. */
  path(name = 'data'): string {
    return join(this.root, name);
  }

  /** A directory that only its owner may enter. */
  async closed(name: string): Promise<string> {
    await mkdir(this.path(name), { mode: 0o700 });
    return this.path(name);
  }

  async start(options: Partial<StartOptions> = {}): Promise<EmbeddedPostgres> {
    const say = (line: string) => void this.said.push(line);
    const all = { dataDir: this.path(), throwaway: true, say, ...options };
    const server = await startIn(all, { outside: this.outside });
    this.#servers.push(server);
    return server;
  }

  /** Starts in a process of its own, which then does nothing until it is killed. */
  async startElsewhere(options: Partial<StartOptions> = {}): Promise<{ attached: boolean; kill(): Promise<void> }> {
    const all = { dataDir: this.path(), throwaway: true, ...options };
    const script = `
      const { startIn } = await import(${JSON.stringify(new URL('./start.ts', import.meta.url).href)});
      const { attached } = await startIn(${JSON.stringify(all)}, ${JSON.stringify({ outside: this.outside })});
      console.log(attached);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#children.push(child);
    const [printed] = await once(child.stdout, 'data');
    return { attached: String(printed).trim() === 'true', kill: () => killAndWait(child) };
  }

  async clear(): Promise<void> {
    await Promise.all(this.#children.map(killAndWait));
    await Promise.all(this.#servers.map((server) => server.stop()));
    await rm(this.root, { recursive: true, force: true });
  }
}

/** The first column of the first row. */
export async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

export async function pidOf(server: EmbeddedPostgres): Promise<number> {
  const postmaster = await findPostmaster(server.directory);
  if (!postmaster) {
    throw new Error('no server runs');
  }
  return postmaster.pid;
}

async function killAndWait(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
