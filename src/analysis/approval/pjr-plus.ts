import { Flow } from '../flow.ts';
import type { Committee } from './committee.ts';
import type { Profile } from './profile.ts';

/** A group of voters that shares a candidate who is not elected, and of all elected ones only those `within`. */
export interface PjrPlusWitness {
  candidate: number;
  /** The number of seats that the group is worth. */
  ell: number;
  /** The elected candidates that anyone of the group approves of: fewer than `ell`. */
  within: number[];
  group: number;
}

/**
 * PJR+ (M. Brill and J. Peters, EC 2023): no group worth l seats shares a candidate who is not elected while together they approve of
 * fewer than l elected ones. A group may just as well be all supporters whose elected candidates lie in a set S with
 * |S| = l - 1, so we ask for the S with the largest (seats * group) - voters * |S|: a closure of greatest value, which is a
 * minimum cut. Exact for any number of seats.
 * @returns a witness, or undefined when PJR+ holds.
 */
export function findPjrPlusViolation(profile: Profile, committee: Committee): PjrPlusWitness | undefined {
  for (let candidate = 0; candidate < profile.candidates; candidate += 1) {
    if (committee.isElected[candidate] === 1) continue;
    const witness = violationFor(profile, committee, candidate);
    if (witness) return witness;
  }
  return undefined;
}

function violationFor(profile: Profile, committee: Committee, candidate: number): PjrPlusWitness | undefined {
  const seats = committee.elected.length;
  const { voters, approvals } = profile;
  if (approvals[candidate]! * seats < voters) return undefined;
  const groups = [...groupsByElected(profile, committee, candidate)];
  const [source, sink] = [groups.length + seats, groups.length + seats + 1];
  const flow = new Flow(groups.length + seats + 2);
  for (let place = 0; place < seats; place += 1) flow.add(groups.length + place, sink, voters);
  groups.forEach(([, { places, group }], index) => {
    flow.add(source, index, group * seats);
    for (const place of places) flow.add(index, groups.length + place, Number.MAX_SAFE_INTEGER);
  });
  // The value of the best closure is everything minus the cut; it has to be worth one seat more than S holds.
  const gained = approvals[candidate]! * seats - flow.maximum(source, sink);
  if (gained < voters) return undefined;
  const side = flow.reachable(source);
  const within = committee.elected.filter((_, place) => side[groups.length + place]);
  const group = groups.reduce((sum, [, { group: size }], index) => sum + (side[index] ? size : 0), 0);
  return { candidate, ell: within.length + 1, within, group };
}

interface Group {
  /** Positions in the committee. */
  places: number[];
  group: number;
}

/** The supporters of a candidate, by which elected candidates they approve of. */
function groupsByElected(profile: Profile, committee: Committee, candidate: number): Map<string, Group> {
  const { supporterStarts, supporters, starts, members, counts } = profile;
  const placeOf = new Map(committee.elected.map((elected, place) => [elected, place]));
  const groups = new Map<string, Group>();
  for (let at = supporterStarts[candidate]!; at < supporterStarts[candidate + 1]!; at += 1) {
    const ballot = supporters[at]!;
    const places: number[] = [];
    for (let m = starts[ballot]!; m < starts[ballot + 1]!; m += 1) {
      if (committee.isElected[members[m]!] === 1) places.push(placeOf.get(members[m]!) as number);
    }
    const key = places.join();
    const known = groups.get(key);
    if (known) known.group += counts[ballot]!;
    else groups.set(key, { places, group: counts[ballot]! });
  }
  return groups;
}
