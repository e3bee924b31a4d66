import { z } from 'zod';
import { type Read, readForm, text } from '../../platform/forms/form.ts';
import { longestOwn } from './rules.ts';
import { type LetterKind, letterKinds, type OwnWords } from './types.ts';

const own = () => text({ max: longestOwn, tooLong: 'letters.form.tooLong' });

export function readOwnWords(form: FormData): Read<OwnWords> {
  return readForm(form, z.object({ opening: own(), closing: own() }));
}

/** The kinds of letters by their words in addresses. */
export const kindWords: Record<LetterKind, string> = { council: 'raad', handover: 'overdracht' };

export function kindOf(word: unknown): LetterKind | undefined {
  return letterKinds.find((kind) => kindWords[kind] === word);
}
