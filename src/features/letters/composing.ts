// A letter of either kind from the state of affairs. Always in Dutch: that is the language of councils and executives.
import type { PaperDocument } from '../../platform/documents/document.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import { composeCouncilLetter } from './council-letter.ts';
import { composeDossier } from './dossier.ts';
import type { Affairs, LetterKind, OwnWords } from './types.ts';

const composers = { council: composeCouncilLetter, handover: composeDossier } as const;

export function compose(kind: LetterKind, affairs: Affairs, own: OwnWords): PaperDocument {
  return composers[kind](affairs, own, wordsFor('nl'));
}
