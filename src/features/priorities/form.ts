import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { type Read, readForm, text, versionField } from '../../platform/forms/form.ts';
import { readSeen, reasonField, type Seen } from '../thread/index.ts';
import { longestAbout, longestTitle } from './rules.ts';

const wording = {
  title: text({
    max: longestTitle,
    tooLong: 'priorities.form.titleTooLong',
    missing: 'priorities.form.titleMissing',
  }),
  about: text({ max: longestAbout, tooLong: 'priorities.form.aboutTooLong' }),
};

export interface Wording {
  title: string;
  about: string | null;
}

export function readWording(form: FormData): Read<Wording & { version: number }> {
  const read = readForm(form, z.object({ ...wording, version: versionField }));
  if (!read.ok) return read;
  const { title, about, version } = read.value;
  return { ok: true, value: { title, about: about || null, version } };
}

export const adders = ['municipality', 'working-groups'] as const;
export type Adder = (typeof adders)[number];

export function readAddition(form: FormData): Read<Wording & { by: Adder; reason: string; restsOn: string[] }> {
  const schema = z.object({
    ...wording,
    by: z.enum(adders, 'priorities.form.byMissing'),
    restsOn: z.array(z.string()).default([]),
    reason: reasonField,
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { title, about, by, reason, restsOn } = read.value;
  return { ok: true, value: { title, about: about || null, by, reason, restsOn: restsOn.filter(isUuid) } };
}

export function readMerge(form: FormData): Read<Wording & { reason: string; seen: Seen[] }> {
  const read = readForm(form, z.object({ seen: z.array(z.string()), ...wording, reason: reasonField }));
  if (!read.ok) return read;
  const { title, about, reason } = read.value;
  return { ok: true, value: { title, about: about || null, reason, seen: readSeen(read.value.seen) } };
}

/** Which of the chosen proposals become priorities. */
export function readTakeOver(form: FormData): Read<{ proposals: string[] }> {
  return readForm(form, z.object({ proposals: z.array(z.string()).min(1, 'priorities.takeOver.none') }));
}
