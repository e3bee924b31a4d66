import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { byFirstAppearance, partition } from './kmeans.ts';
import { readRows } from './matrix.ts';
import { findOpinions } from './opinions.ts';
import { randomFrom, samplePoints } from './random.ts';
import { silhouettes } from './silhouette.ts';

afterEach(() => vi.restoreAllMocks());

/** A second of work, and many more on a machine that has other work. */
const patient = { timeout: 60_000 };

const grid = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 7 });

/** The sum of the squared distances to the middle of the own group. */
function inertiaOf(points: [number, number][], labels: number[]): number {
  return [...new Set(labels)].reduce((sum, label) => {
    const own = points.filter((_, i) => labels[i] === label);
    const middle = (axis: 0 | 1) => own.reduce((total, point) => total + point[axis], 0) / own.length;
    const [x, y] = [middle(0), middle(1)];
    return own.reduce((total, point) => total + (point[0] - x) ** 2 + (point[1] - y) ** 2, sum);
  }, 0);
}

test('of few points no other division into as many groups is tighter, and no group is empty', patient, () => {
  fc.assert(
    fc.property(grid, fc.constantFrom(2, 3), (points, k) => {
      const found = partition({ x: points.map(([x]) => x), y: points.map(([, y]) => y) }, k);
      if (!found) {
        expect(new Set(points.map(String)).size).toBeLessThan(k);
        return;
      }
      expect(new Set(found.labels).size).toBe(k);
      expect(found.labels).toEqual(byFirstAppearance(found.labels));
      expect(found.inertia).toBeCloseTo(inertiaOf(points, found.labels), 9);
      for (let other = 0; other < k ** points.length; other += 1) {
        const labels = points.map((_, i) => Math.floor(other / k ** i) % k);
        expect(found.inertia).toBeLessThanOrEqual(inertiaOf(points, labels) + 1e-9);
      }
    }),
    { numRuns: 40 },
  );
});

test('of many points none makes its group less wide by moving to another', patient, () => {
  const random = randomFrom(3);
  const points = Array.from({ length: 1_000 }, (): [number, number] => [random(), random()]);
  const { labels } = partition({ x: points.map(([x]) => x), y: points.map(([, y]) => y) }, 5)!;
  const groups = [0, 1, 2, 3, 4].map((group) => {
    const own = points.filter((_, i) => labels[i] === group);
    const middle = (axis: 0 | 1) => own.reduce((sum, point) => sum + point[axis], 0) / own.length;
    return { size: own.length, x: middle(0), y: middle(1) };
  });
  const better = points.filter(([x, y], i) => {
    const squared = (group: { x: number; y: number }) => (group.x - x) ** 2 + (group.y - y) ** 2;
    const own = groups[labels[i]!]!;
    const freed = (own.size / (own.size - 1)) * squared(own);
    return groups.some(
      (other) => other !== own && (other.size / (other.size + 1)) * squared(other) < freed * (1 - 1e-6),
    );
  });
  expect(better).toEqual([]);
});

test('no chance comes in: the groups of many people are found without drawing lots', patient, () => {
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('drew lots');
  });
  const random = randomFrom(5);
  const rows = Array.from({ length: 5_200 }, () =>
    Array.from({ length: 8 }, () => '+-0'[Math.floor(random() * 3)]).join(''),
  );
  expect(findOpinions(readRows(rows, 8)).kmeans).toMatchObject({ bestK: expect.any(Number), silhouetteOf: 3_000 });
});

test('who stands alone says nothing about how well groups are apart, and counts', () => {
  // Two who are 1 apart, and one 10 from the first: (1 - 1/10, 1 - 1/sqrt(101), 0).
  const points = { x: [0, 0, 10], y: [0, 1, 0] };
  expect(silhouettes(points, [[0, 0, 1]])[0]).toBeCloseTo((0.9 + 1 - 1 / Math.sqrt(101)) / 3, 12);
  expect(silhouettes({ x: [0, 5], y: [0, 5] }, [[0, 1]])).toEqual([0]);
});

test('of up to five thousand people all are compared, of more three thousand', () => {
  expect(samplePoints(5_000)).toHaveLength(5_000);
  const sample = samplePoints(5_001);
  expect([sample.length, new Set(sample).size]).toEqual([3_000, 3_000]);
  expect(sample).toEqual(sample.toSorted((a, b) => a - b));
  expect(sample.at(-1)).toBeLessThan(5_001);
});
