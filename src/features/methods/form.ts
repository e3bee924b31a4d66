import { z } from 'zod';
import { daysAfter } from '../../platform/clock.ts';
import { dayFields, dayIn } from '../../platform/forms/days.ts';
import { type Read, readForm, text, versionField, withRules } from '../../platform/forms/form.ts';
import { influences } from '../../platform/policies/influence.ts';
import type { Choice, NewActivity } from './commands.ts';
import { activityKinds, methodKinds } from './types.ts';

export const longestReason = 1000;
const longestTitle = 120;

/** How one wants to work, how much influence that gives, why, and from when to plan it. */
export function readChoice(form: FormData, today: string): Read<Choice> {
  const rules = withRules(choice, (sent) => dayProblems('planFrom', { sent, today, asked: sent.plan === 'yes' }));
  const read = readForm(form, rules);
  if (!read.ok) return read;
  const { kind, influence, reason, plan, introduce, version } = read.value;
  const startsOn = plan === 'yes' ? dayIn(read.value, 'planFrom') : null;
  return {
    ok: true,
    value: { kind, influence, reason, planFrom: startsOn, introduce: introduce === 'yes', seen: version },
  };
}

const choice = z.object({
  kind: z.enum(methodKinds, 'methods.form.kindMissing'),
  influence: z.enum(influences, 'methods.form.influenceMissing'),
  reason: text({ max: longestReason, tooLong: 'methods.form.reasonTooLong', missing: 'methods.form.reasonMissing' }),
  plan: z.string().default(''),
  introduce: z.string().default(''),
  ...dayFields('planFrom'),
  version: versionField,
});

/** A plan that reaches further than this, to either side, is a slip of the pen. */
const farthestDays = 3653;

type DayProblem = 'methods.form.dayMissing' | 'methods.form.dayWrong' | 'methods.form.dayFar';

function* dayProblems<Name extends string>(
  name: Name,
  { sent, today, asked }: { sent: Record<string, unknown>; today: string; asked: boolean },
): Generator<[Name, DayProblem]> {
  const day = dayIn(sent, name);
  if (day === null) {
    if (asked) yield [name, 'methods.form.dayMissing'];
  } else if (day === 'wrong') yield [name, 'methods.form.dayWrong'];
  else if (day < daysAfter(today, -farthestDays) || day > daysAfter(today, farthestDays))
    yield [name, 'methods.form.dayFar'];
}

const titleField = text({
  max: longestTitle,
  tooLong: 'methods.form.titleTooLong',
  missing: 'methods.form.titleMissing',
});

const activity = z.object({
  kind: z.enum(activityKinds, 'methods.form.activityMissing'),
  title: titleField,
  ...dayFields('aroundOn'),
});

export function readActivity(form: FormData, today: string): Read<NewActivity> {
  const read = readForm(
    form,
    withRules(activity, (sent) => dayProblems('aroundOn', { sent, today, asked: true })),
  );
  if (!read.ok) return read;
  const { kind, title } = read.value;
  return { ok: true, value: { kind, title, aroundOn: dayIn(read.value, 'aroundOn') as string } };
}

const changed = z.object({
  title: titleField,
  ...dayFields('aroundOn'),
  done: z.string().default(''),
  version: versionField,
});

export interface SentChange {
  title: string;
  aroundOn: string;
  done: boolean;
  version: number;
}

export function readActivityChange(form: FormData, today: string): Read<SentChange> {
  const read = readForm(
    form,
    withRules(changed, (sent) => dayProblems('aroundOn', { sent, today, asked: true })),
  );
  if (!read.ok) return read;
  const { title, done, version } = read.value;
  return {
    ok: true,
    value: { title, done: done === 'yes', aroundOn: dayIn(read.value, 'aroundOn') as string, version },
  };
}
