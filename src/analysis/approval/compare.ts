// Most votes and equal shares side by side: who gets a seat under each, and who is left with nothing.
import { type Assessment, assess } from './checks.ts';
import { count } from './count.ts';
import { type Outcome, type Rule, withoutUnsupported } from './outcome.ts';
import type { Profile } from './profile.ts';

/** Equal shares alone may leave seats free; they are filled in the way that keeps most of what it promises. */
const rulesCompared = ['av', 'mes+seqphragmen'] as const satisfies readonly Rule[];

export interface Side {
  /** Without whom nobody approves of: they get no seat, also when that leaves fewer. */
  outcome: Outcome;
  /** Of all seats that the rule gave: whom nobody approves of represents nobody, and changes nothing for anybody. */
  checks: Assessment;
}

export interface Comparison {
  /** All voters, blank ballots too. */
  voters: number;
  votes: Side;
  shares: Side;
  /** Candidates whom only most votes choose, and whom only equal shares choose; ascending. */
  onlyVotes: number[];
  onlyShares: number[];
  /** Both choose the same. */
  same: boolean;
}

/** @throws ElectionError unless 1 <= seats <= candidates. */
export function compareWays({ profile, seats }: { profile: Profile; seats: number }): Comparison {
  const [votes, shares] = rulesCompared.map((rule): Side => {
    const outcome = count(profile, rule, seats);
    return { outcome: withoutUnsupported(outcome, profile), checks: assess(profile, outcome.winners) };
  }) as [Side, Side];
  const [onlyVotes, onlyShares] = [missing(votes, shares), missing(shares, votes)];
  const same = onlyVotes.length === 0 && onlyShares.length === 0;
  return { voters: profile.voters, votes, shares, onlyVotes, onlyShares, same };
}

function missing(one: Side, other: Side): number[] {
  return one.outcome.winners.filter((place) => !other.outcome.winners.includes(place));
}
