import { daysAfter } from '../../platform/clock.ts';
import type { LetterKind, OwnWords } from './types.ts';

/** For a dossier. How much of it fits in a letter of one page is seen when that page is made. */
export const longestOwn = 4000;

/** Whether a letter is as short as it has to be: one to the council, read on the way to a meeting, is one page. */
export function fits(kind: LetterKind, pages: number): boolean {
  return kind !== 'council' || pages === 1;
}

/** Whether everyone may ever read a letter of this kind. A dossier says who has yet to say yes: it is for the team. */
export function mayBePublic(kind: LetterKind): boolean {
  return kind === 'council';
}

/** For how long after the elections a dossier is asked for: forming a new executive takes months. */
const daysToHandOver = 120;

/**
 * By when a hand-over dossier is asked for; undefined when none is: long after the elections, or when one was made since.
 * @param electedOn the last elections.
 * @param made the days on which dossiers were made.
 */
export function dossierDue(electedOn: string, made: readonly string[], today: string): string | undefined {
  const last = daysAfter(electedOn, daysToHandOver);
  return today < electedOn || today > last || made.some((day) => day >= electedOn) ? undefined : last;
}

/** Where somebody can make a letter shorter: the longer of what they wrote themselves. */
export function fieldToShorten({ opening, closing }: OwnWords): keyof OwnWords {
  return closing.length > opening.length ? 'closing' : 'opening';
}
