import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { type Read, readForm, versionField } from '../../platform/forms/form.ts';
import { readSeen, reasonField, type Seen, type Wording, wordingFields } from '../thread/index.ts';

const wording = wordingFields('priorities.form');

export function readWording(form: FormData): Read<Wording & { version: number }> {
  return readForm(form, z.object({ ...wording, version: versionField }));
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
  return { ok: true, value: { ...read.value, restsOn: read.value.restsOn.filter(isUuid) } };
}

export function readMerge(form: FormData): Read<Wording & { reason: string; seen: Seen[] }> {
  const read = readForm(form, z.object({ seen: z.array(z.string()), ...wording, reason: reasonField }));
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, seen: readSeen(read.value.seen) } };
}

/** Which of the chosen proposals become priorities. */
export function readTakeOver(form: FormData): Read<{ proposals: string[] }> {
  return readForm(form, z.object({ proposals: z.array(z.string()).min(1, 'priorities.takeOver.none') }));
}
