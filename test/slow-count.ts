// The rules once more, as slow and as plain as their definitions: one fraction for each voter. What the fast ones are held against.

/** A reduced fraction of whole numbers. */
class Ratio {
  readonly num: bigint;
  readonly den: bigint;

  constructor(num: bigint, den = 1n) {
    let [a, b] = [num < 0n ? -num : num, den];
    while (b > 0n) [a, b] = [b, a % b];
    const divisor = a === 0n ? 1n : a;
    this.num = num / divisor;
    this.den = den / divisor;
  }

  plus(other: Ratio): Ratio {
    return new Ratio(this.num * other.den + other.num * this.den, this.den * other.den);
  }

  minus(other: Ratio): Ratio {
    return this.plus(new Ratio(-other.num, other.den));
  }

  over(whole: number): Ratio {
    return new Ratio(this.num, this.den * BigInt(whole));
  }

  less(other: Ratio): boolean {
    return this.num * other.den < other.num * this.den;
  }

  toString(): string {
    return this.den === 1n ? String(this.num) : `${this.num}/${this.den}`;
  }
}

const zero = new Ratio(0n);
const one = new Ratio(1n);
const sumOf = (values: Ratio[]) => values.reduce((total, value) => total.plus(value), zero);

export interface SlowRound {
  pick: number;
  value: string | null;
  tied: number[];
}

export interface Voters {
  candidates: number;
  /** One list for each voter, without repetitions. */
  ballots: number[][];
}

function candidatesOf({ candidates }: Voters, without: number[]): number[] {
  return Array.from({ length: candidates }, (_, c) => c).filter((c) => !without.includes(c));
}

const supporters = ({ ballots }: Voters, c: number) =>
  ballots.flatMap((ballot, voter) => (ballot.includes(c) ? [voter] : []));

function best(open: number[], value: (c: number) => Ratio, better: (a: Ratio, b: Ratio) => boolean): SlowRound {
  const values = open.map(value);
  const top = values.reduce((a, b) => (better(b, a) ? b : a));
  const tied = open.filter((_, i) => values[i]!.toString() === top.toString());
  return { pick: tied[0]!, value: top.toString(), tied };
}

const higher = (a: Ratio, b: Ratio) => b.less(a);
const lower = (a: Ratio, b: Ratio) => a.less(b);
const picks = (rounds: SlowRound[]) => rounds.map(({ pick }) => pick);

function slowAv(voters: Voters, seats: number, taken: number[] = []): SlowRound[] {
  const rounds: SlowRound[] = [];
  while (taken.length + rounds.length < seats) {
    const open = candidatesOf(voters, [...taken, ...picks(rounds)]);
    rounds.push(best(open, (c) => new Ratio(BigInt(supporters(voters, c).length)), higher));
  }
  return rounds;
}

function slowPav(voters: Voters, seats: number): SlowRound[] {
  const rounds: SlowRound[] = [];
  while (rounds.length < seats) {
    const elected = picks(rounds);
    const gain = (c: number) =>
      sumOf(
        supporters(voters, c).map((v) => one.over(voters.ballots[v]!.filter((d) => elected.includes(d)).length + 1)),
      );
    rounds.push(best(candidatesOf(voters, elected), gain, higher));
  }
  return rounds;
}

function slowPhragmen(
  voters: Voters,
  seats: number,
  { taken = [], loads = voters.ballots.map(() => zero) }: { taken?: number[]; loads?: Ratio[] } = {},
): SlowRound[] {
  const rounds: SlowRound[] = [];
  const carried = [...loads];
  while (taken.length + rounds.length < seats) {
    const open = candidatesOf(voters, [...taken, ...picks(rounds)]);
    const supported = open.filter((c) => supporters(voters, c).length > 0);
    if (supported.length === 0) {
      rounds.push({ pick: open[0]!, value: null, tied: open });
      continue;
    }
    const shared = (c: number) =>
      one.plus(sumOf(supporters(voters, c).map((v) => carried[v]!))).over(supporters(voters, c).length);
    const round = best(supported, shared, lower);
    const load = shared(round.pick);
    for (const voter of supporters(voters, round.pick)) carried[voter] = load;
    rounds.push(round);
  }
  return rounds;
}

function slowShares(voters: Voters, seats: number, shares = seats): { rounds: SlowRound[]; budgets: Ratio[] } {
  const budgets = voters.ballots.map(() => new Ratio(BigInt(shares), BigInt(voters.ballots.length)));
  const rounds: SlowRound[] = [];
  while (rounds.length < seats) {
    const open = candidatesOf(voters, picks(rounds)).filter(
      (c) => !sumOf(supporters(voters, c).map((v) => budgets[v]!)).less(one),
    );
    if (open.length === 0) break;
    const round = best(open, (c) => price(supporters(voters, c).map((v) => budgets[v]!)), lower);
    const rho = price(supporters(voters, round.pick).map((v) => budgets[v]!));
    for (const voter of supporters(voters, round.pick)) {
      budgets[voter] = budgets[voter]!.less(rho) ? zero : budgets[voter]!.minus(rho);
    }
    rounds.push(round);
  }
  return { rounds, budgets };
}

/** The rho for which the payments min(budget, rho) add up to 1: those who cannot pay it pay all they have. */
function price(budgets: Ratio[]): Ratio {
  const sorted = budgets.toSorted((a, b) => (a.less(b) ? -1 : b.less(a) ? 1 : 0));
  for (let poor = 0; poor < sorted.length; poor += 1) {
    const rho = one.minus(sumOf(sorted.slice(0, poor))).over(sorted.length - poor);
    if (!sorted[poor]!.less(rho)) return rho;
  }
  throw new RangeError('cannot be bought');
}

export interface SlowOutcome {
  order: number[];
  rounds: SlowRound[];
  fill?: SlowRound[];
  virtualSeats?: number;
}

/** Any rule, by name. */
export function slowCount(voters: Voters, rule: string, seats: number): SlowOutcome {
  const plain = (rounds: SlowRound[], more: Partial<SlowOutcome> = {}): SlowOutcome => ({
    order: [...picks(rounds), ...picks(more.fill ?? [])],
    rounds,
    ...more,
  });
  if (rule === 'av') return plain(slowAv(voters, seats));
  if (rule === 'seqpav') return plain(slowPav(voters, seats));
  if (rule === 'seqphragmen') return plain(slowPhragmen(voters, seats));
  if (rule === 'mes+increment') return slowIncrement(voters, seats, plain);
  const { rounds, budgets } = slowShares(voters, seats);
  if (rule === 'mes') return plain(rounds);
  const taken = picks(rounds);
  if (rule === 'mes+av') return plain(rounds, { fill: slowAv(voters, seats, taken) });
  return plain(rounds, { fill: slowPhragmen(voters, seats, { taken, loads: budgets.map((has) => zero.minus(has)) }) });
}

function slowIncrement(
  voters: Voters,
  seats: number,
  plain: (rounds: SlowRound[], more?: Partial<SlowOutcome>) => SlowOutcome,
) {
  const approved = candidatesOf(voters, []).filter((c) => supporters(voters, c).length > 0);
  if (approved.length < seats) return plain(slowAv(voters, seats));
  for (let shares = seats; ; shares += 1) {
    const { rounds } = slowShares(voters, seats, shares);
    if (rounds.length === seats) return plain(rounds, { virtualSeats: shares });
  }
}
