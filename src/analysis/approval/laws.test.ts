import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slowCount, type Voters } from '../../../test/slow-count.ts';
import { finish } from '../steps.ts';
import { av } from './av.ts';
import { check } from './checks.ts';
import { count } from './count.ts';
import { equalShares } from './equal-shares.ts';
import { type Rule, rules } from './outcome.ts';
import { layOut } from './profile.ts';
import { seqphragmen } from './seqphragmen.ts';

interface Small {
  candidates: number;
  seats: number;
  ballots: [number, number[]][];
}

/** Few candidates and few kinds of ballots, so that ties and shared budgets are the rule. */
function electionsUpTo(most: number): fc.Arbitrary<Small> {
  return fc
    .record({
      candidates: fc.integer({ min: 1, max: most }),
      kinds: fc.array(fc.array(fc.nat(most - 1), { maxLength: most - 2 }), { minLength: 1, maxLength: 5 }),
      numbers: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 5, maxLength: 5 }),
      seats: fc.integer({ min: 1, max: most }),
    })
    .map(({ candidates, kinds, numbers, seats }) => ({
      candidates,
      seats: Math.min(seats, candidates),
      ballots: kinds.map((kind, i): [number, number[]] => [
        numbers[i] as number,
        [...new Set(kind.filter((c) => c < candidates))],
      ]),
    }));
}

const elections = electionsUpTo(7);

/** Two seconds of counting, and many more on a machine that has other work. */
const patient = { timeout: 60_000 };

/** The same, one ballot for each voter. */
function apart({ candidates, ballots }: Small): Voters {
  return { candidates, ballots: ballots.flatMap(([number, kind]) => Array.from({ length: number }, () => kind)) };
}

const winnersOf = (election: Small, rule: Rule) => count(layOut(election), rule, election.seats).winners;

const votersOf = ({ ballots }: Small) => ballots.reduce((sum, [number]) => sum + number, 0);

describe('the fast rules are the plain ones', () => {
  test.each(rules)('%s', patient, (rule) => {
    fc.assert(
      fc.property(electionsUpTo(10), (election) => {
        const fast = count(layOut(election), rule, election.seats);
        const slow = slowCount(apart(election), rule, election.seats);
        expect(fast).toMatchObject({
          order: slow.order,
          rounds: slow.rounds,
          ...(slow.fill ? { fill: slow.fill } : {}),
        });
        expect(fast.virtualSeats).toBe(slow.virtualSeats);
      }),
      { numRuns: 2_500 },
    );
  });
});

describe('what each rule promises', () => {
  test.each(['mes+av', 'mes+seqphragmen'] as const)(
    '%s leaves no group short that shares a candidate (EJR+)',
    (rule) => {
      fc.assert(
        fc.property(elections, (election) => {
          const found = check(layOut(election), winnersOf(election, rule));
          expect(found).toMatchObject({ ejrPlus: true, ejr: true, pjrPlus: true, pjr: true, jr: true });
        }),
        { numRuns: 500 },
      );
    },
  );

  test('mes alone leaves no group short either, whatever seats it leaves free (EJR+)', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { seats, candidates, ballots } = election;
        const elected = winnersOf(election, 'mes');
        const has = (kind: number[]) => kind.filter((c) => elected.includes(c)).length;
        for (let c = 0; c < candidates; c += 1) {
          if (elected.includes(c)) continue;
          for (let ell = 1; ell <= seats; ell += 1) {
            const short = ballots.filter(([, kind]) => kind.includes(c) && has(kind) < ell);
            const group = short.reduce((sum, [number]) => sum + number, 0);
            expect(group * seats, `${group} voters for ${c} have fewer than ${ell}`).toBeLessThan(
              ell * votersOf(election),
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('seqphragmen gives every group of some size somebody (PJR)', () => {
    fc.assert(
      fc.property(elections, (election) => {
        expect(check(layOut(election), winnersOf(election, 'seqphragmen'))).toMatchObject({ pjr: true, jr: true });
      }),
      { numRuns: 500 },
    );
  });

  test.each(['seqpav', 'seqphragmen', 'av'] as const)('with one seat more, %s takes nobody away', (rule) => {
    fc.assert(
      fc.property(elections, (election) => {
        const profile = layOut(election);
        const all = count(profile, rule, election.candidates).order;
        expect(count(profile, rule, election.seats).order).toEqual(all.slice(0, election.seats));
      }),
    );
  });

  test.each(rules)('%s does not care who voted first', (rule) => {
    fc.assert(
      fc.property(elections, (election) => {
        const outcome = count(layOut(election), rule, election.seats);
        const { ballots } = apart(election);
        for (const others of [ballots, ballots.toReversed()]) {
          const one = others.map((ballot): [number, number[]] => [1, ballot]);
          expect(count(layOut({ ...election, ballots: one }), rule, election.seats)).toEqual(outcome);
        }
      }),
    );
  });

  test.each(rules)('%s does not care who is called what, but where it drew lots', (rule) => {
    fc.assert(
      fc.property(elections, (election) => {
        const outcome = count(layOut(election), rule, election.seats);
        const tied = [...outcome.rounds, ...(outcome.fill ?? [])].some((round) => round.tied.length > 1);
        fc.pre(!tied);
        const renamed = (c: number) => election.candidates - 1 - c;
        const turned = {
          ...election,
          ballots: election.ballots.map(([number, kind]): [number, number[]] => [number, kind.map(renamed)]),
        };
        expect(count(layOut(turned), rule, election.seats).order).toEqual(outcome.order.map(renamed));
      }),
    );
  });

  test.each(['av', 'seqpav', 'seqphragmen'] as const)('blank ballots change nothing for %s', (rule) => {
    fc.assert(
      fc.property(elections, fc.integer({ min: 1, max: 50 }), (election, blanks) => {
        const more: Small = { ...election, ballots: [...election.ballots, [blanks, []]] };
        expect(count(layOut(more), rule, election.seats)).toEqual(count(layOut(election), rule, election.seats));
      }),
    );
  });

  test('with blank ballots all have less money under equal shares, and nothing else changes', () => {
    fc.assert(
      fc.property(elections, fc.integer({ min: 1, max: 3 }), (election, times) => {
        const without = layOut(election);
        const seats = Math.min(election.seats * times, election.candidates);
        fc.pre(seats % times === 0);
        // So many blank ballots that everyone has one half, or one third, of what they would have had.
        const blanks = (times - 1) * without.voters;
        const more = layOut({
          ...election,
          ballots: [...election.ballots, ...(blanks > 0 ? [[blanks, []] as const] : [])],
        });
        const { rounds, budgets } = finish(equalShares(without, { shares: seats / times, seats }));
        const taken = rounds.map(({ pick }) => pick);
        budgets.replace(
          budgets.nums.map((left) => -left),
          budgets.den,
        );
        expect(count(more, 'mes', seats)).toMatchObject({ rounds, order: taken });
        expect(count(more, 'mes+av', seats)).toMatchObject({ rounds, fill: av(without, seats, taken) });
        expect(count(more, 'mes+seqphragmen', seats)).toMatchObject({
          rounds,
          fill: finish(seqphragmen(without, seats, { taken, loads: budgets })),
        });
      }),
      { numRuns: 300 },
    );
  });

  test('so many times as many voters of each kind change nothing', () => {
    fc.assert(
      fc.property(elections, fc.constantFrom(...rules), fc.integer({ min: 2, max: 40 }), (election, rule, times) => {
        const ballots = election.ballots.map(([number, kind]): [number, number[]] => [number * times, kind]);
        expect(winnersOf({ ...election, ballots }, rule)).toEqual(winnersOf(election, rule));
      }),
      { numRuns: 500 },
    );
  });
});
