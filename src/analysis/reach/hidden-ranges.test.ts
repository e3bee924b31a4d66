import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../test/reference.ts';
import { Flow } from '../flow.ts';
import { suppress } from './suppression.ts';

type Counts = readonly (readonly number[])[];

/**
 * How far apart the values lie that a hidden cell may have, given all totals and what is shown: how much it can grow and how much shrink
 * is a flow from its row to its column along all other hidden cells.
 */
function rangeOf(cells: Counts, hidden: Counts, [row, column]: [number, number]): number {
  const rows = cells.length;
  const change = (way: 'more' | 'less') => {
    const flow = new Flow(rows + cells[0]!.length);
    cells.forEach((counts, r) => {
      counts.forEach((value, c) => {
        if (hidden[r]![c] === 0 || (r === row && c === column)) return;
        flow.add(r, rows + c, way === 'more' ? value : 1_000_000);
        flow.add(rows + c, r, way === 'more' ? 1_000_000 : value);
      });
    });
    return flow.maximum(row, rows + column);
  };
  return change('more') + Math.min(cells[row]![column]!, change('less'));
}

function isSafe(cells: Counts, hidden: Counts, threshold: number): boolean {
  return cells.every((row, r) =>
    row.every(
      (value, c) =>
        value === 0 || value >= threshold || (hidden[r]![c] === 1 && rangeOf(cells, hidden, [r, c]) >= threshold - 1),
    ),
  );
}

/** Hidden, not small, and still safe when it is shown again. */
function hiddenInVain(cells: Counts, hidden: Counts, threshold: number): string[] {
  const shown = (row: number, column: number) =>
    hidden.map((each, r) => each.map((cell, c) => (r === row && c === column ? 0 : cell)));
  return cells.flatMap((row, r) =>
    row.flatMap((value, c) => {
      if (hidden[r]![c] === 0 || (value > 0 && value < threshold)) return [];
      return isSafe(cells, shown(r, c), threshold) ? [`row ${r}, column ${c}`] : [];
    }),
  );
}

const tables = fc
  .record({
    rows: fc.integer({ min: 2, max: 6 }),
    columns: fc.integer({ min: 2, max: 6 }),
    counts: fc.array(fc.oneof(fc.nat(9), fc.nat(40)), { minLength: 36, maxLength: 36 }),
  })
  .map(({ rows, columns, counts }) =>
    Array.from({ length: rows }, (_, r) => counts.slice(r * columns, (r + 1) * columns)),
  );

test('in a larger table too every small count keeps its range, and no cell is hidden in vain', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 10 }), (cells, threshold) => {
      const { publishable, suppressed } = suppress({ cells }, threshold);
      const all = cells.map((row) => row.map(() => 1));
      if (!publishable) expect(isSafe(cells, all, threshold)).toBe(false);
      else {
        expect(isSafe(cells, suppressed, threshold)).toBe(true);
        expect(hiddenInVain(cells, suppressed, threshold)).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

describe('tables of real votes', () => {
  interface Table {
    id: string;
    cells: number[][];
    primary5: number[][];
    primary10: number[][];
  }
  const known = readReference<{ tables: Table[] }>('reach/suppression-tables.json').tables;
  test.each(known)('$id', ({ cells, primary5, primary10 }) => {
    for (const [threshold, primary] of [
      [5, primary5],
      [10, primary10],
    ] as const) {
      const { publishable, suppressed } = suppress({ cells }, threshold);
      expect(publishable).toBe(true);
      primary.forEach((row, r) => {
        row.forEach((hidden, c) => {
          expect(suppressed[r]![c]).toBeGreaterThanOrEqual(hidden);
        });
      });
      expect(isSafe(cells, suppressed, threshold)).toBe(true);
      expect(hiddenInVain(cells, suppressed, threshold)).toEqual([]);
    }
  });
});
