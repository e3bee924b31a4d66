import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { type Read, readForm, text } from '../../platform/forms/form.ts';
import type { Seen } from './merging.ts';

/** Why something is merged, dropped, added or undone: a field of several forms. */
export const reasonField = text({ max: 1000, tooLong: 'thread.reason.tooLong', missing: 'thread.reason.missing' });

const longestTitle = 160;
export const longestAbout = 3000;

/** What something on the thread is called and what it is about; what is wrong is said in the words of its own slice. */
export function wordingFields(
  of: 'actions.form' | 'mandate.form' | 'priorities.form' | 'proposals.form' | 'vision.goal',
) {
  return {
    title: text({ max: longestTitle, tooLong: `${of}.titleTooLong`, missing: `${of}.titleMissing` }),
    about: text({ max: longestAbout, tooLong: `${of}.aboutTooLong` }).transform((about) => about || null),
  };
}

export interface Wording {
  title: string;
  about: string | null;
}

export function readReason(form: FormData): Read<{ reason: string }> {
  return readForm(form, z.object({ reason: reasonField }));
}

/** What the page showed when the form was made: 'id:version' for each thing. */
export function readSeen(values: string[]): Seen[] {
  return values
    .map((value) => value.split(':'))
    .filter(([id]) => isUuid(id))
    .map(([id, version]) => ({ id: id as string, version: Number(version) }));
}
