import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slowCount, type Voters } from '../../../test/slow-count.ts';
import { check } from './checks.ts';
import { count } from './count.ts';
import { type Rule, rules } from './outcome.ts';
import { layOut, type Profile } from './profile.ts';

/** Few candidates and few kinds of ballots, so that ties and shared budgets are the rule. */
const elections = fc
  .record({
    candidates: fc.integer({ min: 1, max: 7 }),
    kinds: fc.array(fc.array(fc.nat(6), { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
    numbers: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 5, maxLength: 5 }),
    seats: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ candidates, kinds, numbers, seats }) => ({
    candidates,
    seats: Math.min(seats, candidates),
    ballots: kinds.flatMap((kind, i) =>
      Array.from({ length: numbers[i] as number }, () => [...new Set(kind.filter((c) => c < candidates))]),
    ),
  }));

type Small = Voters & { seats: number };

function profileOf({ candidates, ballots }: Voters): Profile {
  return layOut({ candidates, ballots: ballots.map((ballot): [number, number[]] => [1, ballot]) });
}

const winnersOf = (election: Small, rule: Rule) => count(profileOf(election), rule, election.seats).winners;

describe('the fast rules are the plain ones', () => {
  test.each(rules)('%s', (rule) => {
    fc.assert(
      fc.property(elections, (election) => {
        const fast = count(profileOf(election), rule, election.seats);
        const slow = slowCount(election, rule, election.seats);
        expect(fast).toMatchObject({
          order: slow.order,
          rounds: slow.rounds,
          ...(slow.fill ? { fill: slow.fill } : {}),
        });
        expect(fast.virtualSeats).toBe(slow.virtualSeats);
      }),
      { numRuns: 600 },
    );
  });
});

describe('what each rule promises', () => {
  test.each(['mes+av', 'mes+seqphragmen'] as const)(
    '%s leaves no group short that shares a candidate (EJR+)',
    (rule) => {
      fc.assert(
        fc.property(elections, (election) => {
          const found = check(profileOf(election), winnersOf(election, rule));
          expect(found).toMatchObject({ ejrPlus: true, ejr: true, pjrPlus: true, pjr: true, jr: true });
        }),
        { numRuns: 500 },
      );
    },
  );

  test('seqphragmen gives every group of some size somebody (PJR)', () => {
    fc.assert(
      fc.property(elections, (election) => {
        expect(check(profileOf(election), winnersOf(election, 'seqphragmen'))).toMatchObject({ pjr: true, jr: true });
      }),
      { numRuns: 500 },
    );
  });

  test.each(['seqpav', 'seqphragmen', 'av'] as const)('with one seat more, %s takes nobody away', (rule) => {
    fc.assert(
      fc.property(elections, (election) => {
        const profile = profileOf(election);
        const all = count(profile, rule, election.candidates).order;
        expect(count(profile, rule, election.seats).order).toEqual(all.slice(0, election.seats));
      }),
    );
  });

  test.each(rules)('%s does not care who voted first', (rule) => {
    fc.assert(
      fc.property(elections, (election) => {
        const turned = { ...election, ballots: election.ballots.toReversed() };
        expect(count(profileOf(turned), rule, election.seats)).toEqual(
          count(profileOf(election), rule, election.seats),
        );
      }),
    );
  });

  test.each(rules)('%s does not care who is called what, but where it drew lots', (rule) => {
    fc.assert(
      fc.property(elections, (election) => {
        const outcome = count(profileOf(election), rule, election.seats);
        const tied = [...outcome.rounds, ...(outcome.fill ?? [])].some((round) => round.tied.length > 1);
        fc.pre(!tied);
        const renamed = (c: number) => election.candidates - 1 - c;
        const turned = { ...election, ballots: election.ballots.map((ballot) => ballot.map(renamed)) };
        expect(count(profileOf(turned), rule, election.seats).order).toEqual(outcome.order.map(renamed));
      }),
    );
  });

  test.each(['av', 'seqpav', 'seqphragmen'] as const)('blank ballots change nothing for %s', (rule) => {
    fc.assert(
      fc.property(elections, fc.nat(5), (election, blanks) => {
        const more = { ...election, ballots: [...election.ballots, ...Array.from({ length: blanks }, () => [])] };
        expect(winnersOf(more, rule)).toEqual(winnersOf(election, rule));
      }),
    );
  });

  test('with blank ballots the money of equal shares is spread over more people', () => {
    fc.assert(
      fc.property(elections, fc.nat(5), (election, blanks) => {
        const more = { ...election, ballots: [...election.ballots, ...Array.from({ length: blanks }, () => [])] };
        expect(slowCount(more, 'mes', election.seats).order).toEqual(
          count(profileOf(more), 'mes', election.seats).order,
        );
      }),
    );
  });
});
