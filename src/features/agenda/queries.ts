import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { selectActions } from '../actions/index.ts';
import { findAgendaById } from '../periods/index.ts';
import { fulfilmentOf, readComposition } from './rules.ts';
import type { Composition, Edition, EditionMark, Fulfilled } from './types.ts';

/**
 * All editions, the one that holds now first: of the newest agenda that has begun, its last number. What was published ahead comes
 * after those, until its first day.
 */
export function listEditions(tx: MunicipalityTx): Promise<EditionMark[]> {
  return selectEditions(tx)
    .orderBy((eb) => eb('agendas.startsOn', '>', dayOf(tx.now)))
    .orderBy('agendas.startsOn', 'desc')
    .orderBy('agendas.id', 'desc')
    .orderBy('number', 'desc')
    .execute();
}

/** How many times an agenda was published. */
export async function countEditions(tx: MunicipalityTx, agendaId: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('agendaEditions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agendaId', '=', agendaId)
    .executeTakeFirstOrThrow();
  return Number(count);
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
  return readComposition(row.content);
}

/** The priorities and actions that stand in the last edition of these agendas: what has been promised to everyone. */
export async function listPublished(tx: MunicipalityTx, agendaIds: string[]): Promise<ReadonlySet<string>> {
  if (agendaIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select distinct thing->>'id' as id
    from (
      select distinct on (agenda_id) content from agenda_editions
      where agenda_id = any(${agendaIds}::uuid[]) order by agenda_id, number desc
    ) last cross join lateral jsonb_array_elements(last.content->'priorities' || (last.content->'actions')) thing`.execute(
    tx.db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** The agenda before this one as it was last published, and what came of what it promised. */
export async function findPrevious(tx: MunicipalityTx, agendaId: string): Promise<Fulfilled | undefined> {
  const agenda = await findAgendaById(tx, agendaId);
  if (!agenda) return undefined;
  const edition = await selectEditions(tx)
    .where('agendas.startsOn', '<', agenda.startsOn)
    .orderBy('agendas.startsOn', 'desc')
    .orderBy('agendas.id', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return edition && readFulfilment(tx, edition);
}

/** The agenda that holds now, and how much of what it promised is done. */
export async function findHolding(tx: MunicipalityTx): Promise<Fulfilled | undefined> {
  const [edition] = await listEditions(tx);
  return edition && readFulfilment(tx, edition);
}

async function readFulfilment(tx: MunicipalityTx, edition: EditionMark): Promise<Fulfilled> {
  const promised = await listPublished(tx, [edition.agendaId]);
  const actions = await selectActions(tx, { agendaId: edition.agendaId });
  return { edition, fulfilment: fulfilmentOf(actions.filter(({ id }) => promised.has(id))) };
}
