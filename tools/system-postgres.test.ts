import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findSystemPostgres } from './system-postgres.ts';

test.each([
  ['the oldest that we promise, also beside newer ones', ['15', '16', '18'], 15],
  ['else the newest', ['16', '18'], 18],
  ['none that is older', ['14', 'oud'], undefined],
  ['none where there is none', [], undefined],
])('of what the machine has is taken: %s', async (_which, installed, major) => {
  const folder = await mkdtemp(join(tmpdir(), 'speerpunt-postgres-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const one of installed) {
    await mkdir(join(folder, one, 'bin'), { recursive: true });
    await writeFile(join(folder, one, 'bin/initdb'), '');
  }
  // Half of one that was removed.
  await mkdir(join(folder, '17'));
  expect((await findSystemPostgres(folder))?.major).toBe(major);
});
