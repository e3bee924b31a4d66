import type { Projection } from './pca.ts';
import { samplePoints } from './random.ts';

/**
 * The mean silhouette (P. J. Rousseeuw, 1987) of several partitions of the same points, in one pass over all pairs: how much nearer
 * each point is to its own group than to the next. A point that is a group by itself scores 0.
 */
export function silhouettes({ x, y }: Projection, partitions: readonly (readonly number[])[]): number[] {
  const points = samplePoints(x.length);
  const own = partitions.map((labels) => points.map((i) => labels[i]!));
  const groups = own.map((labels) => Math.max(...labels) + 1);
  const sums = groups.map((number) => new Float64Array(points.length * number));
  for (let i = 0; i < points.length; i += 1) {
    for (let j = i + 1; j < points.length; j += 1) {
      const distance = Math.sqrt((x[points[i]!]! - x[points[j]!]!) ** 2 + (y[points[i]!]! - y[points[j]!]!) ** 2);
      for (let p = 0; p < own.length; p += 1) {
        sums[p]![i * groups[p]! + own[p]![j]!]! += distance;
        sums[p]![j * groups[p]! + own[p]![i]!]! += distance;
      }
    }
  }
  return own.map((labels, p) => meanScore(labels, sums[p]!, groups[p]!));
}

function meanScore(labels: readonly number[], sums: Float64Array, groups: number): number {
  const sizes = new Float64Array(groups);
  for (const label of labels) sizes[label]! += 1;
  let total = 0;
  labels.forEach((label, i) => {
    if (sizes[label] === 1) return;
    const inside = sums[i * groups + label]! / (sizes[label]! - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (let other = 0; other < groups; other += 1) {
      if (other !== label && sizes[other]! > 0) outside = Math.min(outside, sums[i * groups + other]! / sizes[other]!);
    }
    if (outside < Number.POSITIVE_INFINITY && Math.max(inside, outside) > 0) {
      total += (outside - inside) / Math.max(inside, outside);
    }
  });
  return total / labels.length;
}
