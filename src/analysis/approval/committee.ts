// A set of elected candidates beside the ballots: who has how many of them.
import { ElectionError, type Profile } from './profile.ts';

export interface Committee {
  /** Ascending. */
  readonly elected: readonly number[];
  readonly isElected: Uint8Array;
  /** How many elected candidates each ballot that is not blank approves of. */
  readonly served: Int32Array;
}

/** @throws ElectionError for no candidates, an unknown one, or one that is there twice. */
export function seat({ candidates, starts, members, counts }: Profile, committee: readonly number[]): Committee {
  if (committee.length === 0) throw new ElectionError('a committee needs candidates');
  const isElected = new Uint8Array(candidates);
  for (const candidate of committee) {
    if (!Number.isInteger(candidate) || candidate < 0 || candidate >= candidates) {
      throw new ElectionError(`there is no candidate ${candidate}`);
    }
    if (isElected[candidate] === 1) throw new ElectionError(`candidate ${candidate} is elected twice`);
    isElected[candidate] = 1;
  }
  const served = new Int32Array(counts.length);
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at += 1) served[ballot]! += isElected[members[at]!]!;
  }
  return { elected: committee.toSorted((a, b) => a - b), isElected, served };
}

/** Supporters of a candidate by how many elected ones they approve of: the first number is of those who have none. */
export function supportersByServed(profile: Profile, { served, elected }: Committee, candidate: number): Float64Array {
  const { supporterStarts, supporters, counts } = profile;
  const numbers = new Float64Array(elected.length + 1);
  for (let at = supporterStarts[candidate]!; at < supporterStarts[candidate + 1]!; at += 1) {
    const ballot = supporters[at]!;
    numbers[served[ballot]!]! += counts[ballot]!;
  }
  return numbers;
}

export interface Unrepresented {
  /** Voters who handed in a blank ballot: they asked for nobody. */
  blank: number;
  /** Voters whose ballot is not blank, by how many elected candidates they approve of. */
  histogram: Record<string, number>;
  /** Voters who approve of somebody and of no one elected. */
  uncovered: number;
  /** The candidates with most uncovered supporters, at most ten: [candidate, voters]. */
  topUncoveredCandidates: [number, number][];
  /** The largest demands that were not met, each voter counted in one: at most ten [candidate, voters]. */
  greedyBlocs: [number, number][];
}

const listed = 10;

/** Who is left with nothing. */
export function leftWithNothing(profile: Profile, committee: Committee): Unrepresented {
  const histogram: Record<string, number> = {};
  const numbers = new Float64Array(committee.elected.length + 1);
  committee.served.forEach((served, ballot) => {
    numbers[served]! += profile.counts[ballot]!;
  });
  numbers.forEach((voters, served) => {
    if (voters > 0) histogram[served] = voters;
  });
  const waiting = Uint8Array.from(committee.served, (number) => Number(number === 0));
  const support = uncoveredSupport(profile, waiting);
  return {
    blank: profile.blank,
    histogram,
    uncovered: numbers[0]!,
    topUncoveredCandidates: mostFirst(support),
    greedyBlocs: greedyBlocs(profile, waiting, support),
  };
}

function mostFirst(support: Float64Array): [number, number][] {
  return Array.from(support, (voters, candidate): [number, number] => [candidate, voters])
    .filter(([, voters]) => voters > 0)
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, listed);
}

/** @param waiting 1 for the ballots that have nothing; those that are in a demand leave it, and `support`. */
function greedyBlocs(profile: Profile, waiting: Uint8Array, support: Float64Array): [number, number][] {
  const { supporterStarts, supporters, counts } = profile;
  const blocs: [number, number][] = [];
  while (blocs.length < listed) {
    const most = support.reduce((best, voters, candidate) => (voters > support[best]! ? candidate : best), 0);
    const voters = support[most]!;
    if (voters === 0) break;
    blocs.push([most, voters]);
    for (let at = supporterStarts[most]!; at < supporterStarts[most + 1]!; at += 1) {
      const ballot = supporters[at]!;
      if (waiting[ballot] === 0) continue;
      waiting[ballot] = 0;
      for (let m = profile.starts[ballot]!; m < profile.starts[ballot + 1]!; m += 1) {
        support[profile.members[m]!]! -= counts[ballot]!;
      }
    }
  }
  return blocs;
}

function uncoveredSupport({ candidates, counts, starts, members }: Profile, waiting: Uint8Array): Float64Array {
  const support = new Float64Array(candidates);
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    if (waiting[ballot] === 0) continue;
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at += 1) support[members[at]!]! += counts[ballot]!;
  }
  return support;
}
