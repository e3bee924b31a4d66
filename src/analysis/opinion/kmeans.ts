// Groups of points on the map, with the number of groups tried from two to five.
import type { Projection } from './pca.ts';
import { randomFrom } from './random.ts';

export interface Partition {
  /** Sum of the squared distances to the middle of the own group. */
  inertia: number;
  /** The group of each point, numbered by first appearance. */
  labels: number[];
}

/** So many runs from other starts: many for few points, fewer for many. */
const restartsFor = (points: number) => Math.max(10, Math.min(200, Math.floor(100_000 / points)));
const mostSteps = 300;

/**
 * The best partition of several runs of Lloyd's algorithm, each from starts that lie apart (D. Arthur and S. Vassilvitskii,
 * 'k-means++', SODA 2007). The same at each call.
 * @returns undefined when there are fewer different points than groups.
 */
export function partition({ x, y }: Projection, k: number, seed = k): Partition | undefined {
  if (differentPoints({ x, y }, k) < k) return undefined;
  const points = { x: Float64Array.from(x), y: Float64Array.from(y) };
  const random = randomFrom(seed);
  let best: { inertia: number; labels: Int32Array } | undefined;
  for (let run = restartsFor(x.length); run > 0; run -= 1) {
    const found = settle(points, spreadStarts(points, k, random));
    if (!best || found.inertia < best.inertia) best = found;
  }
  return best && { inertia: best.inertia, labels: byFirstAppearance(best.labels) };
}

interface Points {
  x: Float64Array;
  y: Float64Array;
}

function differentPoints({ x, y }: Projection, enough: number): number {
  const seen = new Set<string>();
  for (let i = 0; i < x.length && seen.size < enough; i += 1) seen.add(`${x[i]} ${y[i]}`);
  return seen.size;
}

/** Each next start with a chance in proportion to the squared distance from those before. */
function spreadStarts({ x, y }: Points, k: number, random: () => number): Points {
  const starts = { x: new Float64Array(k), y: new Float64Array(k) };
  const distances = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
  let chosen = Math.floor(random() * x.length);
  for (let group = 0; group < k; group += 1) {
    starts.x[group] = x[chosen]!;
    starts.y[group] = y[chosen]!;
    let total = 0;
    for (let i = 0; i < x.length; i += 1) {
      distances[i] = Math.min(distances[i]!, (x[i]! - x[chosen]!) ** 2 + (y[i]! - y[chosen]!) ** 2);
      total += distances[i]!;
    }
    let left = random() * total;
    chosen = distances.findIndex((distance) => {
      left -= distance;
      return distance > 0 && left < 0;
    });
    if (chosen < 0) chosen = distances.findIndex((distance) => distance > 0);
    if (chosen < 0) chosen = 0;
  }
  return starts;
}

function settle(points: Points, middles: Points): { inertia: number; labels: Int32Array } {
  const labels = new Int32Array(points.x.length).fill(-1);
  for (let step = 0; step < mostSteps; step += 1) {
    const changed = assign(points, middles, labels);
    moveMiddles(points, middles, labels);
    if (!changed) break;
  }
  let inertia = 0;
  labels.forEach((group, i) => {
    inertia += (points.x[i]! - middles.x[group]!) ** 2 + (points.y[i]! - middles.y[group]!) ** 2;
  });
  return { inertia, labels };
}

function assign({ x, y }: Points, middles: Points, labels: Int32Array): boolean {
  let changed = false;
  for (let i = 0; i < x.length; i += 1) {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let group = 0; group < middles.x.length; group += 1) {
      const distance = (x[i]! - middles.x[group]!) ** 2 + (y[i]! - middles.y[group]!) ** 2;
      if (distance < least) [least, nearest] = [distance, group];
    }
    if (labels[i] !== nearest) changed = true;
    labels[i] = nearest;
  }
  return changed;
}

function moveMiddles({ x, y }: Points, middles: Points, labels: Int32Array): void {
  const numbers = new Float64Array(middles.x.length);
  const sums = { x: new Float64Array(numbers.length), y: new Float64Array(numbers.length) };
  labels.forEach((group, i) => {
    numbers[group]! += 1;
    sums.x[group]! += x[i]!;
    sums.y[group]! += y[i]!;
  });
  for (let group = 0; group < numbers.length; group += 1) {
    if (numbers[group] === 0) {
      takeFarthest({ x, y }, middles, { labels, group });
      continue;
    }
    middles.x[group] = sums.x[group]! / numbers[group]!;
    middles.y[group] = sums.y[group]! / numbers[group]!;
  }
}

/** A group that lost all its points begins again at the point that is farthest from its own middle. */
function takeFarthest(
  { x, y }: Points,
  middles: Points,
  { labels, group }: { labels: Int32Array; group: number },
): void {
  let farthest = 0;
  let most = -1;
  labels.forEach((own, i) => {
    const distance = (x[i]! - middles.x[own]!) ** 2 + (y[i]! - middles.y[own]!) ** 2;
    if (distance > most) [most, farthest] = [distance, i];
  });
  labels[farthest] = group;
  middles.x[group] = x[farthest]!;
  middles.y[group] = y[farthest]!;
}

/** Numbers groups by who comes first, so that equal partitions have equal labels. */
export function byFirstAppearance(labels: ArrayLike<number>): number[] {
  const numbers = new Map<number, number>();
  return Array.from(labels, (label) => {
    const known = numbers.get(label) ?? numbers.size;
    numbers.set(label, known);
    return known;
  });
}
