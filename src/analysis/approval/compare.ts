// Most votes and equal shares side by side: who gets a seat under each, and who is left with nothing.
import { type Checks, check } from './checks.ts';
import { count } from './count.ts';
import type { Outcome, Rule } from './outcome.ts';
import type { Profile } from './profile.ts';

/** Equal shares alone may leave seats free; they are filled in the way that keeps most of what it promises. */
const sides = ['av', 'mes+seqphragmen'] as const satisfies readonly Rule[];

export interface Side {
  outcome: Outcome;
  checks: Checks;
}

export interface Comparison {
  votes: Side;
  shares: Side;
  /** Candidates whom only most votes choose, and whom only equal shares choose; ascending. */
  onlyVotes: number[];
  onlyShares: number[];
}

/** @throws ElectionError unless 1 <= seats <= candidates. */
export function compareWays({ profile, seats }: { profile: Profile; seats: number }): Comparison {
  const [votes, shares] = sides.map((rule): Side => {
    const outcome = count(profile, rule, seats);
    return { outcome, checks: check(profile, outcome.winners) };
  }) as [Side, Side];
  return { votes, shares, onlyVotes: missing(votes, shares), onlyShares: missing(shares, votes) };
}

function missing(one: Side, other: Side): number[] {
  return one.outcome.winners.filter((place) => !other.outcome.winners.includes(place));
}
