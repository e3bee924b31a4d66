// What was written to the council and handed over, composed from what was loaded before.
import { compose, keepLetter, readAffairs, showLetter } from '../letters/index.ts';
import type { LetterContent } from './content.ts';
import { at, type Stage } from './stage.ts';

export async function loadLetter(
  stage: Stage,
  { on, kind, opening, closing, public: toAll }: LetterContent,
  asked: Parameters<typeof readAffairs>[1],
): Promise<void> {
  const tx = at(stage, stage.calendar.moment(on, '11:00'));
  const content = compose(kind, await readAffairs(tx, asked), { opening, closing });
  const { id } = await keepLetter(tx, { kind, content });
  if (toAll) await showLetter(tx, { id, kind }, true);
}
