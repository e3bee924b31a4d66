// Groups that agree on several candidates at once: extended and proportional justified representation (EJR and PJR).
import type { Committee } from './committee.ts';
import type { Profile } from './profile.ts';

/** `ell` candidates that a group worth `ell` seats all approve of. */
export interface CohesiveWitness {
  ell: number;
  candidates: number[];
  /** Voters of the group. */
  group: number;
  /** Of PJR: the only elected candidates that anyone of the group approves of. */
  within?: number[];
}

/** What was found: a witness that the axiom fails, that it holds, or that the search would have taken too long. */
export type Verdict = { holds: true } | { holds: false; witness: CohesiveWitness } | { holds: null };

/** How many steps a search may take; what is left is counted down. */
export interface Work {
  left: number;
}

/** A search takes about a second at most with this many. */
export const usualWork = 50_000_000;

class TooMuchWork extends Error {}

function spend(work: Work, steps: number): void {
  work.left -= steps;
  if (work.left < 0) throw new TooMuchWork();
}

function searched(work: Work, search: (work: Work) => CohesiveWitness | undefined): Verdict {
  try {
    const witness = search(work);
    return witness ? { holds: false, witness } : { holds: true };
  } catch (error) {
    if (error instanceof TooMuchWork) return { holds: null };
    throw error;
  }
}

/**
 * EJR (H. Aziz et al., 2017): no l candidates that a group worth l seats all approve of, while each of the group has fewer than l
 * elected. To decide it is coNP-hard in general; here a search that gives up when it takes too long.
 */
export function checkEjr(profile: Profile, committee: Committee, work: Work = { left: usualWork }): Verdict {
  const { voters, counts } = profile;
  const seats = committee.elected.length;
  return searched(work, () => {
    for (let ell = 1; ell <= seats; ell += 1) {
      spend(work, counts.length);
      const ballots = ballotsWhere(profile, ell, (ballot) => committee.served[ballot]! < ell);
      const shared = findShared(profile, { ballots, ell, least: (ell * voters) / seats }, work);
      if (shared) return { ell, ...shared };
    }
    return undefined;
  });
}

/**
 * PJR (L. Sánchez-Fernández et al., 'Proportional Justified Representation', AAAI 2017): the same, with fewer than l elected candidates
 * that anyone of the group approves of. The group's elected candidates lie in a set of l - 1 of them: each such set is tried.
 */
export function checkPjr(profile: Profile, committee: Committee, work: Work = { left: usualWork }): Verdict {
  const seats = committee.elected.length;
  if (seats > mostSeatsOfPjr) return { holds: null };
  return searched(work, () => {
    const masks = electedMasks(profile, committee);
    const inside = votersInside(profile, { masks, seats }, work);
    for (let set = 0; set < inside.length; set += 1) {
      const ell = bitsOf(set) + 1;
      const least = (ell * profile.voters) / seats;
      if (ell > seats || inside[set]! < least) continue;
      spend(work, masks.length);
      const ballots = ballotsWhere(profile, ell, (ballot) => (masks[ballot]! & ~set) === 0);
      const shared = findShared(profile, { ballots, ell, least }, work);
      if (shared) return { ell, ...shared, within: committee.elected.filter((_, place) => (set >> place) & 1) };
    }
    return undefined;
  });
}

/** There are 2^seats sets of elected candidates. */
const mostSeatsOfPjr = 20;

/** The elected candidates of each ballot, as bits by their place in the committee. */
function electedMasks({ counts, starts, members }: Profile, { elected, isElected }: Committee): Int32Array {
  const placeOf = new Map(elected.map((candidate, place) => [candidate, place]));
  const masks = new Int32Array(counts.length);
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at += 1) {
      if (isElected[members[at]!] === 1) masks[ballot]! |= 1 << (placeOf.get(members[at]!) as number);
    }
  }
  return masks;
}

/** Of each set of elected candidates: the voters whose elected candidates all lie in it. */
function votersInside(
  { counts }: Profile,
  { masks, seats }: { masks: Int32Array; seats: number },
  work: Work,
): Float64Array {
  spend(work, 2 ** seats * seats + masks.length);
  const inside = new Float64Array(2 ** seats);
  masks.forEach((mask, ballot) => {
    inside[mask]! += counts[ballot]!;
  });
  for (let place = 0; place < seats; place += 1) {
    for (let set = 0; set < inside.length; set += 1) {
      if ((set >> place) & 1) inside[set]! += inside[set ^ (1 << place)]!;
    }
  }
  return inside;
}

function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** Ballots that this holds for, and that name enough candidates to share `ell`. */
function ballotsWhere({ counts, starts }: Profile, ell: number, holds: (ballot: number) => boolean): number[] {
  const found: number[] = [];
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    if (starts[ballot + 1]! - starts[ballot]! >= ell && holds(ballot)) found.push(ballot);
  }
  return found;
}

interface Sought {
  ballots: readonly number[];
  ell: number;
  /** Voters that have to share them; not necessarily a whole number. */
  least: number;
}

type Shared = Pick<CohesiveWitness, 'candidates' | 'group'>;

/** `ell` candidates that at least so many of these voters all approve of; undefined when there are none. */
function findShared(profile: Profile, sought: Sought, work: Work): Shared | undefined {
  return extend(profile, { ...sought, chosen: [] }, work);
}

function extend(profile: Profile, at: Sought & { chosen: readonly number[] }, work: Work): Shared | undefined {
  const { ballots, ell, least, chosen } = at;
  if (chosen.length === ell) {
    return { candidates: [...chosen], group: ballots.reduce((sum, ballot) => sum + profile.counts[ballot]!, 0) };
  }
  const support = supportAmong(profile, ballots, work);
  const last = chosen.at(-1) ?? -1;
  const enough: number[] = [];
  for (let candidate = last + 1; candidate < support.length; candidate += 1) {
    if (support[candidate]! > 0 && support[candidate]! >= least) enough.push(candidate);
  }
  for (const [place, candidate] of enough.entries()) {
    if (enough.length - place < ell - chosen.length) return undefined;
    spend(work, ballots.length);
    const approving = ballots.filter((ballot) => approves(profile, ballot, candidate));
    const found = extend(profile, { ballots: approving, ell, least, chosen: [...chosen, candidate] }, work);
    if (found) return found;
  }
  return undefined;
}

function supportAmong({ candidates, starts, members, counts }: Profile, ballots: readonly number[], work: Work) {
  const support = new Float64Array(candidates);
  let steps = candidates;
  for (const ballot of ballots) {
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at += 1) support[members[at]!]! += counts[ballot]!;
    steps += starts[ballot + 1]! - starts[ballot]!;
  }
  spend(work, steps);
  return support;
}

/** Members are in ascending order. */
function approves({ starts, members }: Profile, ballot: number, candidate: number): boolean {
  let [low, high] = [starts[ballot]!, starts[ballot + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = members[middle]!;
    if (found === candidate) return true;
    if (found < candidate) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
