// `tally --check`: how well a committee represents the voters, without a count.
import { type Checks, check } from '../analysis/approval/checks.ts';
import { explainChecks, type Told } from '../analysis/approval/explain.ts';
import type { Profile } from '../analysis/approval/profile.ts';

/** What is found, as JSON and as lines for people. */
export function checkCommittee(
  profile: Profile,
  committee: readonly number[],
  { ids, told }: { ids: readonly string[]; told: Told },
) {
  const checks = check(profile, committee);
  return {
    json: { ...checks, ids: checks.committee.map((place) => ids[place]) },
    lines: () => checkLines(checks, told),
  };
}

const answers = {
  nl: { yes: 'ja', no: 'nee', unknown: 'niet uitgezocht', chosen: 'Gekozen', worst: 'vanaf 1 komt een groep tekort' },
  en: { yes: 'yes', no: 'no', unknown: 'not determined', chosen: 'Chosen', worst: 'from 1 on a group comes off short' },
} as const;

/** What each axiom says, and once every sentence of why one fails: that no group comes off short is said only where it is so. */
function checkLines(checks: Checks, told: Told): string[] {
  const say = answers[told.language];
  const why = explainChecks(checks, told);
  const answer = (holds: boolean | null) => (holds === null ? say.unknown : holds ? say.yes : say.no);
  const axioms = [
    ['JR', checks.jr, why.jr],
    ['PJR', checks.pjr, why.pjr],
    ['PJR+', checks.pjrPlus, why.pjrPlus],
    ['EJR', checks.ejr, why.ejr],
    ['EJR+', checks.ejrPlus, why.ejrPlus],
  ] as const;
  const open = axioms.filter(([, holds]) => holds !== true);
  return [
    `${say.chosen}: ${checks.committee.map((place) => told.names[place] ?? place).join('; ')}`,
    '',
    ...axioms.map(([axiom, holds]) => `${axiom.padEnd(5)} ${answer(holds)}`),
    `worst ${checks.worst ? checks.worst.ratio : '-'} (${say.worst})`,
    '',
    ...new Set((open.length > 0 ? open : axioms).flatMap(([, , lines]) => lines)),
    ...why.unrepresented,
  ];
}
