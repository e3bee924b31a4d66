// How solid the ground under the agenda is, from what was decided: four questions, each answered with why.
import { daysAfter } from '../../platform/clock.ts';
import { beginOf, isInForce, wasTaken } from './rules.ts';
import type { Decision, DecisionKind } from './types.ts';

export const checkNames = ['decision', 'money', 'hours', 'carriers'] as const;
export type CheckName = (typeof checkNames)[number];

export type Verdict = 'stands' | 'weak' | 'missing' | 'unknown';

/** Why a check came out as it did. */
export type Why =
  | 'open'
  | 'until'
  | 'ends'
  | 'asks-only'
  | 'ahead'
  | 'vacancy'
  | 'several'
  | 'perhaps-one'
  | 'one'
  | 'none'
  | 'known-once'
  | 'not-public';

export interface Check {
  name: CheckName;
  verdict: Verdict;
  why: Why;
  /** The decision that it rests on. */
  on: Pick<Decision, 'slug' | 'title' | 'endsOn' | 'startsOn' | 'decidedOn'> | null;
  /** Of carriers: people with hours, and those who own a theme. */
  people: number;
  owners: number;
}

/** As much of a decision as the ground is judged by. */
export type GroundDecision = Pick<
  Decision,
  | 'slug'
  | 'title'
  | 'kind'
  | 'outcome'
  | 'decidedOn'
  | 'startsOn'
  | 'endsOn'
  | 'recurrence'
  | 'hoursPerWeek'
  | 'people'
  | 'filled'
>;

interface OpenFacts {
  decisions: readonly GroundDecision[];
  /** Of a real municipality only what is public is known: what is not there need not be missing. */
  reconstructed: boolean;
}

export interface GroundFacts extends OpenFacts {
  /** How many people own a theme. */
  owners: number;
}

/** What ends within this many days is weak: half a year, as long as it takes to have something decided again. */
const soonDays = 183;

const settling: readonly DecisionKind[] = ['council-decision', 'executive-decision', 'assignment'];
/** These ask or intend something; a motion binds nobody to do it. */
const asking: readonly DecisionKind[] = ['motion', 'accord', 'project-plan'];

/** What a decision gives the agenda to stand on. */
export type Ground = Exclude<CheckName, 'carriers'>;

export function groundOf(kind: DecisionKind): Ground {
  if (kind === 'budget') return 'money';
  return kind === 'hours' || kind === 'vacancy' ? 'hours' : 'decision';
}

/** Whether another decision still gives, on the day after this one ends, what this one gives. */
export function lastsBeyond(other: GroundDecision, ending: GroundDecision & { endsOn: string }): boolean {
  const ground = groundOf(ending.kind);
  if (groundOf(other.kind) !== ground || !isInForce(untilItIsSpent(other), daysAfter(ending.endsOn, 1))) return false;
  if (ground === 'hours') return givesHours(other);
  return asking.includes(ending.kind) || !asking.includes(other.kind);
}

export function solidityOf(facts: GroundFacts, today: string): Check[] {
  return [decisionCheck(facts, today), moneyCheck(facts, today), hoursCheck(facts, today), carriersCheck(facts, today)];
}

/** What everyone may know of it: who has hours and how many carry it is for staff. */
export function openSolidityOf(facts: OpenFacts, today: string): Check[] {
  return [decisionCheck(facts, today), moneyCheck(facts, today)];
}

function decisionCheck({ decisions, reconstructed }: OpenFacts, today: string): Check {
  const settled = decisions.filter(({ kind }) => settling.includes(kind));
  const asked = decisions.filter(({ kind }) => asking.includes(kind));
  if (reconstructed) return onceKnown('decision', settled.length > 0 ? settled : asked);
  const best = longest(settled, today);
  if (best) return lasting('decision', best, today);
  const only = longest(asked, today);
  return only ? check('decision', ['weak', 'asks-only'], only) : check('decision', ['missing', 'none']);
}

/** Money that is there this year and next stands; what ends before is weak, and so is what has still to begin. */
function moneyCheck({ decisions, reconstructed }: OpenFacts, today: string): Check {
  const budgets = decisions.filter(({ kind }) => kind === 'budget').map(untilItIsSpent);
  if (reconstructed) return onceKnown('money', budgets);
  const best = longest(budgets, today);
  const next = `${Number(today.slice(0, 4)) + 1}-12-31`;
  if (best)
    return best.endsOn !== null && best.endsOn < next ? check('money', ['weak', 'ends'], best) : held('money', best);
  const ahead = budgets.find((one) => one.outcome === 'carried' && (beginOf(one) ?? '') > today);
  return ahead ? check('money', ['weak', 'ahead'], ahead) : check('money', ['missing', 'none']);
}

/** Money that is given once and has no last day is for the year in which it begins. */
function untilItIsSpent<Budget extends GroundDecision>(budget: Budget): Budget {
  const from = beginOf(budget);
  if (budget.recurrence !== 'once' || budget.endsOn !== null || from === null) return budget;
  return { ...budget, endsOn: `${from.slice(0, 4)}-12-31` };
}

function hoursCheck({ decisions, reconstructed }: GroundFacts, today: string): Check {
  const given = decisions.filter(givesHours);
  const vacancies = decisions.filter(({ kind, filled }) => kind === 'vacancy' && filled !== true);
  if (reconstructed) return onceKnown('hours', [...given, ...vacancies]);
  const best = longest(given, today);
  if (best) return lasting('hours', best, today);
  const open = longest(vacancies, today);
  return open ? check('hours', ['weak', 'vacancy'], open) : check('hours', ['missing', 'none']);
}

/** Hours that somebody has: a vacancy gives them once somebody was found. */
function givesHours({ kind, filled, hoursPerWeek }: GroundDecision): boolean {
  return kind === 'hours' || (kind === 'vacancy' && filled === true && hoursPerWeek !== null);
}

/** One person who leaves takes everything along; two do not: people with hours in force, and those who own a theme. */
function carriersCheck({ decisions, owners, reconstructed }: GroundFacts, today: string): Check {
  if (reconstructed) return check('carriers', ['unknown', 'not-public']);
  const people = decisions
    .filter((one) => givesHours(one) && isInForce(one, today))
    .reduce((sum, one) => sum + (one.people ?? 1), 0);
  return { ...check('carriers', carriedBy(people, owners)), people, owners };
}

/** Whoever has hours may be the one who owns a theme: nobody knows whether one of each are two. */
function carriedBy(people: number, owners: number): Answer {
  if (Math.max(people, owners) > 1) return ['stands', 'several'];
  if (people + owners > 1) return ['weak', 'perhaps-one'];
  return people + owners === 1 ? ['weak', 'one'] : ['missing', 'none'];
}

function onceKnown(name: CheckName, decisions: readonly GroundDecision[]): Check {
  const taken = decisions.find(wasTaken);
  return taken ? check(name, ['unknown', 'known-once'], taken) : check(name, ['unknown', 'not-public']);
}

function lasting(name: CheckName, on: GroundDecision, today: string): Check {
  return on.endsOn !== null && on.endsOn < daysAfter(today, soonDays)
    ? check(name, ['weak', 'ends'], on)
    : held(name, on);
}

function held(name: CheckName, on: GroundDecision): Check {
  return check(name, ['stands', on.endsOn === null ? 'open' : 'until'], on);
}

type Answer = [verdict: Verdict, why: Why];

function check(name: CheckName, [verdict, why]: Answer, on: GroundDecision | null = null): Check {
  return { name, verdict, why, on, people: 0, owners: 0 };
}

/** Of those in force the one that holds longest. */
function longest<One extends GroundDecision>(decisions: readonly One[], today: string): One | undefined {
  const forever = '9999-12-31';
  return decisions
    .filter((one) => isInForce(one, today))
    .toSorted((one, other) => (other.endsOn ?? forever).localeCompare(one.endsOn ?? forever))[0];
}

/** What is begun where a check does not stand: the kind of decision to write down. */
export const startedWith: Record<CheckName, DecisionKind> = {
  decision: 'council-decision',
  money: 'budget',
  hours: 'hours',
  carriers: 'hours',
};
