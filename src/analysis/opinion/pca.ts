// The two directions in which opinions differ most: principal components of the matrix in which who did not see a statement
// has its mean. That matrix is never made: after centring, what was not seen is 0.
import type { OpinionMatrix } from './matrix.ts';
import { randomFrom } from './random.ts';

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
/** More vectors than are kept: the kept ones then converge fast, also where the last kept and the next are close. */
const iterated = 10;
const mostIterations = 2_000;
const precision = 1e-13;
/** Up to here the matrix of covariances is made; with more statements the votes are walked at each step. */
const mostCovariances = 2_000;

/** @param matrix with at least two participants the divisor is participants - 1; with one there is no variance. */
export function principalComponents(matrix: OpinionMatrix): Components {
  const center = centerOf(matrix);
  const vectors = Math.min(iterated, matrix.statements);
  const apply = matrix.statements <= mostCovariances ? byCovariances(matrix, center) : byVotes(matrix, center);
  const { values, basis } = largestEigenpairs(apply, matrix.statements, vectors);
  return {
    center,
    eigenvalues: values.slice(0, kept).map((value) => Math.max(0, value)),
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

type Apply = (vector: Float64Array, into: Float64Array) => void;

function byCovariances(matrix: OpinionMatrix, center: readonly number[]): Apply {
  const size = matrix.statements;
  const covariances = new Float64Array(size * size);
  for (let participant = 0; participant < matrix.participants; participant += 1) {
    const [start, end] = [matrix.starts[participant]!, matrix.starts[participant + 1]!];
    for (let one = start; one < end; one += 1) {
      const value = centred(matrix, center, one);
      if (value === 0) continue;
      const row = matrix.seen[one]! * size;
      for (let other = start; other < end; other += 1) {
        covariances[row + matrix.seen[other]!]! += value * centred(matrix, center, other);
      }
    }
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

/**
 * Subspace iteration with a Rayleigh-Ritz step (G. W. Stewart, 1969), from fixed start vectors. Ends when the sum of the kept
 * eigenvalues no longer changes.
 */
function largestEigenpairs(apply: Apply, size: number, vectors: number): { values: number[]; basis: Float64Array[] } {
  const random = randomFrom(20_260_101);
  let basis: Float64Array[] = Array.from({ length: vectors }, () =>
    Float64Array.from({ length: size }, () => random() - 0.5),
  );
  orthonormalise(basis, random);
  let values: number[] = [];
  let before = Number.NaN;
  for (let iteration = 0; iteration < mostIterations; iteration += 1) {
    const images = basis.map((vector) => {
      const image = new Float64Array(size);
      apply(vector, image);
      return image;
    });
    const small = basis.map((one) => images.map((other) => dot(one, other)));
    const rotated = symmetricEigen(small);
    values = rotated.values;
    const sum = values.slice(0, kept).reduce((total, value) => total + value, 0);
    // The images span the next subspace; its best vectors come out of the rotation.
    basis = combine(rotated.vectors, images);
    orthonormalise(basis, random);
    if (Math.abs(sum - before) <= precision * Math.abs(sum)) break;
    before = sum;
  }
  return { values, basis };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += one[i]! * other[i]!;
  return sum;
}

function combine(weights: readonly number[][], vectors: readonly Float64Array[]): Float64Array[] {
  return weights.map((row) => {
    const combined = new Float64Array(vectors[0]!.length);
    row.forEach((weight, v) => {
      for (let i = 0; i < combined.length; i += 1) combined[i]! += weight * vectors[v]![i]!;
    });
    return combined;
  });
}

/** Gram and Schmidt, twice over for the last digits; a vector that vanishes is replaced by another. */
function orthonormalise(basis: Float64Array[], random: () => number): void {
  basis.forEach((vector, place) => {
    for (let attempt = 0; ; attempt += 1) {
      const before = Math.sqrt(dot(vector, vector));
      for (let pass = 0; pass < 2; pass += 1) {
        for (const other of basis.slice(0, place)) {
          const along = dot(vector, other);
          for (let i = 0; i < vector.length; i += 1) vector[i]! -= along * other[i]!;
        }
      }
      const length = Math.sqrt(dot(vector, vector));
      if (length > before * 1e-10 && length > Number.MIN_VALUE / precision) {
        for (let i = 0; i < vector.length; i += 1) vector[i]! /= length;
        return;
      }
      if (attempt > 20) return;
      for (let i = 0; i < vector.length; i += 1) vector[i] = random() - 0.5;
    }
  });
}

/** All eigenvalues of a small symmetric matrix, the largest first, with their vectors as rows (C. G. J. Jacobi, 1846). */
function symmetricEigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const a = matrix.map((row) => [...row]);
  const size = a.length;
  const vectors = a.map((_, i) => a.map((__, j) => Number(i === j)));
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let rest = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rest += a[p]![q]! ** 2;
    if (rest < 1e-300) break;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, vectors, [p, q]);
  }
  const order = a.map((_, i) => i).sort((one, other) => a[other]![other]! - a[one]![one]!);
  return { values: order.map((i) => a[i]![i]!), vectors: order.map((i) => vectors[i]!) };
}

function rotate(a: number[][], vectors: number[][], [p, q]: [number, number]): void {
  const off = a[p]![q]!;
  if (off === 0) return;
  const half = (a[q]![q]! - a[p]![p]!) / (2 * off);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (one: number, other: number): [number, number] => [
    cosine * one - sine * other,
    sine * one + cosine * other,
  ];
  for (const row of a) [row[p], row[q]] = turn(row[p]!, row[q]!);
  for (let i = 0; i < a.length; i += 1) [a[p]![i], a[q]![i]] = turn(a[p]![i]!, a[q]![i]!);
  for (let i = 0; i < a.length; i += 1) [vectors[p]![i], vectors[q]![i]] = turn(vectors[p]![i]!, vectors[q]![i]!);
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
