import type { Steps } from '../steps.ts';
import { Classes } from './classes.ts';
import { decide, type Estimate, maybeLowest, slack } from './contenders.ts';
import type { Fraction } from './fraction.ts';
import type { Round } from './outcome.ts';
import type { Profile } from './profile.ts';

export interface EqualShares {
  rounds: Round[];
  /** What each voter has left. */
  budgets: Classes;
}

/**
 * The method of equal shares (D. Peters and P. Skowron, 'Proportionality and the Limits of Welfarism', EC 2020), without a
 * completion. Every voter gets shares/voters of money, a seat costs 1. A candidate whose supporters have 1 together is bought
 * at the lowest price rho for which the payments min(what a voter has, rho) add up to 1; the lowest rho of all comes first.
 *
 * @param shares how many seats' worth of money is handed out: as many as there are seats, or more for `mes+increment`.
 * @param seats the run ends when so many are elected.
 */
export function* equalShares(
  profile: Profile,
  { shares, seats }: { shares: number; seats: number },
): Steps<EqualShares> {
  const budgets = new Classes(profile, { num: BigInt(shares), den: BigInt(profile.voters) });
  // The price of a candidate never falls, so an old one is a bound: most candidates need not be looked at in most rounds.
  let open: Estimate[] = Array.from({ length: profile.candidates }, (_, candidate) => ({ candidate, low: 0, high: 0 }));
  open = open.filter(({ candidate }) => profile.approvals[candidate]! > 0);
  const rounds: Round[] = [];
  while (rounds.length < seats) {
    const looked = lookAt(profile, budgets, open);
    if (looked.near.length === 0) break;
    const round = decide(looked.near, (candidate) => exactPrice(profile, budgets, candidate), 'lowest');
    pay(profile, budgets, round.pick);
    open = looked.open.filter(({ candidate }) => candidate !== round.pick);
    rounds.push(round);
    yield rounds.length / seats;
  }
  return { rounds, budgets };
}

/** Those who may be the cheapest, and those who can still be bought at all. */
function lookAt(profile: Profile, budgets: Classes, open: Estimate[]): { near: number[]; open: Estimate[] } {
  const left: Estimate[] = [];
  const priced: Estimate[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (const known of open.toSorted((one, other) => one.low - other.low)) {
    if (known.low > best) {
      left.push(known);
      continue;
    }
    const found = price(profile, budgets, known);
    if (!found) continue;
    best = Math.min(best, found.high);
    left.push(found);
    priced.push(found);
  }
  return { near: maybeLowest(priced), open: left };
}

/** The price within bounds; undefined when the supporters have less than 1 together, which stays so. */
function price(profile: Profile, budgets: Classes, { candidate, low }: Estimate): Estimate | undefined {
  let rest = 1;
  let payers = profile.approvals[candidate]!;
  let bounds: Estimate | undefined;
  // Classes are in ascending order of what they have: who has less than the price pays all of it.
  budgets.spread(candidate, (kind, voters) => {
    const has = budgets.doubles[kind]!;
    const short = rest - has * payers;
    if (short < -slack) {
      bounds = { candidate, low: Math.max(low, (rest - slack) / payers), high: (rest + slack) / payers };
      return false;
    }
    if (short <= slack) {
      // Too near to say whether this class pays all; the price is what it has, or a little more, or there is not enough.
      bounds = { candidate, low: Math.max(low, has - slack), high: Number.POSITIVE_INFINITY };
      return false;
    }
    rest -= has * voters;
    payers -= voters;
    return true;
  });
  if (!bounds) return undefined;
  return bounds.high < Number.POSITIVE_INFINITY || affordable(budgets, candidate) ? bounds : undefined;
}

function affordable(budgets: Classes, candidate: number): boolean {
  let have = 0n;
  budgets.spread(candidate, (kind, voters) => {
    have += budgets.nums[kind]! * BigInt(voters);
    return true;
  });
  return have >= budgets.den;
}

function exactPrice(profile: Profile, budgets: Classes, candidate: number): Fraction {
  let rest = budgets.den;
  let payers = BigInt(profile.approvals[candidate]!);
  budgets.spread(candidate, (kind, voters) => {
    const has = budgets.nums[kind]!;
    if (rest <= has * payers) return false;
    rest -= has * BigInt(voters);
    payers -= BigInt(voters);
    return true;
  });
  return { num: rest, den: budgets.den * payers };
}

/** The supporters of the elected candidate pay; classes that have the same afterwards become one, in ascending order. */
function pay(profile: Profile, budgets: Classes, elected: number): void {
  const { num, den } = exactPrice(profile, budgets, elected);
  const factor = den / budgets.den;
  const { supporterStarts, supporters } = profile;
  const classes = budgets.nums.length;
  // Of each class two halves: those who keep what they have, and behind them those who pay.
  for (let at = supporterStarts[elected]!; at < supporterStarts[elected + 1]!; at += 1) {
    budgets.of[supporters[at]!]! += classes;
  }
  const kept = budgets.nums.map((has) => has * factor);
  const halves = [...kept, ...kept.map((has) => (has > num ? has - num : 0n))];
  const inUse = new Uint8Array(halves.length);
  for (const half of budgets.of) inUse[half] = 1;
  const different = new Set(halves.filter((_, half) => inUse[half] === 1));
  const nums = [...different].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const places = new Map(nums.map((has, place) => [has, place]));
  const moved = Int32Array.from(halves, (has) => places.get(has) ?? -1);
  for (let ballot = 0; ballot < budgets.of.length; ballot += 1) budgets.of[ballot] = moved[budgets.of[ballot]!]!;
  budgets.replace(nums, den);
}
