import type { MunicipalityTx } from '../../platform/database/database.ts';
import { firstDocument } from '../../platform/documents/document.ts';
import type { Letter, LetterWithContent } from './types.ts';

const columns = ['id', 'slug', 'kind', 'title', 'madeOn', 'public'] as const;

/** The letters that were made, the newest first. */
export function listLetters(tx: MunicipalityTx, { publicOnly = false } = {}): Promise<Letter[]> {
  let query = tx.db.selectFrom('letters').select(columns).orderBy('madeOn', 'desc').orderBy('id', 'desc');
  if (publicOnly) query = query.where('public', '=', true);
  return query.execute();
}

/** A letter with its words, read with the format that it was written in. */
export async function findLetter(
  tx: MunicipalityTx,
  slug: string,
  { publicOnly = false } = {},
): Promise<LetterWithContent | undefined> {
  const row = await tx.db
    .selectFrom('letters')
    .select([...columns, 'content'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row || (publicOnly && !row.public)) return undefined;
  return { ...row, content: firstDocument.parse(row.content) };
}
