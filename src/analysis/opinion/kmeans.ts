// Groups of points on the map, with the number of groups tried from two to five.
import type { Projection } from './pca.ts';
import { largestWhole, randomFrom, samplePoints } from './random.ts';

export interface Partition {
  /** Sum of the squared distances to the middle of the own group. */
  inertia: number;
  /** The group of each point, numbered by first appearance. */
  labels: number[];
}

/** So many runs from other starts: many for few points, fewer for many. */
const restartsFor = (points: number) => Math.max(20, Math.min(300, Math.floor(100_000 / points)));
const mostSteps = 300;
/** Of more points than are sampled, so many of the best runs over the sample go on over all of them. */
const goOn = 3;

/**
 * The best partition of several runs of Lloyd's algorithm, each from starts that lie apart (D. Arthur and S. Vassilvitskii,
 * 'k-means++', SODA 2007), and each made better by moving single points until none helps (J. A. Hartigan and M. A. Wong, 1979).
 * The same at each call.
 * @returns undefined when there are fewer different points than groups.
 */
export function partition(given: Projection, k: number, seed = k): Partition | undefined {
  if (differentPoints(given, k) < k) return undefined;
  const points = { x: Float64Array.from(given.x), y: Float64Array.from(given.y) };
  const random = randomFrom(seed);
  const sample = samplePoints(points.x.length);
  const looked = sample.length < points.x.length ? takeSample(points, sample) : points;
  const runs = Array.from({ length: restartsFor(looked.x.length) }, () =>
    settle(looked, spreadStarts(looked, k, random)),
  ).sort((one, other) => one.inertia - other.inertia);
  const best = looked === points ? runs[0] : bestOver(points, runs.slice(0, goOn));
  return best && { inertia: best.inertia, labels: byFirstAppearance(best.labels) };
}

interface Points {
  x: Float64Array;
  y: Float64Array;
}

interface Run {
  inertia: number;
  labels: Int32Array;
  middles: Points;
}

function takeSample({ x, y }: Points, places: readonly number[]): Points {
  return { x: Float64Array.from(places, (i) => x[i]!), y: Float64Array.from(places, (i) => y[i]!) };
}

function bestOver(points: Points, runs: readonly Run[]): Run | undefined {
  const whole = runs.map(({ middles }) => settle(points, middles));
  return whole.sort((one, other) => one.inertia - other.inertia)[0];
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

function settle(points: Points, middles: Points): Run {
  const labels = new Int32Array(points.x.length).fill(-1);
  let before = Number.POSITIVE_INFINITY;
  for (let step = 0; step < mostSteps; step += 1) {
    const { changed, inertia } = assign(points, middles, labels);
    moveMiddles(points, middles, labels);
    const isStill = !changed || (points.x.length > largestWhole && before - inertia <= before * still);
    before = inertia;
    if (isStill && !(exchange(points, middles, labels) && points.x.length <= largestWhole)) break;
  }
  const distance = distances(points, middles);
  let inertia = 0;
  for (let i = 0; i < labels.length; i += 1) inertia += distance(i, labels[i]!);
  return { inertia, labels, middles };
}

/** The squared distance from a point to a middle. */
type Distance = (i: number, group: number) => number;

function distances({ x, y }: Points, middles: Points): Distance {
  return (i, group) => (x[i]! - middles.x[group]!) ** 2 + (y[i]! - middles.y[group]!) ** 2;
}

/** Of many points some go on moving for very long; when the sum of squares falls by no more than this part in a step, it is enough. */
const still = 1e-6;

/** Puts each point in the group of the nearest middle. `inertia` is the sum of the squared distances to those middles. */
function assign({ x, y }: Points, middles: Points, labels: Int32Array): { changed: boolean; inertia: number } {
  const groups = middles.x.length;
  let changed = false;
  let inertia = 0;
  for (let i = 0; i < x.length; i += 1) {
    const [px, py] = [x[i]!, y[i]!];
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groups; group += 1) {
      const dx = px - middles.x[group]!;
      const dy = py - middles.y[group]!;
      const distance = dx * dx + dy * dy;
      if (distance < least) {
        least = distance;
        nearest = group;
      }
    }
    inertia += least;
    if (labels[i] !== nearest) {
      labels[i] = nearest;
      changed = true;
    }
  }
  return { changed, inertia };
}

/**
 * Moves single points to a group that they make less wide than they made their own, middles with them. Lloyd's algorithm stops where
 * every point is nearest to its own middle; that a middle comes along when a point moves it does not see.
 */
function exchange({ x, y }: Points, middles: Points, labels: Int32Array): boolean {
  const distance = distances({ x, y }, middles);
  const sizes = new Float64Array(middles.x.length);
  for (const group of labels) sizes[group]! += 1;
  let changed = false;
  for (let i = 0; i < labels.length; i += 1) {
    const own = labels[i]!;
    if (sizes[own]! < 2) continue;
    // What the sum of squares loses without this point, and what another group's would gain by it.
    const freed = (sizes[own]! / (sizes[own]! - 1)) * distance(i, own);
    let best = own;
    let least = freed * (1 - enough);
    for (let group = 0; group < sizes.length; group += 1) {
      if (group === own) continue;
      const added = (sizes[group]! / (sizes[group]! + 1)) * distance(i, group);
      if (added < least) [least, best] = [added, group];
    }
    if (best === own) continue;
    for (const [group, step] of [
      [own, -1],
      [best, 1],
    ] as const) {
      sizes[group]! += step;
      middles.x[group]! += (step * (x[i]! - middles.x[group]!)) / sizes[group]!;
      middles.y[group]! += (step * (y[i]! - middles.y[group]!)) / sizes[group]!;
    }
    labels[i] = best;
    changed = true;
  }
  return changed;
}

/** A smaller gain is rounding: points would go back and forth for it. */
const enough = 1e-9;

function moveMiddles(points: Points, middles: Points, labels: Int32Array): void {
  const { x, y } = points;
  const groups = middles.x.length;
  const numbers = new Float64Array(groups);
  const sums = { x: new Float64Array(groups), y: new Float64Array(groups) };
  for (let i = 0; i < labels.length; i += 1) {
    const group = labels[i]!;
    numbers[group]! += 1;
    sums.x[group]! += x[i]!;
    sums.y[group]! += y[i]!;
  }
  for (let group = 0; group < groups; group += 1) {
    if (numbers[group] === 0) {
      takeFarthest(points, middles, { labels, group });
      continue;
    }
    middles.x[group] = sums.x[group]! / numbers[group]!;
    middles.y[group] = sums.y[group]! / numbers[group]!;
  }
}

/** A group that lost all its points begins again at the point that is farthest from its own middle. */
function takeFarthest(points: Points, middles: Points, { labels, group }: { labels: Int32Array; group: number }): void {
  const distance = distances(points, middles);
  let farthest = 0;
  let most = -1;
  labels.forEach((own, i) => {
    if (distance(i, own) > most) [most, farthest] = [distance(i, own), i];
  });
  labels[farthest] = group;
  middles.x[group] = points.x[farthest]!;
  middles.y[group] = points.y[farthest]!;
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
