import { z } from 'zod';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import { idsField, type Read, readForm, type Typed, text, versionField, withRules } from '../../platform/forms/form.ts';
import { asTypedNumber, numberIn } from '../../platform/forms/numbers.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { wordingFields } from '../thread/index.ts';
import { longestAnswer, longestSentence } from './form.ts';
import { checkMeasure, type MeasureVerdict } from './rules.ts';
import { directions, type Goal, type GoalText, type NewMeasurement, waysToKnow } from './types.ts';

const tooLong = 'vision.form.tooLong';
const typedNumber = z.string().default('');

const fields = z.object({
  ...wordingFields('vision.goal'),
  domainIds: idsField,
  priorityIds: idsField,
  way: z.enum(waysToKnow, 'vision.goal.wayMissing'),
  indicator: text({ max: longestSentence, tooLong }),
  unit: text({ max: 60, tooLong }),
  figuresFrom: text({ max: longestSentence, tooLong }),
  direction: z.enum(['', ...directions], 'vision.goal.directionMissing').default(''),
  baseline: typedNumber,
  ...dayFields('baselineOn'),
  target: typedNumber,
  ...dayFields('targetOn'),
  asked: text({ max: longestAnswer, tooLong }),
  toHear: text({ max: longestAnswer, tooLong }),
  ...dayFields('askedBy'),
  version: versionField,
});
type Fields = z.output<typeof fields>;
type Problem = [field: keyof Fields | 'baselineOn' | 'targetOn' | 'askedBy', message: MessageKey];

export type SentGoal = GoalText & { priorityIds: string[]; version: number };

/** The form of a goal. Only what belongs to the chosen way to know is asked for, and kept. */
export function readGoal(form: FormData, today: string): Read<SentGoal> {
  const read = readForm(
    form,
    withRules(fields, (sent) => problemsIn(sent, today)),
  );
  if (!read.ok) return read;
  const { title, about, domainIds, priorityIds, way, version } = read.value;
  return { ok: true, value: { title, about, domainIds, priorityIds, way, version, ...wayToKnow(read.value) } };
}

const nothing = {
  ...{ indicator: null, unit: null, figuresFrom: null, direction: null, baseline: null, baselineOn: null },
  ...{ target: null, targetOn: null, asked: null, toHear: null },
};

// The rules have let through numbers and days only.
function wayToKnow(sent: Fields): Omit<GoalText, 'title' | 'about' | 'domainIds' | 'way'> {
  if (sent.way === 'none') return nothing;
  if (sent.way === 'stories')
    return { ...nothing, asked: sent.asked, toHear: sent.toHear, targetOn: dayIn(sent, 'askedBy') };
  return {
    ...nothing,
    indicator: sent.indicator,
    unit: sent.unit,
    figuresFrom: sent.figuresFrom || null,
    direction: sent.direction || null,
    baseline: numberIn(sent.baseline) as number | null,
    baselineOn: dayIn(sent, 'baselineOn'),
    target: numberIn(sent.target) as number | null,
    targetOn: dayIn(sent, 'targetOn'),
  };
}

function* problemsIn(sent: Partial<Fields>, today: string): Generator<Problem> {
  if (sent.way === 'number') yield* numberProblems(sent, today);
  if (sent.way !== 'stories') return;
  const askedBy = dayIn(sent, 'askedBy');
  if (sent.asked === '') yield ['asked', 'vision.goal.askedMissing'];
  if (sent.toHear === '') yield ['toHear', 'vision.goal.toHearMissing'];
  if (askedBy === null) yield ['askedBy', 'vision.goal.askedByMissing'];
  if (askedBy === 'wrong') yield ['askedBy', 'vision.form.dayWrong'];
}

function* numberProblems(sent: Partial<Fields>, today: string): Generator<Problem> {
  const [baseline, target] = [numberIn(sent.baseline), numberIn(sent.target)];
  const [baselineOn, targetOn] = [dayIn(sent, 'baselineOn'), dayIn(sent, 'targetOn')];
  if (sent.indicator === '') yield ['indicator', 'vision.goal.indicatorMissing'];
  if (sent.unit === '') yield ['unit', 'vision.goal.unitMissing'];
  if (sent.direction === '') yield ['direction', 'vision.goal.directionMissing'];
  if (baseline === 'wrong') yield ['baseline', 'vision.form.numberWrong'];
  if (baselineOn === 'wrong') yield ['baselineOn', 'vision.form.dayWrong'];
  if (target === 'wrong') yield ['target', 'vision.form.numberWrong'];
  if (target === null) yield ['target', 'vision.goal.targetMissing'];
  if (targetOn === 'wrong') yield ['targetOn', 'vision.form.dayWrong'];
  if (targetOn === null) yield ['targetOn', 'vision.goal.targetOnMissing'];
  // What is wrong by itself is not held against the rest.
  const unlessWrong = <Value>(value: Value | 'wrong') => (value === 'wrong' ? null : (value as Value));
  const known = {
    direction: sent.direction || null,
    baseline: unlessWrong(baseline),
    baselineOn: unlessWrong(baselineOn),
    target: unlessWrong(target),
    targetOn: unlessWrong(targetOn),
  };
  for (const verdict of checkMeasure(known, today)) {
    const half = baseline === null ? 'baseline' : 'baselineOn';
    const isWrong = baseline === 'wrong' || baselineOn === 'wrong';
    if (verdict !== 'baseline-half') yield problemOf[verdict];
    else if (!isWrong)
      yield [half, half === 'baseline' ? 'vision.goal.baselineMissing' : 'vision.goal.baselineOnMissing'];
  }
}

const problemOf: Record<Exclude<MeasureVerdict, 'baseline-half'>, Problem> = {
  'baseline-in-future': ['baselineOn', 'vision.goal.baselineInFuture'],
  'target-equals-baseline': ['target', 'vision.goal.targetEqual'],
  'target-wrong-side': ['target', 'vision.goal.targetWrongSide'],
  'target-day-too-early': ['targetOn', 'vision.goal.targetOnTooEarly'],
};

/** A goal as the form that would have made it. */
export function typedGoal(goal: GoalText | Goal, priorityIds: string[]): Typed {
  const { title, about, domainIds, way, indicator, unit, figuresFrom, direction, baseline, target } = goal;
  return {
    ...{ title, about: about ?? '', domainIds, priorityIds, way },
    ...{ indicator: indicator ?? '', unit: unit ?? '', figuresFrom: figuresFrom ?? '', direction: direction ?? '' },
    ...{ baseline: asTypedNumber(baseline), target: asTypedNumber(target) },
    ...asTypedDay('baselineOn', goal.baselineOn),
    ...asTypedDay('targetOn', way === 'number' ? goal.targetOn : null),
    ...{ asked: goal.asked ?? '', toHear: goal.toHear ?? '' },
    ...asTypedDay('askedBy', way === 'stories' ? goal.targetOn : null),
  };
}

const measurementFields = z.object({
  value: typedNumber,
  words: text({ max: 3000, tooLong }),
  figuresFrom: text({ max: longestSentence, tooLong }),
  ...dayFields('measuredOn'),
});

/** What was measured or heard, on a day that has been. */
export function readMeasurement(form: FormData, way: Goal['way'], today: string): Read<NewMeasurement> {
  const schema = withRules(measurementFields, function* (sent): Generator<[string, MessageKey]> {
    const [value, day] = [numberIn(sent.value), dayIn(sent, 'measuredOn')];
    if (way === 'number' && value === null) yield ['value', 'vision.measurement.valueMissing'];
    if (way === 'number' && value === 'wrong') yield ['value', 'vision.form.numberWrong'];
    if (way === 'number' && sent.figuresFrom === '') yield ['figuresFrom', 'vision.measurement.fromMissing'];
    if (way === 'stories' && sent.words === '') yield ['words', 'vision.measurement.wordsMissing'];
    if (day === null || day === 'wrong' || day > today) yield ['measuredOn', 'vision.measurement.dayWrong'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { value, words, figuresFrom } = read.value;
  const byNumber = way === 'number';
  return {
    ok: true,
    value: {
      measuredOn: dayIn(read.value, 'measuredOn') as string,
      value: byNumber ? (numberIn(value) as number) : null,
      words: byNumber ? null : words,
      figuresFrom: figuresFrom || null,
    },
  };
}
