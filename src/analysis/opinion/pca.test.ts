import { expect, test } from 'vitest';
import { readRows } from './matrix.ts';
import { principalComponents } from './pca.ts';
import { randomFrom } from './random.ts';

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, j) => sum + value * other[j]!, 0);

/** Three camps with a doubt or two each, of whom nobody saw all. */
const random = randomFrom(3);
const camps = ['++++++++------------', '------------++++++++', '++++----++++----++++'];
const rows = Array.from({ length: 60 }, (_, i) =>
  [...camps[i % 3]!].map((letter) => (random() < 0.2 ? '.' : random() < 0.15 ? '0' : letter)).join(''),
);

test('with thousands of statements the axes are those that all covariances give', () => {
  // What nobody saw changes nothing, but there are too many statements to make a matrix of them.
  const unseen = '.'.repeat(2_100);
  const few = principalComponents(readRows(rows, 20, [4]));
  const many = principalComponents(
    readRows(
      rows.map((row) => row + unseen),
      2_120,
      [4],
    ),
  );
  expect(many.totalVariance).toBeCloseTo(few.totalVariance, 9);
  expect(many.eigenvalues).toEqual(few.eigenvalues.map((value) => expect.closeTo(value, 9)));
  many.components.forEach((axis, i) => {
    expect(dot(axis.slice(0, 20), few.components[i]!)).toBeCloseTo(1, 9);
    expect(axis.slice(20).every((entry) => Math.abs(entry) < 1e-9)).toBe(true);
  });
  expect(few.components[0]![4]).toBeCloseTo(0, 9);
});

test.each<[string, string[]]>([
  ['on one axis', ['++++', '++++', '----', '----']],
  ['the same', ['++++', '++++']],
])('where all stand %s there are still two axes, each of length one and across the other', (_what, all) => {
  const { components } = principalComponents(readRows(all, 4));
  const [first, second] = components as [number[], number[]];
  expect([dot(first, first), dot(second, second)]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  expect(dot(first, second)).toBeCloseTo(0, 9);
  for (const axis of components) expect(Math.max(...axis)).toBe(Math.max(...axis.map(Math.abs)));
});
