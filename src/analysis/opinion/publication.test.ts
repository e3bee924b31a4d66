import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVotes, readRows } from './matrix.ts';
import { findOpinions } from './opinions.ts';
import { forPublication } from './publication.ts';

/** Two camps of ten, and two people who are unlike both. */
const camps = [...Array.from({ length: 10 }, () => '+++++++-0'), ...Array.from({ length: 10 }, () => '-------+0')];
const withFew = [...camps, '+-+-+-+-+', '+-+-+-+-+'];

function publish(rows: string[], least: number) {
  const matrix = readRows(rows, rows[0]!.length);
  const found = findOpinions(matrix);
  return { matrix, found, published: forPublication(matrix, found, least) };
}

test('nothing of single people, and no group that is too small, is published', () => {
  const { published, found } = publish(withFew, 5);
  expect(found.kmeans.bestK).toBe(3);
  expect(published.withheld).toHaveLength(1);
  expect(published.groups.map(({ size }) => size)).toEqual([10, 10]);
  const keys = JSON.stringify(published);
  for (const key of ['labels', 'clustered', 'projection', 'center']) expect(keys).not.toContain(`"${key}"`);
});

test('a small group is not found as the difference between all and the others', () => {
  const { published } = publish(withFew, 5);
  // Both groups of ten are not told: all minus one of them would be the other and the two.
  expect(published.countsOf).toBe('everyone');
  for (const j of [0, 4]) {
    const shown = published.groups.filter(({ seen }) => seen[j] !== null);
    expect(shown.length).toBe(1);
  }
});

test('where the few are in no group, the numbers are of those who are', () => {
  const { published } = publish([...camps, '++.......', '..+......'], 5);
  expect(published.countsOf).toBe('in-a-group');
  expect(published.counts.seen.every((seen) => seen === 20)).toBe(true);
  expect(published.groups.every(({ seen }) => seen.every((number) => number === 10))).toBe(true);
});

test('what all groups agree on is of the groups that are told, where the small ones saw nothing of it', () => {
  // The two who are unlike both did not see the last statement, with which both camps agree.
  const agreeing = [...camps.map((row) => `${row}+`), '+-+-+-+-+.', '+-+-+-+-+.'];
  const { published, found } = publish(agreeing, 5);
  expect([found.kmeans.bestK, published.withheld.length]).toEqual([3, 1]);
  expect(published.groupAwareConsensusAgree.slice(0, 9).every((product) => product === null)).toBe(true);
  expect(published.groupAwareConsensusAgree[9]).toBeCloseTo((11 / 12) ** 2, 12);
  expect(published.groupAwareConsensusDisagree[9]).toBeCloseTo((1 / 12) ** 2, 12);
  expect(published.groupAwareConsensusTop10).toEqual([9]);
});

test('a statement that too few saw is not worked back from what votes have in common', () => {
  const seldom = camps.map((row, i) => `${row}${i < 3 ? '+' : '.'}`);
  const { published } = publish(seldom, 5);
  expect(published.counts.agree[9]).toBeNull();
  expect(published.pca).toBeNull();
  expect(publish(camps, 5).published.pca).not.toBeNull();
});

test('with enough people everywhere everything is told, as it was found', () => {
  const { published, found } = publish(camps, 10);
  const [statistics] = found.groupStatistics;
  expect(published.groups).toEqual(statistics?.groups);
  expect(published.counts).toEqual(found.counts);
  expect(published.groupAwareConsensusTop10).toEqual(statistics?.groupAwareConsensusTop10);
  expect(published.consensus).toEqual(found.consensus);
});

const letter = fc.constantFrom('+', '-', '0', '.');
const row = fc.array(letter, { minLength: 8, maxLength: 8 }).map((letters) => letters.join(''));

test('whatever is left out is, taken together, of nobody or of enough people', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 40 }), fc.integer({ min: 2, max: 6 }), (rows, least) => {
      const { matrix, found, published } = publish(rows, least);
      const all = found.groupStatistics[0]?.groups ?? [];
      const everyone = countVotes(matrix).seen;
      const isEnough = (people: number) => people === 0 || people >= least;
      for (let j = 0; j < matrix.statements; j += 1) {
        const grouped = all.reduce((sum, { seen }) => sum + seen[j]!, 0);
        const told = published.groups.flatMap(({ seen }) => seen[j] ?? []);
        expect(told.every(isEnough)).toBe(true);
        const left = grouped - told.reduce((sum, seen) => sum + seen, 0);
        // With too few in all groups together nothing of them is told, neither one by one nor in all.
        if (!isEnough(left)) expect(told).toEqual([]);
        const total = published.counts.seen[j];
        if (total !== null && total !== undefined) {
          expect(isEnough(total)).toBe(true);
          if (published.countsOf === 'everyone' && all.length > 0) expect(isEnough(everyone[j]! - grouped)).toBe(true);
        }
        const representative = published.groups.flatMap((group) =>
          group.representative.map(({ statement }) => group.seen[statement]),
        );
        expect(representative).not.toContain(null);
      }
    }),
  );
});
