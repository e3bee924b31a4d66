import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, Ground, installed, pidOf } from './testing.ts';

let ground: Ground;
beforeEach(async () => {
  ground = await Ground.prepare();
});
afterEach(() => ground.clear());

test.each(installed)('nothing is lost when the server is killed ($label)', async ({ binaries }) => {
  const server = await ground.start({ binaries });
  await ask(server, 'create table notes as select 7 as number');
  process.kill(await pidOf(server), 'SIGKILL');

  const again = await ground.start();
  expect(again.attached).toBe(false);
  expect(await ask(again, 'select number from notes')).toBe(7);
});

test('a server whose application was killed is used again, and can be stopped', async () => {
  const elsewhere = await ground.startElsewhere();
  expect(elsewhere.attached).toBe(false);
  await elsewhere.kill();

  const server = await ground.start();
  expect(server.attached).toBe(true);
  expect(await ask(server, 'select 1')).toBe(1);
  await server.stop();
  await expect(ask(server, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
});

test('application and server both killed: it starts again, although nobody may have reaped the server', async () => {
  const elsewhere = await ground.startElsewhere();
  const attached = await ground.start();
  await ask(attached, 'create table notes as select 7 as number');
  const pid = await pidOf(attached);
  await elsewhere.kill();
  process.kill(pid, 'SIGKILL');

  const again = await ground.start();
  expect(again.attached).toBe(false);
  expect(await ask(again, 'select number from notes')).toBe(7);
});

test('a number in the lock file that now belongs to another process does not prevent a start', async () => {
  const server = await ground.start();
  const { uid, gid } = await stat(server.directory);
  const lock = join(server.directory, 'postmaster.pid');
  const text = await readFile(lock, 'utf8');
  await server.stop();
  const other = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
  await once(other, 'spawn');
  try {
    await writeFile(lock, text.replace(/^\d+/, String(other.pid)));
    const again = await ground.start();
    expect(again.attached).toBe(false);
    expect(other.exitCode).toBe(null);
  } finally {
    other.kill();
  }
});

test('stopping does not touch a process that merely has the number of a former server', async () => {
  const server = await ground.start();
  const lock = join(server.directory, 'postmaster.pid');
  const pid = await pidOf(server);
  const other = spawn('sleep', ['60']);
  await once(other, 'spawn');
  await writeFile(lock, `${other.pid}\n${server.directory}\n`);
  await server.stop();
  expect(other.exitCode ?? other.signalCode).toBe(null);
  other.kill();
  process.kill(pid, 'SIGINT');
});

test('two starts at the same moment on a fresh directory end at the same server', async () => {
  const [one, other] = await Promise.all([ground.startElsewhere(), ground.startElsewhere()]);
  expect(one.attached).toBe(!other.attached);
  const third = await ground.start();
  expect(third.attached).toBe(true);
  expect((await readdir(ground.path())).toSorted()).toEqual(['postgres', 'postgres.log', 'socket']);
});

test('a start while the server is stopping waits and starts a new one', async () => {
  const server = await ground.start();
  const stopping = server.stop();
  const again = await ground.start();
  await stopping;
  expect(await ask(again, 'select 1')).toBe(1);
});

test('what a killed first start left is removed', async () => {
  await mkdir(ground.path('data/init-4194399-0123abcd'), { recursive: true });
  await ground.start();
  expect(await readdir(ground.path())).not.toContain('init-4194399-0123abcd');
});

test('a database of another major version is refused with a way out', async () => {
  await mkdir(ground.path('data/postgres'), { recursive: true });
  await writeFile(ground.path('data/postgres/PG_VERSION'), '99\n');
  await expect(ground.start()).rejects.toThrow(/made by PostgreSQL 99.*Found here:.*bin\/speerpunt backup/s);
});

test('a directory with something else in it is refused, not overwritten', async () => {
  await mkdir(ground.path('data/postgres'), { recursive: true });
  await writeFile(ground.path('data/postgres/letter.txt'), 'mine');
  await expect(ground.start()).rejects.toThrow(/holds no PostgreSQL database/);
});

test('a server that cannot start says what its log says', async () => {
  const server = await ground.start();
  await server.stop();
  await writeFile(join(server.directory, 'postgresql.auto.conf'), "shared_preload_libraries = 'absent'\n");
  await expect(ground.start()).rejects.toThrow(/did not start.*absent/s);
});
