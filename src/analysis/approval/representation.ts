// Does a committee represent the voters? The checks that can be answered at once: justified representation (JR) and EJR+.
import { type Committee, supportersByServed } from './committee.ts';
import { compare, type Fraction, written } from './fraction.ts';
import type { Profile } from './profile.ts';

export interface Worst {
  /** How many seats' worth of voters, over how many seats they miss: at least 1 exactly if EJR+ fails. Reduced fraction. */
  ratio: string;
  candidate: number;
  /** The number of seats that the group could claim. */
  ell: number;
  /** Voters of that group. */
  group: number;
}

export interface PlainChecks {
  jr: boolean;
  /** [candidate, voters]: a group worth a seat that shares this candidate, and of which nobody has anyone elected. */
  jrViolations: [number, number][];
  ejrPlus: boolean;
  /** [candidate, seats, voters]: a group worth so many seats that shares this candidate, each of whom has fewer elected. */
  ejrPlusViolations: [number, number, number][];
  /** How far from fair; null when every supporter of everyone not elected has enough. */
  worst: Worst | null;
}

/**
 * JR (H. Aziz et al., 'Justified representation in approval-based committee voting', Social Choice and Welfare 48, 2017) and EJR+
 * (M. Brill and J. Peters, 'Robust and Verifiable Proportionality Axioms for Multiwinner Voting', EC 2023). A group is worth l of
 * k seats when it has at least l n/k of the n voters; compared as k * group >= l * n.
 */
export function checkPlain(profile: Profile, committee: Committee): PlainChecks {
  const { voters } = profile;
  const seats = committee.elected.length;
  const checks: PlainChecks = { jr: true, jrViolations: [], ejrPlus: true, ejrPlusViolations: [], worst: null };
  let worst: Fraction = { num: 0n, den: 1n };
  for (let candidate = 0; candidate < profile.candidates; candidate += 1) {
    if (committee.isElected[candidate] === 1) continue;
    const byServed = supportersByServed(profile, committee, candidate);
    let group = 0;
    let violated: [number, number, number] | undefined;
    for (let ell = 1; ell <= seats; ell += 1) {
      group += byServed[ell - 1]!;
      if (group * seats >= ell * voters) violated = [candidate, ell, group];
      if (ell === 1 && violated) checks.jrViolations.push([candidate, group]);
      const ratio = { num: BigInt(group * seats), den: BigInt(ell * voters) };
      if (compare(ratio, worst) > 0) {
        worst = ratio;
        checks.worst = { ratio: written(ratio), candidate, ell, group };
      }
    }
    if (violated) checks.ejrPlusViolations.push(violated);
  }
  checks.jr = checks.jrViolations.length === 0;
  checks.ejrPlus = checks.ejrPlusViolations.length === 0;
  return checks;
}
