import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import type { PaperDocument } from '../../platform/documents/document.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { mayBePublic } from './rules.ts';
import type { Letter, LetterKind } from './types.ts';

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

/**
 * Says whether everyone may read a letter. The same answer sent again changes nothing.
 * @returns whether everyone may from now on; of a dossier nobody but the team ever.
 */
export async function showLetter(
  tx: MunicipalityTx,
  { id, kind }: Pick<Letter, 'id' | 'kind'>,
  toAll: boolean,
): Promise<boolean> {
  const open = toAll && mayBePublic(kind);
  const changed = await tx.db
    .updateTable('letters')
    .set({ public: open })
    .where('id', '=', id)
    .where('public', '!=', open)
    .returning('id')
    .executeTakeFirst();
  if (changed) await audit(tx, { act: open ? 'letter.shown' : 'letter.hidden', subjectKind: 'letter', subjectId: id });
  return open;
}

/** Throws a letter away that only the team could read. 'public' when everyone can: first it is hidden again. */
export async function dropLetter(
  tx: MunicipalityTx,
  slug: string,
): Promise<{ kind: 'dropped' | 'public' | 'unknown' }> {
  // Held, so that nobody shows it to everyone in between.
  const letter = await tx.db
    .selectFrom('letters')
    .select(['id', 'public'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
  if (!letter) return { kind: 'unknown' };
  if (letter.public) return { kind: 'public' };
  await tx.db.deleteFrom('letters').where('id', '=', letter.id).execute();
  await audit(tx, { act: 'letter.dropped', subjectKind: 'letter', subjectId: letter.id });
  return { kind: 'dropped' };
}
