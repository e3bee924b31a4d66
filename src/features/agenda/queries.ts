import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { readComposition } from './rules.ts';
import type { Composition, CurrentEdition, Edition, EditionMark, Progress } from './types.ts';

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
  return readComposition(row.content);
}

/** Changes whenever the state of any action does, or what it brought about: what a page with progress depends on. */
export async function readProgressMark(tx: MunicipalityTx): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws('-', (select count(*) from progress_updates), (select max(created_at) from progress_updates),
      (select count(*) from outcomes), (select coalesce(sum(version), 0) from actions)) as mark`.execute(tx.db);
  return rows[0]?.mark ?? '';
}

/** How these actions go now. */
export async function listProgress(tx: MunicipalityTx, actionIds: string[]): Promise<Map<string, Progress>> {
  if (actionIds.length === 0) return new Map();
  const { rows } = await sql<Progress & { id: string }>`
    select a.id, a.state, (
      select o.words from outcomes o where o.municipality_id = a.municipality_id and o.action_id = a.id
      order by o.measured_on desc, o.id desc limit 1) as outcome
    from actions a where a.id = any(${actionIds}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ id, state, outcome }) => [id, { state, outcome }]));
}
