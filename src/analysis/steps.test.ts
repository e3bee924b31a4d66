import { expect, test } from 'vitest';
import { count, countInSteps } from './approval/count.ts';
import { rules } from './approval/outcome.ts';
import { layOut } from './approval/profile.ts';
import { readRows } from './opinion/matrix.ts';
import { findOpinions, findOpinionsInSteps } from './opinion/opinions.ts';
import { finish, type Steps } from './steps.ts';

const profile = layOut({
  candidates: 5,
  ballots: [
    [6, [0, 1, 2]],
    [3, [3]],
    [2, [3, 4]],
    [1, []],
  ],
});
const rows = [...Array.from({ length: 9 }, () => '++--0++'), ...Array.from({ length: 9 }, () => '--++0--')];

function walked<Result>(steps: Steps<Result>): { shown: number[]; result: Result } {
  const shown: number[] = [];
  const result = finish(steps, (done) => shown.push(done));
  return { shown, result };
}

test.each(rules)('%s in steps gives what it gives at once, and says how much is done', (rule) => {
  const { shown, result } = walked(countInSteps(profile, rule, 3));
  expect(result).toEqual(count(profile, rule, 3));
  expect(shown.every((done) => done > 0 && done <= 1)).toBe(true);
  // Most votes are one step; equal shares begin again with each run.
  expect(shown.length).toBeGreaterThanOrEqual(rule === 'av' ? 0 : 1);
});

test('groups of opinion in steps are the same as at once', () => {
  const matrix = readRows(rows, 7);
  const { shown, result } = walked(findOpinionsInSteps(matrix));
  expect(result).toEqual(findOpinions(matrix));
  expect(shown).toEqual(shown.toSorted((one, other) => one - other));
  expect(shown.at(-1)).toBeLessThan(1);
});
