// The largest eigenvalues of a symmetric matrix that is only known by what it does to a vector, with their vectors.
import { randomFrom } from './random.ts';

/** Puts the product of the matrix and a vector into another. The matrix has no eigenvalue below 0. */
export type Apply = (vector: Float64Array, into: Float64Array) => void;

/** More vectors than are asked for: those then converge fast, also where the last of them and the next are close. */
const besides = 20;
const mostIterations = 1_000;
const precision = 1e-13;

export interface Eigenpairs {
  /** The largest first. */
  values: number[];
  /** Unit vectors, in the same order. */
  basis: Float64Array[];
}

/**
 * Subspace iteration with a Rayleigh-Ritz step (G. W. Stewart, 1969), from fixed start vectors; between two steps a Chebyshev polynomial
 * lifts what is asked for out of the rest (Y. Zhou, Y. Saad, M. L. Tiago and J. R. Chelikowsky, 'Self-consistent-field calculations
 * using Chebyshev-filtered subspace iteration', J. Comput. Phys. 219, 2006). Ends when the sum of the values no longer changes.
 * @param number how many are asked for; fewer where the matrix is smaller.
 */
export function largestEigenpairs(apply: Apply, size: number, number: number): Eigenpairs {
  const random = randomFrom(20_260_101);
  const wanted = Math.min(number, size);
  let basis: Float64Array[] = Array.from({ length: Math.min(wanted + besides, size) }, () =>
    Float64Array.from({ length: size }, () => random() - 0.5),
  );
  orthonormalise(basis, random);
  let values: number[] = [];
  let before = Number.NaN;
  for (let iteration = 0; iteration < mostIterations; iteration += 1) {
    const images = basis.map((vector) => imageOf(apply, vector));
    const rotated = symmetricEigen(basis.map((one) => images.map((other) => dot(one, other))));
    values = rotated.values;
    const sum = values.slice(0, wanted).reduce((total, value) => total + value, 0);
    if (Math.abs(sum - before) <= precision * Math.abs(sum)) {
      basis = combine(rotated.vectors, basis);
      break;
    }
    before = sum;
    const lift = filterFor(values, wanted);
    const best = combine(rotated.vectors, basis);
    const imagesOfBest = combine(rotated.vectors, images);
    basis = best.map((vector, v) => filtered(apply, { vector, image: imagesOfBest[v]!, ...lift }));
    orthonormalise(basis, random);
  }
  return { values: values.slice(0, wanted), basis: basis.slice(0, wanted) };
}

function imageOf(apply: Apply, vector: Float64Array): Float64Array {
  const image = new Float64Array(vector.length);
  apply(vector, image);
  return image;
}

interface Filter {
  /** What lies between 0 and this is damped. */
  cut: number;
  /** Is brought to about 1, so that nothing grows too large for a double. */
  top: number;
  degree: number;
}

const mostDegree = 24;
/** The logarithm of how much more the first may be lifted than the last that is asked for, before that drowns in its rounding. */
const mostLift = 14;

function filterFor(values: readonly number[], wanted: number): Filter {
  const [top, last, cut] = [values[0] ?? 0, values[wanted - 1] ?? 0, values.at(-1) ?? 0];
  // Nothing to damp: the rest is nothing already, or there is no rest.
  if (cut <= top * precision || values.length === wanted) return { cut: 0, top, degree: 1 };
  const growth = (value: number) => Math.acosh(Math.max(1, (2 * value) / cut - 1));
  const apart = growth(top) - growth(last);
  return { cut, top, degree: Math.max(1, Math.min(mostDegree, Math.floor(mostLift / Math.max(apart, 0.01)))) };
}

/** The Chebyshev polynomial of this degree, stretched over 0 … cut, of the matrix; of degree 1 the matrix itself. */
function filtered(
  apply: Apply,
  { vector, image, cut, top, degree }: Filter & { vector: Float64Array; image: Float64Array },
): Float64Array {
  if (degree === 1) return image;
  const half = cut / 2;
  const first = half / (top - half);
  let scale = first;
  let before: Float64Array = vector.slice();
  let now: Float64Array = image.map((value, i) => ((value - half * vector[i]!) * scale) / half);
  let free: Float64Array = new Float64Array(vector.length);
  for (let step = 2; step <= degree; step += 1) {
    const next = 1 / (2 / first - scale);
    apply(now, free);
    for (let i = 0; i < free.length; i += 1) {
      free[i] = ((free[i]! - half * now[i]!) * 2 * next) / half - scale * next * before[i]!;
    }
    [before, now, free, scale] = [now, free, before, next];
  }
  return now;
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
