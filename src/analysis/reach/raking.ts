import { sum } from './compare.ts';

export interface Raking {
  /** The weight of one participant of each cell; null in a cell without participants. */
  weights: (number | null)[][];
  /** False when zeros keep the cells from fitting both margins; the weights are then the best that was reached. */
  converged: boolean;
  rounds: number;
}

const mostRounds = 1_000;
const fits = 1e-12;

/**
 * Iterative proportional fitting (W. E. Deming and F. F. Stephan, 1940): weights for the cells of a table so that its margins
 * become those of the population, scaled to the number of participants. It describes; it does not mend who stayed away.
 */
export function rake(participants: readonly (readonly number[])[], population: readonly (readonly number[])[]): Raking {
  const scale = sum(participants.flat()) / sum(population.flat());
  const rowGoals = population.map((row) => sum(row) * scale);
  const columnGoals = columns(population).map((column) => sum(column) * scale);
  let cells = participants.map((row) => [...row]);
  let rounds = 0;
  let off = Number.POSITIVE_INFINITY;
  while (rounds < mostRounds && off > fits) {
    cells = fitRows(cells, rowGoals);
    cells = columns(fitRows(columns(cells), columnGoals));
    rounds += 1;
    off = farthest(cells.map(sum), rowGoals);
  }
  return {
    weights: cells.map((row, r) =>
      row.map((cell, c) => (participants[r]![c]! > 0 ? cell / participants[r]![c]! : null)),
    ),
    converged: off <= fits,
    rounds,
  };
}

function fitRows(cells: number[][], goals: readonly number[]): number[][] {
  return cells.map((row, r) => {
    const total = sum(row);
    return total > 0 ? row.map((cell) => (cell * goals[r]!) / total) : row;
  });
}

function columns(cells: readonly (readonly number[])[]): number[][] {
  return (cells[0] ?? []).map((_, c) => cells.map((row) => row[c]!));
}

/** The largest difference, as a share of the goal. */
function farthest(totals: readonly number[], goals: readonly number[]): number {
  return Math.max(
    0,
    ...totals.map((total, i) => (goals[i]! > 0 ? Math.abs(total / goals[i]! - 1) : total > 0 ? 1 : 0)),
  );
}
