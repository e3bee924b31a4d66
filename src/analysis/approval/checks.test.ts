import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from './checks.ts';
import { checkEjr, checkPjr } from './cohesive.ts';
import { seat } from './committee.ts';
import { count } from './count.ts';
import type { Rule } from './outcome.ts';
import { type Election, layOut } from './profile.ts';

const profileOf = (candidates: number, ballots: number[][]) =>
  layOut({ candidates, ballots: ballots.map((ballot): [number, number[]] => [1, ballot]) });

/** All subsets of a list. */
const subsets = <Item>(list: Item[]): Item[][] =>
  list.reduce<Item[][]>((all, item) => [...all, ...all.map((set) => [...set, item])], [[]]);

interface Sitting {
  candidates: number;
  ballots: number[][];
  committee: number[];
}

/** The definitions, word for word. */
function plainChecks({ candidates, ballots, committee }: Sitting) {
  const [k, n] = [committee.length, ballots.length];
  const all = Array.from({ length: candidates }, (_, c) => c);
  const outside = all.filter((c) => !committee.includes(c));
  const worth = (group: number[][], l: number) => group.length * k >= l * n;
  const ells = Array.from({ length: k }, (_, i) => i + 1);
  const has = (ballot: number[]) => ballot.filter((c) => committee.includes(c));
  const union = (group: number[][]) => new Set(group.flatMap(has)).size;
  const sharing = (set: number[]) => ballots.filter((ballot) => set.every((c) => ballot.includes(c)));
  const few = (set: number[], l: number) => sharing(set).filter((ballot) => has(ballot).length < l);
  const sets = (l: number) => subsets(all).filter((set) => set.length === l);
  // A group may be taken to be all whose elected candidates lie in some set.
  const together = (set: number[], l: number) =>
    subsets(committee).some((within) => {
      const group = sharing(set).filter((ballot) => has(ballot).every((c) => within.includes(c)));
      return worth(group, l) && union(group) < l;
    });
  return {
    jr: !outside.some((c) => worth(few([c], 1), 1)),
    ejrPlus: !outside.some((c) => ells.some((l) => worth(few([c], l), l))),
    ejr: !ells.some((l) => sets(l).some((set) => worth(few(set, l), l))),
    pjr: !ells.some((l) => sets(l).some((set) => together(set, l))),
    pjrPlus: !outside.some((c) => ells.some((l) => together([c], l))),
  };
}

const sittings = fc
  .record({
    candidates: fc.integer({ min: 1, max: 6 }),
    ballots: fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 5 }), { minLength: 1, maxLength: 9 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    seats: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ candidates, ballots, order, seats }) => ({
    candidates,
    ballots: ballots.map((ballot) => ballot.filter((c) => c < candidates)),
    committee: order.filter((c) => c < candidates).slice(0, Math.min(seats, candidates)),
  }));

test('every check says what its definition says', () => {
  fc.assert(
    fc.property(sittings, (sitting) => {
      expect(check(profileOf(sitting.candidates, sitting.ballots), sitting.committee)).toMatchObject(
        plainChecks(sitting),
      );
    }),
    { numRuns: 1_500 },
  );
});

test('the searches alone say so too, without leaning on another check', () => {
  fc.assert(
    fc.property(sittings, (sitting) => {
      const profile = profileOf(sitting.candidates, sitting.ballots);
      const committee = seat(profile, sitting.committee);
      const { ejr, pjr } = plainChecks(sitting);
      expect({ ejr: checkEjr(profile, committee).holds, pjr: checkPjr(profile, committee).holds }).toEqual({
        ejr,
        pjr,
      });
    }),
    { numRuns: 500 },
  );
});

test('a search that would take too long says that it does not know', () => {
  const ballots = Array.from({ length: 40 }, (_, i) => [i % 8, (i + 1) % 8, (i + 3) % 8, 8, 9]);
  const profile = profileOf(12, ballots);
  const committee = seat(profile, [10, 11, 0, 1]);
  expect(checkEjr(profile, committee, { left: 10 }).holds).toBeNull();
  expect(checkPjr(profile, committee, { left: 10 }).holds).toBeNull();
  expect(check(profile, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).ejr).toBe(true);
});

test('who voted blank is told apart from who got nobody', () => {
  const { unrepresented } = check(profileOf(3, [[0], [0], [1, 2], [1], []]), [0]);
  expect(unrepresented).toEqual({
    blank: 1,
    histogram: { 0: 2, 1: 2 },
    uncovered: 2,
    topUncoveredCandidates: [
      [1, 2],
      [2, 1],
    ],
    greedyBlocs: [[1, 2]],
  });
});

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
