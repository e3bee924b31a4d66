import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import type { PaperDocument } from '../../platform/documents/document.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import type { LetterKind } from './types.ts';

export interface NewLetter {
  kind: LetterKind;
  content: PaperDocument;
}

/** Keeps a letter as it was composed: from now on its words stay. Staff read it before everyone can. */
export async function keepLetter(tx: MunicipalityTx, letter: NewLetter): Promise<{ id: string; slug: string }> {
  const { content } = letter;
  const madeOn = dayOf(tx.now);
  const slug = await freeSlug(tx, 'letters', `${wordsFor('nl').t(`letters.kind.${letter.kind}`)} ${madeOn}`);
  const id = tx.newId();
  await tx.db
    .insertInto('letters')
    .values({
      ...{ ...letter, id, slug, madeOn, title: content.title, content: JSON.stringify(content) },
      ...{ public: false, accountId: accountIdOf(tx.actor), createdAt: tx.now },
    })
    .execute();
  await audit(tx, { act: 'letter.made', subjectKind: 'letter', subjectId: id });
  return { id, slug };
}

/** Says whether everyone may read a letter. The same answer sent again changes nothing. */
export async function showLetter(tx: MunicipalityTx, id: string, toAll: boolean): Promise<void> {
  const changed = await tx.db
    .updateTable('letters')
    .set({ public: toAll })
    .where('id', '=', id)
    .where('public', '!=', toAll)
    .returning('id')
    .executeTakeFirst();
  if (changed) await audit(tx, { act: toAll ? 'letter.shown' : 'letter.hidden', subjectKind: 'letter', subjectId: id });
}
