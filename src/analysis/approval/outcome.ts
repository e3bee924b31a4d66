// What a rule says, round by round.

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
