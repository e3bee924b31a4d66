import { daysAfter } from '../../platform/clock.ts';
import type { Definition, Factor, Judgement, Measure, MeasuredGoal, SampleCase, VisionVersion } from './types.ts';

export type MeasureVerdict =
  | 'baseline-half'
  | 'baseline-in-future'
  | 'target-equals-baseline'
  | 'target-wrong-side'
  | 'target-day-too-early';

/** What is wrong between a baseline and a target; a target on the wrong side would be reached by getting worse. */
export function checkMeasure(
  {
    direction,
    baseline,
    baselineOn,
    target,
    targetOn,
  }: Omit<Measure, 'indicator' | 'unit' | 'figuresFrom'> & { targetOn: string | null },
  today: string,
): MeasureVerdict[] {
  const found: MeasureVerdict[] = [];
  if ((baseline === null) !== (baselineOn === null)) found.push('baseline-half');
  if (baselineOn !== null && baselineOn > today) found.push('baseline-in-future');
  if (baseline !== null && target !== null) {
    if (target === baseline) found.push('target-equals-baseline');
    else if (direction !== null && (direction === 'up') !== target > baseline) found.push('target-wrong-side');
  }
  if (baselineOn !== null && targetOn !== null && targetOn <= baselineOn) found.push('target-day-too-early');
  return found;
}

/**
 * Which part of the way from baseline to target was gone: 0 at the baseline, 1 at the target, less than 0 when it moved the
 * wrong way, more than 1 beyond the target. Unknown without a baseline, a target or a way between them.
 */
export function progressOf(
  { baseline, target }: Pick<Measure, 'baseline' | 'target'>,
  value: number | null | undefined,
): number | undefined {
  if (baseline === null || target === null || value === null || value === undefined || baseline === target)
    return undefined;
  return (value - baseline) / (target - baseline);
}

/** How a goal stands. What was measured on the day of the baseline or before it says nothing about what changed since. */
export type GoalStanding =
  | 'stopped'
  | 'no-way'
  | 'unmeasured'
  | 'heard'
  | 'no-baseline'
  | 'wrong-way'
  | 'still'
  | 'under-way'
  | 'reached'
  /** Its day is over: not reached by then, or nobody knows. */
  | 'missed'
  | 'day-passed';

export function standingOf(goal: MeasuredGoal, today: string): GoalStanding {
  if (goal.stoppedOn) return 'stopped';
  if (goal.way === 'none') return 'no-way';
  const newest = newestAfterBaseline(goal);
  const passed = goal.targetOn !== null && goal.targetOn < today;
  if (!newest) return passed ? 'day-passed' : 'unmeasured';
  if (goal.way === 'stories') return 'heard';
  const progress = progressOf(goal, newest.value);
  if (progress === undefined) return 'no-baseline';
  if (progress >= 1) return 'reached';
  if (passed) return 'missed';
  if (progress === 0) return 'still';
  return progress < 0 ? 'wrong-way' : 'under-way';
}

/** The measurement that says how it stands now. */
export function newestAfterBaseline({ way, baselineOn, measurements }: MeasuredGoal) {
  const [newest] = measurements.filter(({ value }) => (way === 'number') === (value !== null));
  return newest && (way === 'stories' || baselineOn === null || newest.measuredOn > baselineOn) ? newest : undefined;
}

const daysBetween = 365;
const daysAhead = 28;

/**
 * By when somebody should measure again: a number a year after it was known last, and at the latest on the day of the target;
 * once that was measured, never again. Stories by the day by which one has asked, unless they were heard.
 * @param madeOn the day on which the goal was set.
 */
export function nextMeasurementOn(goal: MeasuredGoal, madeOn: string): string | undefined {
  const { way, targetOn, stoppedOn, baselineOn } = goal;
  if (stoppedOn || way === 'none') return undefined;
  const last = newestAfterBaseline(goal)?.measuredOn;
  if (way === 'stories') return last === undefined ? (targetOn ?? undefined) : undefined;
  if (targetOn !== null && last !== undefined && last >= targetOn) return undefined;
  const next = daysAfter(last ?? baselineOn ?? madeOn, daysBetween);
  return targetOn !== null && targetOn < next ? targetOn : next;
}

export function dueState(due: string | undefined, today: string): 'late' | 'soon' | undefined {
  if (due === undefined) return undefined;
  if (due < today) return 'late';
  return due <= daysAfter(today, daysAhead) ? 'soon' : undefined;
}

/** What a test on sample cases tells of a definition. Nothing of it blocks anything. */
export interface TestResult {
  counts: { in: number; out: number; doubt: number; open: number };
  /** Cases in doubt: a sign that the definition is not sharp. */
  doubts: (SampleCase & Judgement)[];
  /** Every case that was judged is in it: the definition says nothing. Or none is. */
  all: 'in' | 'out' | undefined;
  /** Chosen, and met by no case that is in it. */
  unmetFactors: Factor[];
  unmetDomains: string[];
}

export function readTest(
  definition: Pick<Definition, 'factors' | 'domainIds'>,
  cases: readonly SampleCase[],
  judgements: readonly Judgement[],
): TestResult {
  const verdictOf = new Map(judgements.map((judgement) => [judgement.caseKey, judgement]));
  const judged = cases.flatMap((one) => {
    const judgement = verdictOf.get(one.key);
    return judgement ? [{ ...one, ...judgement }] : [];
  });
  const having = (verdict: Judgement['verdict']) => judged.filter((one) => one.verdict === verdict);
  const inside = having('in');
  const enough = judged.length > 1;
  return {
    counts: {
      in: inside.length,
      out: having('out').length,
      doubt: having('doubt').length,
      open: cases.length - judged.length,
    },
    doubts: having('doubt'),
    all:
      enough && inside.length === judged.length
        ? 'in'
        : enough && having('out').length === judged.length
          ? 'out'
          : undefined,
    unmetFactors: enough
      ? definition.factors.filter((factor) => !inside.some((one) => one.factors.includes(factor)))
      : [],
    unmetDomains: enough ? definition.domainIds.filter((id) => !inside.some((one) => one.domainIds.includes(id))) : [],
  };
}

/** What became different from one version of the definition to the next. */
export interface DefinitionChanges {
  texts: ('plain' | 'policyText' | 'approach')[];
  factors: Changed<Factor>;
  domains: Changed<string>;
}
interface Changed<Thing> {
  added: Thing[];
  removed: Thing[];
}

export function definitionChanges(before: Definition, after: Definition): DefinitionChanges {
  return {
    texts: (['plain', 'policyText', 'approach'] as const).filter((name) => before[name] !== after[name]),
    factors: changed(before.factors, after.factors),
    domains: changed(before.domainIds, after.domainIds),
  };
}

function changed<Thing>(before: Thing[], after: Thing[]): Changed<Thing> {
  return {
    added: after.filter((one) => !before.includes(one)),
    removed: before.filter((one) => !after.includes(one)),
  };
}

const visionTexts = ['title', 'plain', 'policyText', 'equality', 'solidarity', 'autonomy', 'participation'] as const;

export function visionChanges(before: VisionVersion, after: VisionVersion): (typeof visionTexts)[number][] {
  return visionTexts.filter((name) => before[name] !== after[name]);
}
