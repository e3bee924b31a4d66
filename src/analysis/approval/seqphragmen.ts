import type { Steps } from '../steps.ts';
import { Classes } from './classes.ts';
import { decide, type Estimate, maybeLowest, slack } from './contenders.ts';
import type { Fraction } from './fraction.ts';
import type { Round } from './outcome.ts';
import type { Profile } from './profile.ts';

/** Where the rule goes on from, when other seats were given before. */
export interface Before {
  taken: readonly number[];
  /** What each voter carries already. */
  loads: Classes;
}

/**
 * Phragmén's sequential rule (E. Phragmén, 1894; M. Brill, R. Freeman, S. Janson, M. Lackner, 'Phragmén's voting methods and
 * justified representation', Mathematical Programming 203, 2024). A seat is a load of 1 that its supporters carry together;
 * each seat goes to whoever leaves the heaviest loaded voter with the smallest load. Candidates without supporters come last.
 */
export function* seqphragmen(profile: Profile, seats: number, before?: Before): Steps<Round[]> {
  const loads = before?.loads ?? new Classes(profile, { num: 0n, den: 1n });
  const taken = new Set(before?.taken);
  const open = new Set<number>();
  for (let c = 0; c < profile.candidates; c += 1) if (!taken.has(c)) open.add(c);
  const rounds: Round[] = [];
  while (taken.size + rounds.length < seats) {
    const supported = [...open].filter((candidate) => profile.approvals[candidate]! > 0);
    const round = supported.length > 0 ? nextRound(profile, loads, supported) : withoutSupport([...open]);
    open.delete(round.pick);
    rounds.push(round);
    yield (taken.size + rounds.length) / seats;
  }
  return rounds;
}

function withoutSupport(open: number[]): Round {
  return { pick: open[0] as number, value: null, tied: open };
}

function nextRound(profile: Profile, loads: Classes, supported: number[]): Round {
  const estimates = supported.map((candidate) => estimate(profile, loads, candidate));
  const round = decide(maybeLowest(estimates), (candidate) => sharedLoad(profile, loads, candidate), 'lowest');
  carry(profile, loads, round.pick);
  return round;
}

/** (1 + what its supporters carry already) / the number of its supporters. */
function estimate(
  { supporterStarts, supporters, counts, approvals }: Profile,
  loads: Classes,
  candidate: number,
): Estimate {
  let sum = 1;
  let size = 1;
  for (let at = supporterStarts[candidate]!; at < supporterStarts[candidate + 1]!; at += 1) {
    const ballot = supporters[at]!;
    const load = loads.doubles[loads.of[ballot]!]! * counts[ballot]!;
    sum += load;
    size += Math.abs(load);
  }
  const voters = approvals[candidate]!;
  return { candidate, low: (sum - size * slack) / voters, high: (sum + size * slack) / voters };
}

function sharedLoad({ approvals }: Profile, loads: Classes, candidate: number): Fraction {
  let num = loads.den;
  loads.spread(candidate, (kind, voters) => {
    num += loads.nums[kind]! * BigInt(voters);
    return true;
  });
  return { num, den: loads.den * BigInt(approvals[candidate]!) };
}

/** The supporters of the elected candidate all carry the same from now on. */
function carry(profile: Profile, loads: Classes, elected: number): void {
  const { num, den } = sharedLoad(profile, loads, elected);
  const factor = BigInt(profile.approvals[elected]!);
  const { supporterStarts, supporters } = profile;
  const kind = loads.nums.length;
  for (let at = supporterStarts[elected]!; at < supporterStarts[elected + 1]!; at += 1)
    loads.of[supporters[at]!] = kind;
  loads.replace([...loads.nums.map((load) => load * factor), num], den);
}
