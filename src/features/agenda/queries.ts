import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Composition, type CurrentEdition, type Edition, type EditionMark, firstFormat } from './types.ts';

/** All editions, the one that holds now first: the newest agenda that has one, and its last number. */
export function listEditions(tx: MunicipalityTx): Promise<EditionMark[]> {
  return selectEditions(tx)
    .orderBy('agendas.startsOn', 'desc')
    .orderBy('agendas.id', 'desc')
    .orderBy('number', 'desc')
    .execute();
}

/** The edition that holds now, with how much was promised in it; undefined before the first. */
export async function findCurrentEdition(tx: MunicipalityTx): Promise<CurrentEdition | undefined> {
  const [edition] = await listEditions(tx);
  if (!edition) return undefined;
  const { priorities, actions } = await readContent(tx, edition.id);
  return { ...edition, href: '/agenda', priorities: priorities.length, actions: actions.length };
}

/** The last edition of an agenda, with what stands in it. */
export async function findLastEdition(tx: MunicipalityTx, agendaId: string): Promise<Edition | undefined> {
  const mark = await selectEditions(tx).where('agendaId', '=', agendaId).orderBy('number', 'desc').executeTakeFirst();
  return mark && { ...mark, content: await readContent(tx, mark.id) };
}

export function editionsByIds(tx: MunicipalityTx, ids: string[]): Promise<EditionMark[]> {
  return ids.length === 0 ? Promise.resolve([]) : selectEditions(tx).where('agendaEditions.id', 'in', ids).execute();
}

function selectEditions(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('agendaEditions')
    .innerJoin('agendas', 'agendas.id', 'agendaEditions.agendaId')
    .select([
      'agendaEditions.id',
      'agendaEditions.agendaId',
      'agendas.slug as agendaSlug',
      'agendas.title as agendaTitle',
      'agendaEditions.number',
      'agendaEditions.publishedAt',
    ]);
}

/** What stands in an edition, read with the format that it was written in. */
export async function readContent(tx: MunicipalityTx, editionId: string): Promise<Composition> {
  const row = await tx.db
    .selectFrom('agendaEditions')
    .select('content')
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow();
  return firstFormat.parse(row.content);
}
