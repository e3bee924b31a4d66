import { chmod, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'binaries-'));
});
afterEach(() => rm(root, { recursive: true }));

/** A directory with programs that only tell a version. */
async function install(name: string, version: string, interpreter = '/bin/sh'): Promise<string> {
  const directory = join(root, name);
  await mkdir(directory, { recursive: true });
  for (const program of ['postgres', 'initdb']) {
    await writeFile(join(directory, program), `#!${interpreter}\necho 'postgres (PostgreSQL) ${version}'\n`);
    await chmod(join(directory, program), 0o755);
  }
  return directory;
}

test('the named directory comes before the package, the package before the system', async () => {
  const named = await install('named', '16.2');
  const packageDirectory = await install('package', '18.4');
  await install('system/17/bin', '17.1');
  const systemDirectory = join(root, 'system');
  expect(await findBinaries({ binaries: named, packageDirectory, systemDirectory })).toMatchObject({
    directory: named,
  });
  expect(await findBinaries({ packageDirectory, systemDirectory })).toMatchObject({ version: '18.4', major: 18 });
  expect(await findBinaries({ packageDirectory: null, systemDirectory })).toMatchObject({ major: 17 });
});

test('of the system the newest is taken, unless a cluster asks for another', async () => {
  const systemDirectory = join(root, 'system');
  for (const major of ['9', '15', '101']) {
    await install(`system/${major}/bin`, `${major}.1`);
  }
  expect(await findBinaries({ packageDirectory: null, systemDirectory })).toMatchObject({ major: 101 });
  expect(await findBinaries({ packageDirectory: null, systemDirectory, major: 15 })).toMatchObject({ major: 15 });
});

test('a named directory of another major version gives way to the one that can open the cluster', async () => {
  const named = await install('named', '18.4');
  await install('system/15/bin', '15.18 (Debian 15.18-0+deb12u1)');
  const search = { binaries: named, packageDirectory: null, systemDirectory: join(root, 'system'), major: 15 };
  expect(await findBinaries(search)).toMatchObject({ version: '15.18' });
});

test('a named directory that does not work is an error, not passed over', async () => {
  await expect(findBinaries({ binaries: join(root, 'absent') })).rejects.toThrow(
    /SPEERPUNT_POSTGRES_BIN names .*postgres is not there/,
  );
});

test('programs for another C library are explained', async () => {
  const binaries = await install('named', '18.4', '/lib/absent-loader');
  await expect(findBinaries({ binaries })).rejects.toThrow(/musl/);
});

test('no version that can open the cluster: the error names what is there and how to move', async () => {
  const search = { packageDirectory: await install('package', '18.4'), systemDirectory: join(root, 'none'), major: 98 };
  await expect(findBinaries(search)).rejects.toThrow(
    /made by PostgreSQL 98.*package: it is PostgreSQL 18\.4.*postgresql-98/s,
  );
});

test('links to libraries that an installer left out are made', async () => {
  const directory = await install('own/native/bin', '18.4');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(join(directory, '..', 'pg-symlinks.json'), JSON.stringify(links));
  await mkdir(join(directory, '..', 'lib'));
  await findBinaries({ binaries: directory });
  expect(await readlink(join(directory, '..', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
});
