import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from './checks.ts';
import { checkEjr, checkPjr } from './cohesive.ts';
import { seat } from './committee.ts';
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

/** Half of the voters want 1, 2 and 3 and get 0 only; they are worth two seats, and nobody is without any. */
const shortOfOne: Election = {
  candidates: 7,
  ballots: [
    [4, [0, 1, 2, 3]],
    [4, [4, 5, 6]],
  ],
};

test('all checks together keep to the limit of the searches, and tell what was not searched from what holds', () => {
  const profile = layOut(shortOfOne);
  expect(check(profile, [0, 4, 5, 6])).toMatchObject({
    jr: true,
    ejrPlus: false,
    pjrPlus: false,
    ejr: false,
    pjr: false,
  });
  const hurried = check(profile, [0, 4, 5, 6], 3);
  expect(hurried).toMatchObject({ jr: true, ejrPlus: false, pjrPlus: false, ejr: null, pjr: null });
  expect(hurried).not.toHaveProperty('ejrWitness');
  expect(hurried).not.toHaveProperty('pjrWitness');
});

/** One half gets a single seat of so many, the other half all the rest. */
const halves = (seats: number) => {
  const others = Array.from({ length: seats - 1 }, (_, i) => i + 1);
  const profile = layOut({
    candidates: seats + 2,
    ballots: [
      [seats, [0, seats, seats + 1]],
      [seats, others],
    ],
  });
  return { profile, committee: [0, ...others] };
};

test.each([4, 12, 20])('PJR is searched for with %i seats', (seats) => {
  const { profile, committee } = halves(seats);
  expect(check(profile, committee)).toMatchObject({ jr: true, pjr: false, pjrWitness: { ell: 2, within: [0] } });
});

test('PJR is not searched for with more than twenty seats, whatever time there is; PJR+ is', () => {
  const { profile, committee } = halves(21);
  expect(check(profile, committee, Number.MAX_SAFE_INTEGER)).toMatchObject({ jr: true, pjr: null, pjrPlus: false });
});

test('every group that a check names is one: large enough, of one mind, and short', () => {
  fc.assert(
    fc.property(sittings, fc.integer({ min: 1, max: 3 }), ({ candidates, ballots, committee }, times) => {
      const profile = layOut({ candidates, ballots: ballots.map((ballot): [number, number[]] => [times, ballot]) });
      const found = check(profile, committee);
      const has = (ballot: number[]) => ballot.filter((c) => committee.includes(c));
      const isWorth = (group: number, ell: number) => group * committee.length >= ell * ballots.length * times;
      const sharing = (set: number[], isShort: (ballot: number[]) => boolean) =>
        times * ballots.filter((ballot) => set.every((c) => ballot.includes(c)) && isShort(ballot)).length;
      const within = (set: number[]) => (ballot: number[]) => has(ballot).every((c) => set.includes(c));
      for (const [candidate, group] of found.jrViolations) {
        expect(sharing([candidate], within([]))).toBe(group);
        expect(isWorth(group, 1)).toBe(true);
      }
      for (const [candidate, ell, group] of found.ejrPlusViolations) {
        expect(sharing([candidate], (ballot) => has(ballot).length < ell)).toBe(group);
        expect(isWorth(group, ell)).toBe(true);
      }
      const { worst, ejrWitness, pjrWitness, pjrPlusWitness } = found;
      if (worst) {
        expect(sharing([worst.candidate], (ballot) => has(ballot).length < worst.ell)).toBe(worst.group);
        const [num, den = 1] = worst.ratio.split('/').map(Number) as [number, number?];
        expect(num * worst.ell * ballots.length * times).toBe(den * worst.group * committee.length);
      }
      if (ejrWitness) {
        const { ell, candidates: shared } = ejrWitness;
        expect(new Set(shared).size).toBe(ell);
        expect(
          isWorth(
            sharing(shared, (ballot) => has(ballot).length < ell),
            ell,
          ),
        ).toBe(true);
      }
      if (pjrWitness) {
        const { ell, candidates: shared, within: elected = [] } = pjrWitness;
        expect([new Set(shared).size, elected.length < ell]).toEqual([ell, true]);
        expect(isWorth(sharing(shared, within(elected)), ell)).toBe(true);
      }
      if (pjrPlusWitness) {
        const { ell, candidate, within: elected, group } = pjrPlusWitness;
        expect([committee.includes(candidate), elected.length < ell]).toEqual([false, true]);
        expect(sharing([candidate], within(elected))).toBe(group);
        expect(isWorth(group, ell)).toBe(true);
      }
    }),
    { numRuns: 1_500 },
  );
});

test('of several groups without anyone, and of several as far from fair, the first by candidate is the example', () => {
  const profile = layOut({
    candidates: 5,
    ballots: [
      [3, [0, 3]],
      [3, [1]],
      [3, [2]],
    ],
  });
  expect(check(profile, [0, 3, 4])).toMatchObject({
    jrViolations: [
      [1, 3],
      [2, 3],
    ],
    worst: { candidate: 1, ell: 1, group: 3, ratio: '1' },
    ejrWitness: { ell: 1, candidates: [1] },
    pjrWitness: { ell: 1, candidates: [1], within: [] },
  });
});

test('who is left with nothing is counted by voters, and of twelve demands ten are listed, the largest and then the first', () => {
  const all = Array.from({ length: 13 }, (_, c) => c);
  const election: Election = {
    candidates: 13,
    ballots: [[9, [0]], [5, [12, 7]], ...all.slice(1, 12).map((c): [number, number[]] => [2, [c]]), [1, [3]], [8, []]],
  };
  expect(check(layOut(election), [0]).unrepresented).toEqual({
    blank: 8,
    histogram: { 0: 28, 1: 9 },
    uncovered: 28,
    topUncoveredCandidates: [[7, 7], [12, 5], [3, 3], ...[1, 2, 4, 5, 6, 8, 9].map((c) => [c, 2])],
    greedyBlocs: [[7, 7], [3, 3], ...[1, 2, 4, 5, 6, 8, 9, 10].map((c) => [c, 2])],
  });
  const allServed = check(layOut({ candidates: 2, ballots: [[3, [0, 1]]] }), [0, 1]);
  expect(allServed.unrepresented).toMatchObject({ histogram: { 2: 3 }, topUncoveredCandidates: [], greedyBlocs: [] });
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
