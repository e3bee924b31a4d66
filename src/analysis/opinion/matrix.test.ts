import { expect, test } from 'vitest';
import { countVotes, MatrixBuilder, OpinionError, readRows } from './matrix.ts';

test('votes may come in any order, but each person has one on a statement that is there', () => {
  const builder = new MatrixBuilder(3);
  builder.add([
    [2, -1],
    [0, 1],
  ]);
  const { seen, votes } = builder.end();
  expect([[...seen], [...votes]]).toEqual([
    [0, 2],
    [1, -1],
  ]);
  expect(() => builder.add([[3, 1]])).toThrow('there is no statement 3');
  const twice = () =>
    new MatrixBuilder(3).add([
      [1, 1],
      [0, 1],
      [1, -1],
    ]);
  expect(twice).toThrow(OpinionError);
  expect(twice).toThrow('two votes on statement 1');
});

test('many people with many votes find room', () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => (i % 3 === 0 ? '+-0.+-0.' : '-+.0-+.0'));
  const matrix = readRows(rows, 8);
  expect(matrix.starts).toHaveLength(3_001);
  expect(countVotes(matrix)).toEqual({
    agree: [1_000, 2_000, 0, 0, 1_000, 2_000, 0, 0],
    disagree: [2_000, 1_000, 0, 0, 2_000, 1_000, 0, 0],
    pass: [0, 0, 1_000, 2_000, 0, 0, 1_000, 2_000],
    seen: [3_000, 3_000, 1_000, 2_000, 3_000, 3_000, 1_000, 2_000],
  });
});
