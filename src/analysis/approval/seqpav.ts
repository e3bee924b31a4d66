import type { Steps } from '../steps.ts';
import { decide, type Estimate, maybeHighest, slack } from './contenders.ts';
import type { Fraction } from './fraction.ts';
import type { Round } from './outcome.ts';
import { ElectionError, type Profile } from './profile.ts';

/**
 * Sequential proportional approval voting (T. N. Thiele, 'Om flerfoldsvalg', 1895): each seat goes to whoever adds most, where
 * a voter with u elected candidates adds 1/(u + 1).
 *
 * Of each candidate we keep how many supporters have how many elected candidates; a score is then a sum of few terms.
 */
export function* seqpav(profile: Profile, seats: number): Steps<Round[]> {
  const served = new ServedSupporters(profile, seats);
  const scale = leastMultiple(seats);
  const open = new Set(Array.from({ length: profile.candidates }, (_, candidate) => candidate));
  const rounds: Round[] = [];
  while (rounds.length < seats) {
    const estimates = [...open].map((candidate) => served.estimate(candidate));
    const exact = (candidate: number) => served.score(candidate, scale);
    const round = decide(maybeHighest(estimates), exact, 'highest');
    served.elect(round.pick);
    open.delete(round.pick);
    rounds.push(round);
    yield rounds.length / seats;
  }
  return rounds;
}

/** Supporters by candidate and by how many elected they have: 1 GB of numbers. */
const mostNumbers = 2 ** 27;

class ServedSupporters {
  readonly #profile: Profile;
  /** Elected candidates of each ballot. */
  readonly #elected: Int32Array;
  /** Supporters of candidate c with u elected candidates, at c * width + u. */
  readonly #numbers: Float64Array;
  readonly #width: number;
  /** The most elected candidates that any ballot has. */
  #mostElected = 0;

  constructor(profile: Profile, seats: number) {
    this.#profile = profile;
    if (profile.candidates * (seats + 1) > mostNumbers) {
      throw new ElectionError(`seqpav cannot lay out ${seats} seats for ${profile.candidates} candidates`);
    }
    this.#width = seats + 1;
    this.#elected = new Int32Array(profile.counts.length);
    this.#numbers = new Float64Array(profile.candidates * this.#width);
    for (let c = 0; c < profile.candidates; c += 1) this.#numbers[c * this.#width] = profile.approvals[c]!;
  }

  estimate(candidate: number): Estimate {
    let sum = 0;
    for (let u = 0; u <= this.#mostElected; u += 1) sum += this.#numbers[candidate * this.#width + u]! / (u + 1);
    return { candidate, low: sum * (1 - slack), high: sum * (1 + slack) };
  }

  score(candidate: number, scale: bigint): Fraction {
    let num = 0n;
    for (let u = 0; u <= this.#mostElected; u += 1) {
      const supporters = this.#numbers[candidate * this.#width + u]!;
      if (supporters > 0) num += BigInt(supporters) * (scale / BigInt(u + 1));
    }
    return { num, den: scale };
  }

  elect(candidate: number): void {
    const { supporterStarts, supporters, starts, members, counts } = this.#profile;
    for (let at = supporterStarts[candidate]!; at < supporterStarts[candidate + 1]!; at += 1) {
      const ballot = supporters[at]!;
      const before = this.#elected[ballot]!;
      this.#elected[ballot] = before + 1;
      this.#mostElected = Math.max(this.#mostElected, before + 1);
      for (let m = starts[ballot]!; m < starts[ballot + 1]!; m += 1) {
        const place = members[m]! * this.#width + before;
        this.#numbers[place]! -= counts[ballot]!;
        this.#numbers[place + 1]! += counts[ballot]!;
      }
    }
  }
}

/** The least common multiple of 1 … n. */
function leastMultiple(n: number): bigint {
  let multiple = 1n;
  for (let i = 2n; i <= BigInt(n); i += 1n) {
    let [a, b] = [multiple, i];
    while (b > 0n) [a, b] = [b, a % b];
    multiple *= i / a;
  }
  return multiple;
}
