import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { linesAbout } from './not-run.ts';
import { run } from './programs.ts';

const suite = `
test('counts', () => {});
test('reads a file', ({ skip }) => skip('not run: the file is not there'));
describe('as root', () => test('starts', ({ skip }) => skip()));
`;

test('whoever reads what a run printed sees which tests were not run, and why', { timeout: 30_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'speerpunt-not-run-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'some.test.js'), suite);
  const SPEERPUNT_NOT_RUN = join(folder, 'not-run.json');
  const words = ['run', '--root', folder, '--globals', `--reporter=${join(import.meta.dirname, 'not-run.ts')}`];
  const { ok, printed } = await run('vitest', words, { env: { SPEERPUNT_NOT_RUN } });
  expect(ok, printed).toBe(true);
  expect(linesAbout(JSON.parse(await readFile(SPEERPUNT_NOT_RUN, 'utf8')))).toEqual([
    'not run: the file is not there',
    '  some.test.js: reads a file',
    'not run: no reason was given',
    '  some.test.js: as root > starts',
  ]);
});
