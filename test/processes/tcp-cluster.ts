// A database server as an administrator runs it: reached over TCP, with passwords, and nothing of ours in it.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findBinaries } from '../../src/platform/database/embedded/index.ts';

const execute = promisify(execFile);
const password = 'of the administrator';

export interface Cluster {
  major: number;
  /** The address of a database, for a login and its password. */
  url(database: string, login?: { user: string; password: string }): string;
  /** As the administrator. */
  ask(text: string, database?: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** The system's PostgreSQL where there is one, otherwise the package's. */
export async function startCluster(folder: string): Promise<Cluster> {
  const found = await findBinaries({ packageDirectory: null }).catch(() => findBinaries());
  const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const [data, passwordFile] = [join(folder, 'cluster'), join(folder, 'password')];
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password);
  if (account.uid) await chown(data, account.uid, account.gid);
  const initialise = ['-D', data, '-U', 'admin', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'];
  await execute(join(found.directory, 'initdb'), initialise, { ...account, cwd: folder });
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(found.directory, 'postgres'), ['-D', data, ...words], {
    ...account,
    cwd: folder,
    stdio: 'ignore',
  });
  const url: Cluster['url'] = (database, login = { user: 'admin', password }) =>
    `postgres://${login.user}:${encodeURIComponent(login.password)}@127.0.0.1:${port}/${database}`;
  await untilItAnswers(url('postgres'));
  return {
    major: found.major,
    url,
    ask: (text, database = 'postgres') => ask(url(database), text),
    stop: () => stop(server),
  };
}

async function ask(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask(url, 'select 1');
      return;
    } catch (error) {
      if (tries > 200) throw error;
      await wait(50);
    }
  }
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const bound = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof bound === 'object' && bound ? bound.port : 0;
}
