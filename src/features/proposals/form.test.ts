import { expect, test } from 'vitest';
import { readBringing, readSplit } from './form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function problemsOf(read: ReturnType<typeof readBringing | typeof readSplit>): [string, string][] {
  return read.ok ? [] : read.problems.map(({ field, message }) => [field, message]);
}

test('whoever splits a proposal and filled in nothing hears everything at once', () => {
  expect(problemsOf(readSplit(formOf({})))).toEqual([
    ['first', 'proposals.form.titleMissing'],
    ['second', 'proposals.form.titleMissing'],
    ['inFirst', 'proposals.split.firstEmpty'],
    ['inFirst', 'proposals.split.secondEmpty'],
    ['reason', 'thread.reason.missing'],
  ]);
});

test('that both parts have one name is said with what else is wrong', () => {
  const signal = '0199f3a0-0000-7000-8000-000000000001';
  const fields = { first: 'Deuren', second: 'deuren', inFirst: signal, inSecond: signal };
  expect(problemsOf(readSplit(formOf(fields)))).toEqual([
    ['second', 'proposals.split.sameTitle'],
    ['reason', 'thread.reason.missing'],
  ]);
});

test('whoever ticked nothing and chose no proposal hears both at once', () => {
  expect(problemsOf(readBringing(formOf({})))).toEqual([
    ['signals', 'proposals.form.signalsMissing'],
    ['into', 'proposals.form.intoMissing'],
  ]);
  expect(problemsOf(readBringing(formOf({ into: 'new', title: '' })))).toEqual([
    ['signals', 'proposals.form.signalsMissing'],
    ['title', 'proposals.form.titleMissing'],
  ]);
});
