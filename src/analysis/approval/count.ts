// The seven rules, by name.

import { finish, type Steps } from '../steps.ts';
import { av } from './av.ts';
import type { Classes } from './classes.ts';
import { equalShares } from './equal-shares.ts';
import { type Outcome, outcomeOf, type Rule } from './outcome.ts';
import { checkSeats, type Profile } from './profile.ts';
import { seqpav } from './seqpav.ts';
import { seqphragmen } from './seqphragmen.ts';

/**
 * Elects `seats` candidates. Every tie goes to the lowest index; all arithmetic is exact.
 * @throws ElectionError unless 1 <= seats <= candidates.
 */
export function count(profile: Profile, rule: Rule, seats: number): Outcome {
  return finish(countInSteps(profile, rule, seats));
}

/** The same, seat by seat; `mes+increment` says the most seats that any run filled. @throws ElectionError as `count`. */
export function* countInSteps(profile: Profile, rule: Rule, seats: number): Steps<Outcome> {
  checkSeats(seats, profile.candidates);
  switch (rule) {
    case 'av':
      return outcomeOf(rule, seats, { rounds: av(profile, seats) });
    case 'seqpav':
      return outcomeOf(rule, seats, { rounds: yield* seqpav(profile, seats) });
    case 'seqphragmen':
      return outcomeOf(rule, seats, { rounds: yield* seqphragmen(profile, seats) });
    case 'mes':
      return outcomeOf(rule, seats, { rounds: (yield* equalShares(profile, { shares: seats, seats })).rounds });
    case 'mes+seqphragmen':
    case 'mes+av':
      return yield* withFill(profile, rule, seats);
    case 'mes+increment':
      return yield* withIncrement(profile, seats);
  }
}

function* withFill(profile: Profile, rule: 'mes+seqphragmen' | 'mes+av', seats: number): Steps<Outcome> {
  const { rounds, budgets } = yield* equalShares(profile, { shares: seats, seats });
  const taken = rounds.map(({ pick }) => pick);
  const fill =
    rule === 'mes+av' ? av(profile, seats, taken) : yield* seqphragmen(profile, seats, { taken, loads: owed(budgets) });
  return outcomeOf(rule, seats, { rounds, fill });
}

/** What a voter has left is a load below nothing: who paid least so far comes first. */
function owed(budgets: Classes): Classes {
  budgets.replace(
    budgets.nums.map((has) => -has),
    budgets.den,
  );
  return budgets;
}

/**
 * Equal shares as cities use it: when seats stay free, all begin again with money for one seat more, until all seats are taken.
 * A run ends as soon as they are.
 */
function* withIncrement(profile: Profile, seats: number): Steps<Outcome> {
  const supports = Array.from(profile.approvals).sort((a, b) => b - a);
  const scarcest = supports[seats - 1]!;
  if (scarcest === 0) return outcomeOf('mes+increment', seats, { rounds: av(profile, seats) });
  // Before this even the candidates with most supporters cannot all be bought: such a run leaves a seat free.
  const first = Math.max(seats, Math.ceil(profile.voters / scarcest));
  let most = 0;
  for (let shares = first; ; shares += 1) {
    const { rounds } = finish(equalShares(profile, { shares, seats }));
    most = Math.max(most, rounds.length);
    yield most / seats;
    if (rounds.length === seats) return outcomeOf('mes+increment', seats, { rounds, virtualSeats: shares });
  }
}
