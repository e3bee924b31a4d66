import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { completeLock, type Lock, lockFile } from './lock.ts';

test('the lock file is complete for every platform (npm run lock)', async () => {
  const lock = JSON.parse(await readFile(lockFile, 'utf8')) as Lock;
  expect(Object.keys(completeLock(lock).packages)).toEqual(Object.keys(lock.packages));
});

test('a package for another platform is named with what it is for', () => {
  const lock: Lock = {
    packages: {
      'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.0.0' } },
    },
  };
  expect(completeLock(lock).packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '1.0.0',
    dev: true,
    optional: true,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  });
});
