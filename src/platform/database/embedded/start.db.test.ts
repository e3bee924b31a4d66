import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, Ground, installed, pidOf } from './testing.ts';

let ground: Ground;
beforeEach(async () => {
  ground = await Ground.prepare();
});
afterEach(() => ground.clear());

describe.each(installed)('with $label', ({ binaries }) => {
  test('a first start makes a cluster, and what was written is there after stop and start', async () => {
    const first = await ground.start({ binaries });
    expect(first.attached).toBe(false);
    expect(first.directory).toBe(ground.path('data/postgres'));
    await ask(first, "create table notes as select 'spoken' as words");
    await first.stop();

    const second = await ground.start();
    expect(second.attached).toBe(false);
    expect(await ask(second, 'select words from notes')).toBe('spoken');
  });

  test('the cluster has checksums, UTF-8 and sorting that no system update changes', async () => {
    const server = await ground.start({ binaries, database: 'Odd "name"' });
    expect(await ask(server, 'select current_database()')).toBe('Odd "name"');
    expect(await ask(server, 'show data_checksums')).toBe('on');
    expect(await ask(server, 'show server_encoding')).toBe('UTF8');
    expect(await ask(server, "select 'a' < 'B'")).toBe(false);
    expect(await ask(server, "select upper('é')")).toBe('É');
    expect(await ask(server, 'show listen_addresses')).toBe('');
  });

  test('a real cluster syncs to disk', async () => {
    const server = await ground.start({ binaries, throwaway: false });
    expect(await ask(server, 'show fsync')).toBe('on');
    expect(await ask(server, 'show synchronous_commit')).toBe('on');
  });
});

test('only the owner may enter the socket, the cluster and the log', async () => {
  const server = await ground.start();
  for (const path of [server.connection.host, server.directory, ground.path('data/postgres.log')]) {
    expect((await stat(path)).mode & 0o077).toBe(0);
  }
  expect((await stat(join(server.connection.host, '.s.PGSQL.5432'))).mode & 0o077).toBe(0);
});

test('stopping twice does nothing the second time, also when another has started meanwhile', async () => {
  const first = await ground.start();
  await first.stop();
  const second = await ground.start();
  await first.stop();
  expect(await ask(second, 'select 1')).toBe(1);
  expect(await pidOf(second)).toBeGreaterThan(0);
});
