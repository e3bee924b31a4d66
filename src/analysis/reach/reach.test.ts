import { expect, test } from 'vitest';
import { readReference } from '../../../test/reference.ts';
import { logUpperTail } from './chi-square.ts';
import { compareReach, ReachError, wilson } from './compare.ts';
import { rake } from './raking.ts';
import { type ReachTables, readReach } from './reach.ts';
import { suppress } from './suppression.ts';

/** Numbers within a millionth of each other, everything else the same; fields that are only expected or only found do not count. */
function expectClose(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    const off = Math.abs((found as number) - expected);
    expect(
      off <= Math.max(1e-6 * Math.abs(expected), Math.abs(expected) < 1e-100 ? 0 : 1e-9),
      `${path}: ${String(found)}, ${expected}`,
    ).toBe(true);
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected)) {
      if (key !== 'note') expectClose((found as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else expect(found, path).toBe(expected);
}

test('shares, intervals, tests and weights of a real vote are those of the reference', () => {
  const file = readReference<ReachTables & { threshold: number; expected: Record<string, unknown> }>(
    'reach/lodz-2022-internet.json',
  );
  const { primarySuppressed, ...expected } = file.expected;
  expectClose(readReach(file), expected, 'reach');
  expect(suppress({ cells: file.participants }, file.threshold)).toEqual({
    publishable: true,
    suppressed: primarySuppressed,
  });
});

test('the tail of chi-square is right where tables have it, and where no double can hold it', () => {
  expect(Math.exp(logUpperTail(3.841458820694124, 1))).toBeCloseTo(0.05, 10);
  expect(Math.exp(logUpperTail(18.307038053275146, 10))).toBeCloseTo(0.05, 10);
  expect(Math.exp(logUpperTail(0.5, 4))).toBeCloseTo(0.9735009788392561, 10);
  expect(logUpperTail(0, 3)).toBe(0);
  // With two degrees of freedom the tail is exp(-x / 2).
  expect(logUpperTail(10_000, 2)).toBeCloseTo(-5_000, 6);
  expect(logUpperTail(50, 2)).toBeCloseTo(-25, 12);
  expect(logUpperTail(3, 2)).toBeCloseTo(-1.5, 12);
});

test('the interval of a share stays between nothing and all', () => {
  expect(wilson(0, 10)[0]).toBe(0);
  expect(wilson(10, 10)[1]).toBeCloseTo(1, 12);
  const [low, high] = wilson(5, 10);
  expect(low).toBeCloseTo(0.2366, 4);
  expect(high).toBeCloseTo(0.7634, 4);
});

test('who stayed away by far is flagged, who came by far too; a small difference is not', () => {
  const { categories } = compareReach(['jong', 'midden', 'oud'], [5, 100, 95], [300, 500, 200]);
  expect(categories.map(({ flag }) => flag)).toEqual(['under', 'none', 'over']);
  expect(categories[0]?.expected).toBe(60);
  expect(categories[0]?.weight).toBeCloseTo(12, 10);
});

test('a fifth less is too few and a quarter more too many, both to the last person', () => {
  const flags = (participants: number[], population: number[]) =>
    compareReach(['a', 'b'], participants, population).categories.map(({ flag }) => flag);
  expect(flags([400, 600], [50, 50])).toEqual(['under', 'none']);
  expect(flags([401, 599], [50, 50])).toEqual(['none', 'none']);
  expect(flags([625, 375], [50, 50])).toEqual(['over', 'under']);
  expect(flags([624, 376], [50, 50])).toEqual(['none', 'under']);
});

test('a difference that may be chance is not flagged, however large', () => {
  const { categories } = compareReach(['a', 'b'], [3, 7], [50, 50]);
  expect(categories[0]).toMatchObject({ flag: 'none', ratio: 0.6 });
  expect(categories[0]!.wilson95[0]).toBeLessThan(0.5);
  expect(categories[1]).toMatchObject({ flag: 'none', ratio: 1.4 });
});

test('a small table can be followed with a pencil', () => {
  const found = compareReach(['a', 'b'], [30, 70], [5_000, 5_000]);
  expect(found).toMatchObject({ N: 100, df: 1, chiSquare: 16, cohenW: 0.4 });
  expect(found.dissimilarity).toBeCloseTo(0.2, 12);
  expect(found.logPValue).toBeCloseTo(Math.log(6.334248366623996e-5), 9);
  // Weights 5/3 and 5/7: 100^2 / (30 * 25/9 + 70 * 25/49).
  expect(found.kishEffectiveN).toBeCloseTo(84, 9);
  expect(found.designEffect).toBeCloseTo(100 / 84, 12);
  expect(found.categories[0]).toMatchObject({ expected: 50, reachPer10000: 60, adjustedResidual: -4 });
});

test('a category without participants has no weight, one without people no ratio', () => {
  const { categories, df } = compareReach(['a', 'b', 'c'], [0, 20, 0], [50, 50, 0]);
  expect(categories[0]).toMatchObject({ weight: null, ratio: 0 });
  expect(categories[2]).toMatchObject({ ratio: null, reachPer10000: null, adjustedResidual: null });
  expect(df).toBe(1);
});

test('weights make both margins fit', () => {
  const participants = [
    [10, 40],
    [30, 20],
  ];
  const population = [
    [300, 200],
    [100, 400],
  ];
  const { weights, converged } = rake(participants, population);
  expect(converged).toBe(true);
  const cells = participants.map((row, r) => row.map((cell, c) => cell * (weights[r]![c] as number)));
  expect(cells[0]![0]! + cells[0]![1]!).toBeCloseTo(50, 8);
  expect(cells[0]![0]! + cells[1]![0]!).toBeCloseTo(40, 8);
});

test('zeros that forbid a fit are told, and end', () => {
  expect(
    rake(
      [
        [10, 0],
        [0, 10],
      ],
      [
        [10, 90],
        [90, 10],
      ],
    ),
  ).toMatchObject({ converged: true });
  expect(
    rake(
      [
        [10, 0],
        [0, 10],
      ],
      [
        [80, 10],
        [5, 5],
      ],
    ).converged,
  ).toBe(false);
});

test.each<[string, () => unknown, string]>([
  ['fewer names than counts', () => compareReach(['a'], [1, 2], [3, 4]), 'do not match'],
  ['a population of fewer', () => compareReach(['a', 'b'], [1, 2], [3]), '1 of the population'],
  ['a population of more', () => compareReach(['a', 'b'], [1, 2], [3, 4, 5]), '3 of the population'],
  ['half a participant', () => compareReach(['a', 'b'], [1.5, 2], [3, 4]), "participants of 'a' is 1.5"],
  ['no number', () => compareReach(['a', 'b'], [1, 2], [Number.NaN, 4]), "population of 'a' is NaN"],
  ['participants from nowhere', () => compareReach(['a', 'b'], [1, 2], [0, 4]), "'a' has 1 participants"],
  ['nobody', () => compareReach(['a', 'b'], [0, 0], [3, 4]), 'no participants'],
  ...['cell', '10', 'Sex'].map((name): [string, () => unknown, string] => [
    `a dimension called ${name}`,
    () =>
      readReach({
        dimensions: { [name]: ['j', 'o'], sex: ['F', 'M'] },
        participants: [
          [1, 2],
          [3, 4],
        ],
        population: [
          [1, 2],
          [3, 4],
        ],
      }),
    'dimensions need two different names',
  ]),
  [
    'another number of rows',
    () =>
      readReach({
        dimensions: { age: ['j', 'o'], sex: ['F', 'M'] },
        participants: [[1, 2]],
        population: [
          [1, 2],
          [3, 4],
        ],
      }),
    'participants must have 2 rows of 2',
  ],
  [
    'one dimension',
    () => readReach({ dimensions: { age: ['j'] }, participants: [[1]], population: [[1]] }),
    'two dimensions',
  ],
])('%s is refused', (_what, ask, why) => {
  expect(ask).toThrow(ReachError);
  expect(ask).toThrow(why);
});
