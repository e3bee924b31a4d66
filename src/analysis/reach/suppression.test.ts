import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SuppressionError, suppress } from './suppression.ts';

type Counts = number[][];

/** Every table with these totals and these visible cells, counted out: what somebody with a pencil can know of each cell. */
function ranges(cells: Counts, hidden: readonly (readonly number[])[]): { least: number; most: number }[][] {
  const found = cells.map((row) => row.map(() => ({ least: Number.POSITIVE_INFINITY, most: -1 })));
  const columns = cells[0]!.map((_, c) => cells.reduce((sum, row) => sum + row[c]!, 0));
  const rows = cells.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const table = cells.map((row) => row.map(() => 0));
  const fill = (place: number): void => {
    const [r, c] = [Math.floor(place / columns.length), place % columns.length];
    if (r === rows.length) {
      if (columns.some((total, i) => table.reduce((sum, row) => sum + row[i]!, 0) !== total)) return;
      table.forEach((row, i) => {
        row.forEach((value, j) => {
          const range = found[i]![j]!;
          found[i]![j] = { least: Math.min(range.least, value), most: Math.max(range.most, value) };
        });
      });
      return;
    }
    const before = table[r]!.slice(0, c).reduce((sum, cell) => sum + cell, 0);
    const left = rows[r]! - before;
    const values = hidden[r]![c] ? Array.from({ length: left + 1 }, (_, value) => value) : [cells[r]![c]!];
    for (const value of values) {
      if (value > left || (c === columns.length - 1 && value !== left)) continue;
      table[r]![c] = value;
      fill(place + 1);
    }
  };
  fill(0);
  return found;
}

const tables = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    counts: fc.array(fc.nat(7), { minLength: 9, maxLength: 9 }),
  })
  .map(({ rows, columns, counts }) =>
    Array.from({ length: rows }, (_, r) => counts.slice(r * columns, (r + 1) * columns)),
  );

const isSafe = (cells: Counts, hidden: readonly (readonly number[])[], threshold: number) => {
  const known = ranges(cells, hidden);
  return cells.every((row, r) =>
    row.every(
      (value, c) => value === 0 || value >= threshold || known[r]![c]!.most - known[r]![c]!.least >= threshold - 1,
    ),
  );
};

test('with a pencil nobody works out a small count, and a table that cannot be made safe is said to be so', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 4 }), (cells, threshold) => {
      const { publishable, suppressed } = suppress({ cells }, threshold);
      if (publishable) expect(isSafe(cells, suppressed, threshold)).toBe(true);
      else expect(suppressed.flat()).not.toContain(0);
      if (!publishable)
        expect(
          isSafe(
            cells,
            cells.map((row) => row.map(() => 1)),
            threshold,
          ),
        ).toBe(false);
      cells.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value > 0 && value < threshold) expect(suppressed[r]![c]).toBe(1);
        });
      });
    }),
    { numRuns: 400 },
  );
});

test('no cell is hidden in vain: shown again, it would tell of a small one', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 4 }), (cells, threshold) => {
      const { publishable, suppressed } = suppress({ cells }, threshold);
      fc.pre(publishable);
      cells.forEach((row, r) => {
        row.forEach((value, c) => {
          if (suppressed[r]![c] === 0 || (value > 0 && value < threshold)) return;
          const shown = suppressed.map((hidden, i) => hidden.map((cell, j) => (i === r && j === c ? 0 : cell)));
          expect(isSafe(cells, shown, threshold), `row ${r}, column ${c}`).toBe(false);
        });
      });
    }),
    { numRuns: 300 },
  );
});

test.each<[string, Counts, number, number[][]]>([
  [
    'a cell that later ones make needless is shown again',
    [
      [5, 3, 7, 0],
      [3, 3, 1, 7],
    ],
    7,
    [
      [1, 1, 1, 0],
      [1, 1, 1, 0],
    ],
  ],
  [
    'of two ways to hide a small count the larger counts stay shown',
    [
      [7, 2, 5],
      [1, 1, 1],
      [4, 5, 8],
    ],
    4,
    [
      [0, 1, 1],
      [1, 1, 1],
      [1, 1, 0],
    ],
  ],
])('%s', (_what, cells, threshold, suppressed) => {
  expect(suppress({ cells }, threshold)).toEqual({ publishable: true, suppressed });
});

test('a table without small counts is shown whole, zeros too', () => {
  expect(
    suppress(
      {
        cells: [
          [0, 12],
          [30, 10],
        ],
      },
      10,
    ),
  ).toEqual({
    publishable: true,
    suppressed: [
      [0, 0],
      [0, 0],
    ],
  });
});

test('one small count takes three others along, no more', () => {
  const { publishable, suppressed } = suppress(
    {
      cells: [
        [3, 20, 40],
        [15, 30, 50],
        [12, 60, 70],
      ],
    },
    5,
  );
  expect(publishable).toBe(true);
  expect(suppressed.flat().filter(Boolean)).toHaveLength(4);
});

test('a table of one row tells everything by its totals, and is refused', () => {
  expect(suppress({ cells: [[3, 20, 40]] }, 5)).toEqual({ publishable: false, suppressed: [[1, 1, 1]] });
});

test.each<[string, Counts, number, string]>([
  ['a row that is too short', [[1, 2], [3]], 5, 'row 1 has 1 counts'],
  ['half a person', [[1, 2.5]], 5, 'row 0 holds 2.5'],
  ['fewer than nobody', [[1, -2]], 5, 'row 0 holds -2'],
  ['no number', [[1, Number.NaN]], 5, 'row 0 holds NaN'],
  ['no rows', [], 5, 'needs rows'],
  ['a threshold that hides nothing', [[1, 2]], 1, 'from 2'],
])('%s is refused', (_what, cells, threshold, why) => {
  expect(() => suppress({ cells }, threshold)).toThrow(SuppressionError);
  expect(() => suppress({ cells }, threshold)).toThrow(why);
});
