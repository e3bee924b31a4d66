import { beforeEach, expect, test } from 'vitest';
import { makeRevisions, type Revisions } from './revisions.ts';

let revisions: Revisions;

beforeEach(() => {
  revisions = makeRevisions();
  revisions.hear();
});

test('what was read holds until its own municipality changes', () => {
  const mark = revisions.mark();
  revisions.changed('other');
  expect(revisions.holds(mark, 'home')).toBe(true);
  revisions.changed('home');
  expect(revisions.holds(mark, 'home')).toBe(false);
  expect(revisions.holds(revisions.mark(), 'home')).toBe(true);
});

test('what was read of all municipalities holds until any of them changes', () => {
  const mark = revisions.mark();
  expect(revisions.holds(mark)).toBe(true);
  revisions.changed('home');
  expect(revisions.holds(mark)).toBe(false);
});

test('what changed while somebody read does not hold, though it was read after the beginning', () => {
  const mark = revisions.mark();
  revisions.changed('home');
  expect(revisions.holds(mark, 'home')).toBe(false);
});

test.each([
  ['a change of nobody knows which municipality', () => revisions.changed('')],
  ['what may have happened before the changes were heard again', () => revisions.hear()],
])('%s ends everything', (_name, happen) => {
  const mark = revisions.mark();
  happen();
  expect([revisions.holds(mark, 'home'), revisions.holds(mark)]).toEqual([false, false]);
});

test('changes in very many municipalities do not fill the memory, and none is forgotten', () => {
  const mark = revisions.mark();
  for (let number = 0; number < 10_001; number += 1) revisions.changed(`municipality ${number}`);
  expect(revisions.holds(mark, 'municipality 0')).toBe(false);
  expect(revisions.holds(revisions.mark(), 'municipality 0')).toBe(true);
});

test('a program that hears nobody says so', () => {
  expect(makeRevisions().isHeard()).toBe(false);
  revisions.lose();
  expect(revisions.isHeard()).toBe(false);
});
