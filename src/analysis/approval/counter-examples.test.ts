import { describe, expect, test } from 'vitest';
import { check } from './checks.ts';
import { count } from './count.ts';
import type { Rule } from './outcome.ts';
import { type Election, layOut } from './profile.ts';

describe('what the rules do not promise, by example', () => {
  const winners = (election: Election, rule: Rule, seats: number) => count(layOut(election), rule, seats).winners;

  test('most votes can leave a group worth a seat with nobody', () => {
    const election: Election = {
      candidates: 4,
      ballots: [
        [6, [0, 1, 2]],
        [3, [3]],
      ],
    };
    expect(winners(election, 'av', 3)).toEqual([0, 1, 2]);
    expect(check(layOut(election), [0, 1, 2])).toMatchObject({ jr: false, jrViolations: [[3, 3]] });
    expect(check(layOut(election), winners(election, 'mes+av', 3)).jr).toBe(true);
  });

  test('so can seqpav with ten seats (H. Aziz et al., 2017, theorem 3)', () => {
    const election: Election = {
      candidates: 11,
      ballots: [
        [81, [0, 1]],
        [81, [0, 2]],
        [80, [1]],
        [80, [2]],
        [81, [3, 4]],
        [81, [3, 5]],
        [80, [4]],
        [80, [5]],
        [49, [6, 7]],
        [49, [6, 8]],
        [49, [6, 9]],
        [96, [7]],
        [96, [8]],
        [96, [9]],
        [120, [10]],
      ],
    };
    expect(check(layOut(election), winners(election, 'seqpav', 10)).jrViolations).toEqual([[10, 120]]);
  });

  test('seqphragmen can leave a group that agrees on two with one each (M. Brill et al., 2024)', () => {
    const many = Array.from({ length: 12 }, (_, i) => i + 2);
    const election: Election = {
      candidates: 14,
      ballots: [
        [2, [0, 1, 2]],
        [2, [0, 1, 3]],
        [6, many],
        [5, many.slice(1)],
        [9, many.slice(2)],
      ],
    };
    const found = check(layOut(election), winners(election, 'seqphragmen', 12));
    expect(found).toMatchObject({ ejr: false, pjr: true, ejrWitness: { ell: 2, candidates: [0, 1] } });
  });

  test('the completion of cities can undo what equal shares promise', () => {
    const election: Election = {
      candidates: 5,
      ballots: [
        [2, [4]],
        [2, [2, 3]],
        [4, [0, 1, 2]],
      ],
    };
    expect(check(layOut(election), winners(election, 'mes+increment', 4)).ejrPlus).toBe(false);
    expect(check(layOut(election), winners(election, 'mes+seqphragmen', 4)).ejrPlus).toBe(true);
  });

  test.each<[Rule, Election, number]>([
    [
      'mes',
      {
        candidates: 6,
        ballots: [
          [1, [0, 3, 5]],
          [1, [1, 2, 4, 5]],
          [1, [2, 4]],
        ],
      },
      3,
    ],
    [
      'mes+av',
      {
        candidates: 6,
        ballots: [
          [6, [0, 3, 4]],
          [3, [2]],
          [3, [5]],
        ],
      },
      3,
    ],
    [
      'mes+seqphragmen',
      {
        candidates: 6,
        ballots: [
          [3, [1, 4, 5]],
          [5, [0, 2, 3]],
          [4, [0, 2, 3, 4, 5]],
        ],
      },
      3,
    ],
    [
      'mes+increment',
      {
        candidates: 5,
        ballots: [
          [3, [2, 3]],
          [2, [0]],
          [3, [1, 4]],
        ],
      },
      3,
    ],
  ])('with one seat more, %s can take a seat away: there is no next on the list', (rule, election, seats) => {
    const more = winners(election, rule, seats + 1);
    expect(winners(election, rule, seats).every((candidate) => more.includes(candidate))).toBe(false);
  });
});
