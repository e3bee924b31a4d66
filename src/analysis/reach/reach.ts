// Participants and population by two traits, as `reach-v1` files have them, compared in every way.
import { type Comparison, compareReach, ReachError, sum } from './compare.ts';
import { type Raking, rake } from './raking.ts';

export interface ReachTables {
  /** Two dimensions, in order: the rows and the columns of the tables. */
  dimensions: Record<string, readonly string[]>;
  participants: readonly (readonly number[])[];
  population: readonly (readonly number[])[];
}

/** `by` and the name of each dimension, `byCell` for all cells, and the weights that make both margins fit. */
export interface Reach {
  [by: `by${string}`]: Comparison;
  raking: Raking;
}

/** @throws ReachError for tables of another shape than the dimensions. */
export function readReach({ dimensions, participants, population }: ReachTables): Reach {
  const [rows, columns, ...more] = Object.entries(dimensions);
  if (!rows || !columns || more.length > 0) throw new ReachError('reach needs two dimensions');
  const keys = [byName(rows[0]), byName(columns[0]), 'byCell'];
  if (new Set(keys).size < keys.length || [rows[0], columns[0]].some((name) => /^\d+$/.test(name))) {
    throw new ReachError(`dimensions need two different names, no numbers and not 'cell': ${rows[0]}, ${columns[0]}`);
  }
  for (const [who, table] of [
    ['participants', participants],
    ['population', population],
  ] as const) {
    if (table.length !== rows[1].length || table.some((row) => row.length !== columns[1].length)) {
      throw new ReachError(
        `the categories do not match: ${who} must have ${rows[1].length} rows of ${columns[1].length} counts`,
      );
    }
  }
  const names = rows[1].flatMap((row) => columns[1].map((column) => `${row}|${column}`));
  const margins = (table: readonly (readonly number[])[]) => columns[1].map((_, c) => sum(table.map((row) => row[c]!)));
  return {
    [byName(rows[0])]: compareReach(rows[1], participants.map(sum), population.map(sum)),
    [byName(columns[0])]: compareReach(columns[1], margins(participants), margins(population)),
    byCell: compareReach(names, participants.flat(), population.flat()),
    raking: rake(participants, population),
  } as Reach;
}

function byName(dimension: string): `by${string}` {
  return `by${dimension.charAt(0).toUpperCase()}${dimension.slice(1)}`;
}
