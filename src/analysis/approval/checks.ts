// All checks of a committee together, the quick ones first: what follows from them is not searched for.
import { type CohesiveWitness, checkEjr, checkPjr, usualWork, type Verdict } from './cohesive.ts';
import { type Committee, leftWithNothing, seat, type Unrepresented } from './committee.ts';
import { findPjrPlusViolation, type PjrPlusWitness } from './pjr-plus.ts';
import type { Profile } from './profile.ts';
import { checkPlain, type PlainChecks } from './representation.ts';

/** What can be said at once, without searching. */
export interface Assessment extends PlainChecks {
  /** Ascending. */
  committee: number[];
  unrepresented: Unrepresented;
}

export interface Checks extends Assessment {
  pjrPlus: boolean;
  pjrPlusWitness?: PjrPlusWitness;
  /** null where it was not determined within the work limit. */
  ejr: boolean | null;
  ejrWitness?: CohesiveWitness;
  pjr: boolean | null;
  pjrWitness?: CohesiveWitness;
}

/** How well a committee represents the voters, as far as that takes no search. @throws ElectionError for a committee that is none. */
export function assess(profile: Profile, elected: readonly number[]): Assessment {
  return assessSeated(profile, seat(profile, elected));
}

function assessSeated(profile: Profile, committee: Committee): Assessment {
  return {
    committee: [...committee.elected],
    ...checkPlain(profile, committee),
    unrepresented: leftWithNothing(profile, committee),
  };
}

/**
 * How well a committee represents the voters, and who is left with nothing. EJR+ implies EJR, EJR implies PJR, PJR implies JR; EJR+
 * implies PJR+, PJR+ implies PJR.
 * @param limit steps that the searches for EJR and PJR may each take.
 * @throws ElectionError for a committee that is none.
 */
export function check(profile: Profile, elected: readonly number[], limit = usualWork): Checks {
  const committee = seat(profile, elected);
  const plain = assessSeated(profile, committee);
  const pjrPlusWitness = plain.ejrPlus ? undefined : findPjrPlusViolation(profile, committee);
  const ejr = plain.ejrPlus ? holds : (withoutJr(plain) ?? checkEjr(profile, committee, { left: limit }));
  const pjr =
    pjrPlusWitness && !ejr.holds ? (withoutJr(plain) ?? checkPjr(profile, committee, { left: limit })) : holds;
  return {
    ...plain,
    pjrPlus: !pjrPlusWitness,
    ...(pjrPlusWitness ? { pjrPlusWitness } : {}),
    ejr: ejr.holds,
    ...(ejr.holds === false ? { ejrWitness: ejr.witness } : {}),
    pjr: pjr.holds,
    // A group that has no one elected has none within: such a witness of JR says nothing of it.
    ...(pjr.holds === false ? { pjrWitness: { within: [], ...pjr.witness } } : {}),
  };
}

const holds: Verdict = { holds: true };

/** A group worth one seat that has no one elected fails every axiom. */
function withoutJr({ jrViolations: [violation] }: PlainChecks): Verdict | undefined {
  return violation && { holds: false, witness: { ell: 1, candidates: [violation[0]], group: violation[1] } };
}
