import { expect, test } from 'vitest';
import { readRows } from './matrix.ts';
import { consensus, groupNumbers, representative } from './statistics.ts';

const counts = (agree: number[], seen: number[]) => ({
  agree,
  disagree: seen.map((number, j) => number - agree[j]!),
  pass: seen.map(() => 0),
  seen,
});

test('five of seven agree enough to say so, four of six do not', () => {
  // 2 sqrt(8) (6/8 - 1/2) = 1.41, and 2 sqrt(7) (5/7 - 1/2) = 1.13; the limit is 1.28.
  const { agree, disagree } = consensus(counts([5, 4, 2], [7, 6, 7]), [0, 0, 0]);
  expect(agree).toMatchObject([{ statement: 0, nSuccess: 5, nTrials: 7 }]);
  expect(agree[0]!.pTest).toBeCloseTo(Math.SQRT2, 12);
  expect(disagree.map(({ statement }) => statement)).toEqual([2]);
});

test('what moderators took out is no consensus, and of more than five the strongest five are listed', () => {
  const seen = [20, 20, 20, 20, 20, 20, 20];
  const { agree } = consensus(counts([14, 15, 16, 17, 18, 19, 20], seen), [0, 0, 0, 1, 0, 0, 0]);
  expect(agree.map(({ statement }) => statement)).toEqual([6, 5, 4, 2, 1]);
});

const typicalOf = (rows: string[], labels: number[], moderatedOut: number[] = []) => {
  const matrix = readRows(rows, rows[0]!.length, moderatedOut);
  return groupNumbers(matrix, labels).map((group) => representative(group, matrix.moderatedOut));
};

test('a statement on which nobody of a group voted is not what it agrees with most', () => {
  // The others reject statement 1; the group of eight never saw it.
  const own = [...Array.from({ length: 6 }, () => '+.'), '-.', '-.'];
  const others = [...Array.from({ length: 10 }, () => '+-'), ...Array.from({ length: 10 }, () => '--')];
  const labels = [...own.map(() => 0), ...others.map(() => 1)];
  const [first] = typicalOf([...own, ...others], labels)[0]!;
  expect(first).toMatchObject({ statement: 0, for: 'agree', nSuccess: 6, nTrials: 8, bestAgree: true });
});

test('where nothing is typical of a group, that by which it differs most is told', () => {
  const [few] = typicalOf(['00-', '000', '0-+', '00+'], [0, 0, 1, 1]);
  expect(few).toMatchObject([{ statement: 2, for: 'disagree', nSuccess: 1, nTrials: 2 }]);
  expect(few).toHaveLength(1);
});
