// The two directions in which opinions differ most: principal components of the matrix in which who did not see a statement
// has its mean. That matrix is never made: after centring, what was not seen is 0.
import { type Apply, largestEigenpairs } from './eigen.ts';
import type { OpinionMatrix } from './matrix.ts';

export interface Components {
  /** The mean vote on each statement. */
  center: number[];
  /** The four largest, or as many as there are statements. */
  eigenvalues: number[];
  totalVariance: number;
  /** Two unit vectors over the statements; the entry of largest magnitude is positive. */
  components: number[][];
}

const kept = 4;
/** Up to here the matrix of covariances is made; with more statements the votes are walked at each step. */
const mostCovariances = 2_000;

/** @param matrix with at least two participants the divisor is participants - 1; with one there is no variance. */
export function principalComponents(matrix: OpinionMatrix): Components {
  const center = centerOf(matrix);
  const apply = matrix.statements <= mostCovariances ? byCovariances(matrix, center) : byVotes(matrix, center);
  const { values, basis } = largestEigenpairs(apply, matrix.statements, kept);
  return {
    center,
    eigenvalues: values.map((value) => Math.max(0, value)),
    totalVariance: variance(matrix, center),
    components: basis.slice(0, 2).map((vector) => Array.from(withSign(vector))),
  };
}

function centerOf({ statements, seen, votes, moderatedOut }: OpinionMatrix): number[] {
  const sums = new Float64Array(statements);
  const numbers = new Float64Array(statements);
  seen.forEach((statement, at) => {
    sums[statement]! += votes[at]!;
    numbers[statement]! += 1;
  });
  return Array.from(sums, (sum, j) => (moderatedOut[j] === 1 || numbers[j] === 0 ? 0 : sum / numbers[j]!));
}

/** What a vote is after centring; nothing where the statement was taken out. */
function centred({ seen, votes, moderatedOut }: OpinionMatrix, center: readonly number[], at: number): number {
  const statement = seen[at]!;
  return moderatedOut[statement] === 1 ? 0 : votes[at]! - center[statement]!;
}

function divisor({ participants }: OpinionMatrix): number {
  return Math.max(1, participants - 1);
}

function variance(matrix: OpinionMatrix, center: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < matrix.seen.length; at += 1) sum += centred(matrix, center, at) ** 2;
  return sum / divisor(matrix);
}

function byCovariances(matrix: OpinionMatrix, center: readonly number[]): Apply {
  const size = matrix.statements;
  const covariances = new Float64Array(size * size);
  const values = new Float64Array(size);
  for (let participant = 0; participant < matrix.participants; participant += 1) {
    const [start, end] = [matrix.starts[participant]!, matrix.starts[participant + 1]!];
    for (let at = start; at < end; at += 1) values[at - start] = centred(matrix, center, at);
    // What was seen is in ascending order: one half of the matrix is filled, and mirrored below.
    for (let one = start; one < end; one += 1) {
      const value = values[one - start]!;
      if (value === 0) continue;
      const row = matrix.seen[one]! * size;
      for (let other = one; other < end; other += 1) {
        covariances[row + matrix.seen[other]!]! += value * values[other - start]!;
      }
    }
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) covariances[i * size + j] = covariances[j * size + i]!;
  }
  const by = divisor(matrix);
  return (vector, into) => {
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let j = 0; j < size; j += 1) sum += covariances[i * size + j]! * vector[j]!;
      into[i] = sum / by;
    }
  };
}

function byVotes(matrix: OpinionMatrix, center: readonly number[]): Apply {
  const by = divisor(matrix);
  return (vector, into) => {
    into.fill(0);
    for (let participant = 0; participant < matrix.participants; participant += 1) {
      const [start, end] = [matrix.starts[participant]!, matrix.starts[participant + 1]!];
      let score = 0;
      for (let at = start; at < end; at += 1) score += centred(matrix, center, at) * vector[matrix.seen[at]!]!;
      for (let at = start; at < end; at += 1) into[matrix.seen[at]!]! += (centred(matrix, center, at) * score) / by;
    }
  };
}

/** The sign of a component means nothing; fixed, so that a map does not flip between runs. */
function withSign(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const value of vector) if (Math.abs(value) > Math.abs(largest)) largest = value;
  return largest < 0 ? vector.map((value) => -value) : vector;
}

export interface Projection {
  x: number[];
  y: number[];
}

/**
 * Where each participant stands. Who saw few statements is moved outwards by sqrt(statements / seen), else all of them would
 * stand in the middle; statements that were taken out count as seen, as in the reference.
 */
export function project(
  matrix: OpinionMatrix,
  { center, components }: Pick<Components, 'center' | 'components'>,
): Projection {
  const x: number[] = [];
  const y: number[] = [];
  const [first, second] = components as [number[], number[] | undefined];
  for (let participant = 0; participant < matrix.participants; participant += 1) {
    const [start, end] = [matrix.starts[participant]!, matrix.starts[participant + 1]!];
    let [along, across] = [0, 0];
    for (let at = start; at < end; at += 1) {
      const value = centred(matrix, center, at);
      along += value * first[matrix.seen[at]!]!;
      across += value * (second?.[matrix.seen[at]!] ?? 0);
    }
    const scale = Math.sqrt(matrix.statements / Math.max(1, seenBy(matrix, participant)));
    x.push(along * scale);
    y.push(across * scale);
  }
  return { x, y };
}

/** Statements that a participant saw, with all that were taken out. */
function seenBy(matrix: OpinionMatrix, participant: number): number {
  let seen = matrix.moderatedOut.reduce((sum, out) => sum + out, 0);
  for (let at = matrix.starts[participant]!; at < matrix.starts[participant + 1]!; at += 1) {
    if (matrix.moderatedOut[matrix.seen[at]!] === 0) seen += 1;
  }
  return seen;
}
