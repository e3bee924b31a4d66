import { expect, test } from 'vitest';
import { count } from './count.ts';
import { type Election, layOut } from './profile.ts';

// Recorded: among random elections those in which doubles mislead are few, and those in which they do not reach are none.

test('seqpav: 1/2 + 1/3 and five times 1/6 are equal, though in doubles the second is more', () => {
  const election: Election = {
    candidates: 7,
    ballots: [
      [5, [0, 1, 2, 3, 4, 6]],
      [1, [0, 5]],
      [1, [0, 1, 5]],
    ],
  };
  expect(5 / 6).toBeGreaterThan(1 / 2 + 1 / 3);
  const { rounds } = count(layOut(election), 'seqpav', 6);
  expect(rounds.at(-1)).toEqual({ pick: 5, value: '5/6', tied: [5, 6] });
});

test('equal shares: what the poor leave to pay is exactly what others pay, though in doubles it is more', () => {
  // Two voters of 0 have 1/6 left: with them the other two of 1 pay (1 - 2/6) / 2, as the three of 2 pay 1/3.
  const election: Election = {
    candidates: 11,
    ballots: [
      [2, [0, 1]],
      [3, [0]],
      [2, [1]],
      [3, [2]],
      [20, []],
    ],
  };
  expect((1 - 2 * (1 / 6)) / 2).toBeGreaterThan(1 / 3);
  expect(count(layOut(election), 'mes', 11).rounds).toEqual([
    { pick: 0, value: '1/5', tied: [0] },
    { pick: 1, value: '1/3', tied: [1, 2] },
    { pick: 2, value: '1/3', tied: [2] },
  ]);
});

test('equal shares: a seat cannot be bought for a hair less than it costs, though in doubles it can', () => {
  // After the first seat the voters of 1 have 1 - 10^-17 together.
  const election: Election = {
    candidates: 3,
    ballots: [
      [2, [0, 1]],
      [200_000_061, [0]],
      [166_666_719, [1]],
      [133_333_376, []],
    ],
  };
  expect(count(layOut(election), 'mes', 3).rounds).toEqual([{ pick: 0, value: '1/200000063', tied: [0] }]);
});

test('what a billion voters have left together, a hair less than a seat, is compared to the last of them', () => {
  // Candidates 0 and 1 have as many voters, those of 0 in three kinds: in doubles their sums differ.
  const half = 1_200_000_299;
  const election: Election = {
    candidates: 4,
    ballots: [
      [half, [1]],
      [650_750_560, [0]],
      [542_159_968, [0, 2]],
      [7_089_771, [0, 3]],
      [1, []],
    ],
  };
  const value = `1/${BigInt(half) * (2n * BigInt(half) + 1n)}`;
  expect(count(layOut(election), 'mes+seqphragmen', 2)).toMatchObject({
    rounds: [],
    fill: [
      { pick: 0, value, tied: [0, 1] },
      { pick: 1, value, tied: [1] },
    ],
  });
});

test('fractions may grow far beyond the largest double', () => {
  const times = (factor: number): Election => ({
    candidates: 40,
    ballots: Array.from({ length: 40 }, (_, i): [number, number[]] => [
      ((i % 3) + 1) * factor,
      [i, (i + 1) % 40, (i * 7 + 3) % 40],
    ]),
  });
  const order = (election: Election) => count(layOut(election), 'seqphragmen', 40).order;
  expect(order(times(2 ** 25))).toEqual(order(times(1)));
});
