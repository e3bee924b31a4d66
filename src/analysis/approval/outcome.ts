// What a rule says, round by round.
import type { Profile } from './profile.ts';

export const rules = ['av', 'seqpav', 'seqphragmen', 'mes', 'mes+seqphragmen', 'mes+av', 'mes+increment'] as const;

export type Rule = (typeof rules)[number];

/** One seat. */
export interface Round {
  /** The candidate who gets it. */
  pick: number;
  /** The best value of this round as a reduced fraction; null where nothing was compared. */
  value: string | null;
  /** Every candidate with that value, in ascending order. The lowest index gets the seat. */
  tied: number[];
}

export interface Outcome {
  rule: Rule;
  seats: number;
  /** Elected candidates, ascending. `mes` alone may leave seats free. */
  winners: number[];
  /** Elected candidates in the order of their election. */
  order: number[];
  /** The rounds that decided; of a rule in two parts those of the first. */
  rounds: Round[];
  /** Of a rule in two parts: the rounds that filled the seats that equal shares left free. */
  fill?: Round[];
  /** Of `mes+increment`: for how many seats the voters got money in the run that decided. */
  virtualSeats?: number;
}

/** The outcome of these rounds. */
export function outcomeOf(
  rule: Rule,
  seats: number,
  parts: Pick<Outcome, 'rounds' | 'fill' | 'virtualSeats'>,
): Outcome {
  const order = [...parts.rounds, ...(parts.fill ?? [])].map(({ pick }) => pick);
  return { rule, seats, winners: order.toSorted((a, b) => a - b), order, ...parts };
}

/**
 * What is left of an outcome when nobody is elected of whom nobody approves, also when that leaves fewer. Rules give every seat away;
 * most ballots do not.
 */
export function withoutUnsupported(outcome: Outcome, { approvals }: Pick<Profile, 'approvals'>): Outcome {
  const kept = (rounds: Round[]) => rounds.filter(({ pick }) => approvals[pick]! > 0);
  const { rule, virtualSeats, fill } = outcome;
  const parts = {
    rounds: kept(outcome.rounds),
    ...(fill ? { fill: kept(fill) } : {}),
    ...(virtualSeats === undefined ? {} : { virtualSeats }),
  };
  return outcomeOf(rule, outcome.seats, parts);
}
