import { chmod, chown, cp, lstat, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locatePackage } from './package.ts';
import { shortDirectories } from './socket.ts';
import { ask, describeAsRoot, Ground } from './testing.ts';

let ground: Ground;
beforeEach(async () => {
  ground = await Ground.prepare();
});
afterEach(() => ground.clear());

test('a path too deep for a socket gets one below the temporary directory', async () => {
  const dataDir = ground.path('deep/'.repeat(25));
  const server = await ground.start({ dataDir });
  try {
    expect(server.connection.host).toBe(shortDirectories(dirname(server.directory), [tmpdir()])[0]);
    expect(await ask(server, 'select 1')).toBe(1);
    expect((await lstat(server.connection.host)).mode & 0o777).toBe(0o700);
  } finally {
    await server.stop();
    await rm(server.connection.host, { recursive: true });
  }
});

test('a relative data directory and a link to it are the same one', async () => {
  const dataDir = join('..', '..', '..', '..', '..', '..', '..', '..', '..', '..', ground.path());
  const server = await ground.start({ dataDir });
  expect(server.directory).toBe(ground.path('data/postgres'));
});

describeAsRoot('started by root', () => {
  test('the server runs as nobody and only its own directories are given away', async () => {
    const server = await ground.start();
    expect((await stat(server.directory)).uid).not.toBe(0);
    expect((await stat(ground.path())).uid).toBe(0);
    expect(ground.said).toEqual([]);
  });

  test('below a directory closed to others, the cluster lies outside, and is found again', async () => {
    const dataDir = join(await ground.closed('home'), 'data');
    const server = await ground.start({ dataDir });
    expect(dirname(dirname(server.directory))).toBe(ground.outside);
    await ask(server, 'create table notes as select 7 as number');
    await server.stop();

    await chmod(ground.path('home'), 0o755);
    const again = await ground.start({ dataDir });
    expect(again.directory).toBe(server.directory);
    expect(await ask(again, 'select number from notes')).toBe(7);
    expect(ground.said).toHaveLength(2);
    expect(ground.said[1]).toContain('nobody could not enter');
  });

  test('a moved data directory does not silently begin anew', async () => {
    const dataDir = join(await ground.closed('home'), 'data');
    const server = await ground.start({ dataDir });
    await server.stop();
    await rename(dataDir, ground.path('moved'));
    await expect(ground.start({ dataDir: ground.path('moved') })).rejects.toThrow(/was moved or copied/);
    await rm(server.directory, { recursive: true });
    await rename(ground.path('moved'), dataDir);
    await expect(ground.start({ dataDir })).rejects.toThrow(/is not there any more/);
  });

  test('a cluster that nobody can no longer reach is named, not replaced', async () => {
    const server = await ground.start({ dataDir: ground.path('home/data') });
    await server.stop();
    await chmod(ground.path('home'), 0o700);
    await expect(ground.start({ dataDir: ground.path('home/data') })).rejects.toThrow(/may no longer enter/);
  });

  test('programs closed to nobody, and without their links, are completed and copied once', async () => {
    const native = join(await ground.closed('home'), 'native');
    const filter = async (path: string) => !(await lstat(path)).isSymbolicLink();
    await cp(join(locatePackage() ?? '', '..'), native, { recursive: true, filter });
    const binaries = join(native, 'bin');
    const server = await ground.start({ binaries });
    expect(await ask(server, 'select 1')).toBe(1);
    expect(ground.said).toEqual([expect.stringContaining('runs from the copy')]);
    const copies = await readdir(ground.outside);
    expect(copies).toEqual([expect.stringMatching(/^postgresql-\d+\.\d+$/)]);
    await server.stop();

    const { ino } = await stat(join(ground.outside, copies[0] ?? ''));
    await ground.start({ binaries });
    expect((await stat(join(ground.outside, copies[0] ?? ''))).ino).toBe(ino);
    expect(ground.said).toHaveLength(2);
  });

  test('a cluster that an ordinary user made keeps its owner', async () => {
    const server = await ground.start();
    await server.stop();
    for (const entry of ['', ...(await readdir(ground.path(), { recursive: true }))]) {
      await chown(ground.path(join('data', entry)), 1, 1);
    }
    const again = await ground.start();
    expect(await ask(again, 'select 1')).toBe(1);
    expect((await stat(server.directory)).uid).toBe(1);
  });
});
