import { z } from 'zod';
import { type Read, readForm, sentList, text, versionField, withRules } from '../../platform/forms/form.ts';
import { reasonField } from '../thread/index.ts';
import type { Saying } from './commands.ts';
import { changedTicks, checkAddress, longestLooking, longestNote, longestTitle } from './rules.ts';
import { type HandLink, type Reflection, statuses } from './types.ts';

const statusFields = z.object({
  status: z.enum(statuses, 'steps.form.statusMissing'),
  reason: reasonField,
  version: versionField,
});

/** How a step stands, with one sentence why. */
export function readStatus(form: FormData): Read<Pick<Saying, 'status' | 'reason' | 'version'>> {
  return readForm(form, statusFields);
}

const linkFields = z.object({
  title: text({ max: longestTitle, tooLong: 'steps.form.titleTooLong', missing: 'steps.form.titleMissing' }),
  url: text({ max: 500, tooLong: 'steps.form.urlWrong', missing: 'steps.form.urlMissing' }),
  note: text({ max: longestNote, tooLong: 'steps.form.noteTooLong' }).transform((note) => note || null),
});

/** A document or a page elsewhere. */
export function readLink(form: FormData): Read<Pick<HandLink, 'title' | 'url' | 'note'>> {
  const rules = withRules(linkFields, ({ url }) =>
    url && checkAddress(url) === 'wrong' ? [['url', 'steps.form.urlWrong']] : [],
  );
  return readForm(form, rules);
}

const lookingText = text({ max: longestLooking, tooLong: 'steps.form.lookingTooLong' }).transform((t) => t || null);

const reflectionFields = z.object({
  wentWell: lookingText,
  differently: lookingText,
  public: z
    .string()
    .default('')
    .transform((sent) => sent === 'yes'),
  version: versionField,
});

/** What went well and what one would do differently: at least one of both. */
export function readReflection(form: FormData): Read<Omit<Reflection, 'step'>> {
  const rules = withRules(reflectionFields, ({ wentWell, differently }) =>
    wentWell === null && differently === null ? [['wentWell', 'steps.form.lookingMissing']] : [],
  );
  return readForm(form, rules);
}

/** What somebody ticked and unticked, of what they saw. */
export function readTicks(form: FormData, keys: readonly string[]) {
  return changedTicks({ keys, were: sentList(form, 'was'), are: sentList(form, 'tick') });
}
