// All checks of a committee together, the quick ones first: what follows from them is not searched for.
import { type CohesiveWitness, checkEjr, checkPjr, usualWork, type Verdict } from './cohesive.ts';
import { leftWithNothing, seat, type Unrepresented } from './committee.ts';
import { findPjrPlusViolation, type PjrPlusWitness } from './pjr-plus.ts';
import type { Profile } from './profile.ts';
import { checkPlain, type PlainChecks } from './representation.ts';

export interface Checks extends PlainChecks {
  /** Ascending. */
  committee: number[];
  pjrPlus: boolean;
  pjrPlusWitness?: PjrPlusWitness;
  /** null where it was not determined within the work limit. */
  ejr: boolean | null;
  ejrWitness?: CohesiveWitness;
  pjr: boolean | null;
  pjrWitness?: CohesiveWitness;
  unrepresented: Unrepresented;
}

/**
 * How well a committee represents the voters, and who is left with nothing. EJR+ implies EJR, EJR implies PJR, PJR implies JR; EJR+
 * implies PJR+, PJR+ implies PJR.
 * @param limit steps that the searches for EJR and PJR may each take.
 * @throws ElectionError for a committee that is none.
 */
export function check(profile: Profile, elected: readonly number[], limit = usualWork): Checks {
  const committee = seat(profile, elected);
  const plain = checkPlain(profile, committee);
  const pjrPlusWitness = plain.ejrPlus ? undefined : findPjrPlusViolation(profile, committee);
  const ejr = plain.ejrPlus ? holds : (withoutJr(plain) ?? checkEjr(profile, committee, { left: limit }));
  const pjr =
    pjrPlusWitness && !ejr.holds ? (withoutJr(plain) ?? checkPjr(profile, committee, { left: limit })) : holds;
  return {
    committee: [...committee.elected],
    ...plain,
    pjrPlus: !pjrPlusWitness,
    ...(pjrPlusWitness ? { pjrPlusWitness } : {}),
    ejr: ejr.holds,
    ...(ejr.holds === false ? { ejrWitness: ejr.witness } : {}),
    pjr: pjr.holds,
    ...(pjr.holds === false ? { pjrWitness: { within: [], ...pjr.witness } } : {}),
    unrepresented: leftWithNothing(profile, committee),
  };
}

const holds: Verdict = { holds: true };

/** A group worth one seat that has no one elected fails every axiom. */
function withoutJr({ jrViolations: [violation] }: PlainChecks): Verdict | undefined {
  return violation && { holds: false, witness: { ell: 1, candidates: [violation[0]] } };
}
