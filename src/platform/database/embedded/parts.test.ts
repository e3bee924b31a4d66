// The launcher's small pure parts.
import { expect, test } from 'vitest';
import { readNobody } from './account.ts';
import { initdbArguments } from './initialise.ts';
import { standInName } from './place.ts';
import { parsePostmaster } from './postmaster.ts';
import { fits, shortDirectories } from './socket.ts';
import { parseVersion } from './version.ts';

test.each([
  ['postgres (PostgreSQL) 18.4\n', { text: '18.4', major: 18 }],
  ['postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)', { text: '15.18', major: 15 }],
  ['postgres (PostgreSQL) 19devel', { text: '19devel', major: 19 }],
  ['something else', undefined],
])('reads the version from %j', (output, version) => {
  expect(parseVersion(output)).toEqual(version);
});

test('nobody is looked up, and has its usual number where it is not listed', () => {
  expect(readNobody('root:x:0:0::/:\nnobody:x:99:98:Nobody:/:/sbin/nologin\n')).toMatchObject({ uid: 99, gid: 98 });
  expect(readNobody('')).toMatchObject({ uid: 65534, gid: 65534 });
});

test('the lock file of a server tells its number and its socket, once it has one', () => {
  expect(parsePostmaster('12\n/data/postgres\n1763\n5432\n/data/socket\n\n 5 6\nready   \n')).toEqual({
    pid: 12,
    socketDirectory: '/data/socket',
  });
  expect(parsePostmaster('12\n/data/postgres\n')).toEqual({ pid: 12 });
  expect(parsePostmaster('')).toBeUndefined();
});

test('the longest directory for a socket is counted in bytes', () => {
  const limit = process.platform === 'darwin' ? 103 : 107;
  const room = limit - '/.s.PGSQL.5432'.length;
  expect(fits(`/${'a'.repeat(room - 1)}`)).toBe(true);
  expect(fits(`/${'a'.repeat(room)}`)).toBe(false);
  expect(fits(`/${'é'.repeat(Math.ceil(room / 2))}`)).toBe(false);
});

test('each data directory has lasting names of its own', () => {
  expect(shortDirectories('/one', ['/tmp'])).toEqual(shortDirectories('/one', ['/tmp']));
  expect(shortDirectories('/one', ['/tmp'])).not.toEqual(shortDirectories('/other', ['/tmp']));
  expect(standInName('/home/my data')).toMatch(/^my_data-[0-9a-f]{16}$/);
  expect(standInName('/home/a/data')).not.toBe(standInName('/home/b/data'));
});

test('versions before 17 lack the built-in locale', () => {
  expect(initdbArguments('/d', 16, false)).toContain('--locale=C.UTF-8');
  expect(initdbArguments('/d', 17, false)).toContain('--locale-provider=builtin');
  expect(initdbArguments('/d', 18, true)).toContain('--no-sync');
});
