import { z } from 'zod';
import { dayFields, dayIn } from '../../platform/forms/days.ts';
import { type Read, readForm, text, versionField, withRules } from '../../platform/forms/form.ts';
import { influences } from '../../platform/policies/influence.ts';
import type { Choice, NewActivity } from './commands.ts';
import { activityKinds, methodKinds } from './types.ts';

export const longestReason = 1000;
const longestTitle = 120;

/** How one wants to work, how much influence that gives, why, and from when to plan it. */
export function readChoice(form: FormData): Read<Choice> {
  const read = readForm(form, withRules(choice, planProblems));
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

function* planProblems(
  sent: Partial<z.output<typeof choice>>,
): Generator<['planFrom', 'methods.form.dayMissing' | 'methods.form.dayWrong']> {
  const day = dayIn(sent, 'planFrom');
  if (day === 'wrong') yield ['planFrom', 'methods.form.dayWrong'];
  if (day === null && sent.plan === 'yes') yield ['planFrom', 'methods.form.dayMissing'];
}

const titleField = text({
  max: longestTitle,
  tooLong: 'methods.form.titleTooLong',
  missing: 'methods.form.titleMissing',
});

const dayProblems = function* (
  sent: Record<string, unknown>,
): Generator<['aroundOn', 'methods.form.dayMissing' | 'methods.form.dayWrong']> {
  const day = dayIn(sent, 'aroundOn');
  if (day === null) yield ['aroundOn', 'methods.form.dayMissing'];
  if (day === 'wrong') yield ['aroundOn', 'methods.form.dayWrong'];
};

const activity = z.object({
  kind: z.enum(activityKinds, 'methods.form.activityMissing'),
  title: titleField,
  ...dayFields('aroundOn'),
});

export function readActivity(form: FormData): Read<NewActivity> {
  const read = readForm(form, withRules(activity, dayProblems));
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

export function readActivityChange(form: FormData): Read<SentChange> {
  const read = readForm(form, withRules(changed, dayProblems));
  if (!read.ok) return read;
  const { title, done, version } = read.value;
  return {
    ok: true,
    value: { title, done: done === 'yes', aroundOn: dayIn(read.value, 'aroundOn') as string, version },
  };
}
