import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { overview, withOverview } from './policies.ts';

test('the overview of who may do what in docs/security.md is what the policies say (npm run docs:policies)', async () => {
  const document = await readFile(overview, 'utf8');
  expect(await withOverview(document)).toBe(document);
});

test('every act in it says what it is', async () => {
  const rows = (await readFile(overview, 'utf8')).split('\n').filter((line) => /^\| \S+ \| `/.test(line));
  expect(rows).not.toEqual([]);
  expect(rows.filter((row) => /\|\s*\|/.test(row))).toEqual([]);
});
