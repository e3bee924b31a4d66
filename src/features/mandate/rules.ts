import type { Ask, Decision, DecisionContent, DecisionKind, Supporter } from './types.ts';

/** What is wrong with a decision, by the field where it is mended. */
export type DecisionProblem =
  | ['decidedOn', 'in-future']
  | ['endsOn', 'ends-before-start']
  | ['votesFor', 'votes-missing']
  | ['outcome', 'tied' | 'outvoted' | 'carried-by-vote']
  | ['amount', 'amount-missing']
  | ['hours', 'hours-missing'];

type Checked = { kind: DecisionKind } & { [Field in keyof DecisionContent]?: DecisionContent[Field] | undefined };

/** Whether a decision is as a decision can be. What is not known of it is not asked about. */
export function checkDecision(decision: Checked, today: string): DecisionProblem[] {
  return [...problemsIn(decision, today)];
}

function* problemsIn(decision: Checked, today: string): Generator<DecisionProblem> {
  const { kind, decidedOn, startsOn, endsOn, amountCents, hoursPerWeek } = decision;
  if (decidedOn && decidedOn > today) yield ['decidedOn', 'in-future'];
  const from = startsOn ?? decidedOn;
  if (from && endsOn && endsOn < from) yield ['endsOn', 'ends-before-start'];
  yield* problemsOfVote(decision);
  if (kind === 'budget' && amountCents === null) yield ['amount', 'amount-missing'];
  if (kind === 'hours' && hoursPerWeek === null) yield ['hours', 'hours-missing'];
}

/**
 * Votes that were counted say what the outcome can be. In the council a proposal on which the votes tie is not adopted: it
 * comes back in a later meeting, and when they tie again, or everyone was there, it has failed (Gemeentewet art. 32). In
 * the executive the vote of its chair decides then (art. 59).
 */
function* problemsOfVote({ body, outcome, vote, votesFor, votesAgainst }: Checked): Generator<DecisionProblem> {
  if (vote !== 'counted') return;
  if (votesFor === null || votesAgainst === null) yield ['votesFor', 'votes-missing'];
  if (typeof votesFor !== 'number' || typeof votesAgainst !== 'number') return;
  if (outcome === 'carried' && votesFor < votesAgainst) yield ['outcome', 'outvoted'];
  if (outcome === 'carried' && votesFor === votesAgainst && body === 'council') yield ['outcome', 'tied'];
  if (outcome === 'rejected' && votesFor > votesAgainst) yield ['outcome', 'carried-by-vote'];
}

type Period = Pick<Decision, 'outcome' | 'decidedOn' | 'startsOn' | 'endsOn'>;

/** From when a decision holds; null when nobody knows. */
export function beginOf({ startsOn, decidedOn }: Pick<Decision, 'startsOn' | 'decidedOn'>): string | null {
  return startsOn ?? decidedOn;
}

/** Whether a decision was taken, has begun to hold and has not ended. On its last day it still holds. */
export function isInForce(decision: Period, today: string): boolean {
  const from = beginOf(decision);
  return (
    decision.outcome === 'carried' &&
    from !== null &&
    from <= today &&
    (decision.endsOn === null || decision.endsOn >= today)
  );
}

/** Whether it was decided, as far as anybody knows: in a reconstruction no source may say how it ended. */
export function wasTaken({ outcome }: Pick<Decision, 'outcome'>): boolean {
  return outcome === 'carried' || outcome === null;
}

/** How something that was asked stands. On its last day it is not late yet. */
export function askState({ dueOn, doneOn }: Pick<Ask, 'dueOn' | 'doneOn'>, today: string): 'done' | 'late' | 'open' {
  if (doneOn !== null) return 'done';
  return dueOn !== null && dueOn < today ? 'late' : 'open';
}

/** It should have been done by now, and nobody told how it stands. */
export function waitsForWord(ask: Pick<Ask, 'dueOn' | 'doneOn' | 'outcomeWords'>, today: string): boolean {
  return askState(ask, today) === 'late' && !ask.outcomeWords;
}

/** Said to be done needs a day that has been, and what was done. */
export function checkDone(
  { doneOn, outcomeWords }: Pick<Ask, 'doneOn' | 'outcomeWords'>,
  today: string,
): 'well' | 'day-missing' | 'in-future' | 'words-missing' {
  if (doneOn === null) return 'day-missing';
  if (doneOn > today) return 'in-future';
  return outcomeWords ? 'well' : 'words-missing';
}

export const supportGroups = ['first', 'promised', 'yes', 'others'] as const;
export type SupportGroup = (typeof supportGroups)[number];

/**
 * Where a supporter stands on the page: whoever must say yes and has not comes first, then whose promise is due, then
 * those who say yes, then all others.
 */
export function supportGroup(supporter: Omit<Supporter, 'id' | 'version'>, today: string): SupportGroup {
  if (supporter.mustSayYes && supporter.stance !== 'yes') return 'first';
  if (isPromiseDue(supporter, today)) return 'promised';
  return supporter.stance === 'yes' ? 'yes' : 'others';
}

/** Somebody promised something by a day that has passed, and nobody wrote down whether they did. */
export function isPromiseDue({ promisedBy, kept }: Pick<Supporter, 'promisedBy' | 'kept'>, today: string): boolean {
  return promisedBy !== null && promisedBy < today && kept === null;
}

/** Somebody who was asked for advice, in which round, and whether it came. */
export interface AskedForAdvice {
  name: string;
  title: string;
  slug: string;
  came: boolean;
}

/** Where this supporter was asked for advice last: both go by the name of a body or an organisation. */
export function adviceOf(
  { name }: Pick<Supporter, 'name'>,
  asked: readonly AskedForAdvice[],
): AskedForAdvice | undefined {
  return asked.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** What the physical domain (streets, buildings, transport) says: whether one of it is on the list, and whether one says yes. */
export function physicalSupport(supporters: readonly Pick<Supporter, 'sphere' | 'stance'>[]): 'none' | 'asked' | 'yes' {
  const physical = supporters.filter(({ sphere }) => sphere === 'physical');
  if (physical.length === 0) return 'none';
  return physical.some(({ stance }) => stance === 'yes') ? 'yes' : 'asked';
}
