import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Outcome, Progress, ProgressUpdate } from './types.ts';

/** What was said about how it goes, the newest first. */
export function listUpdates(tx: MunicipalityTx, actionId: string): Promise<ProgressUpdate[]> {
  return tx.db
    .selectFrom('progressUpdates')
    .select(['id', 'state', 'words', 'createdAt'])
    .where('actionId', '=', actionId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What changed for people, as measured, the newest first. */
export function listOutcomes(tx: MunicipalityTx, actionId: string): Promise<Outcome[]> {
  return tx.db
    .selectFrom('outcomes')
    .select(['id', 'words', 'measuredOn'])
    .where('actionId', '=', actionId)
    .orderBy('measuredOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** How many times it was measured what changed for people, in all actions of an agenda. */
export async function countOutcomes(tx: MunicipalityTx, agendaId: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('outcomes')
    .innerJoin('actions', 'actions.id', 'outcomes.actionId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('actions.agendaId', '=', agendaId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** These updates, each with the address of its action. */
export async function updatesByIds(tx: MunicipalityTx, ids: string[]) {
  if (ids.length === 0) return [];
  return tx.db
    .selectFrom('progressUpdates')
    .innerJoin('actions', 'actions.id', 'progressUpdates.actionId')
    .select(['progressUpdates.id', 'progressUpdates.words', 'progressUpdates.state', 'actions.slug'])
    .where('progressUpdates.id', 'in', ids)
    .execute();
}

/** These outcomes, each with the address of its action. */
export async function outcomesByIds(tx: MunicipalityTx, ids: string[]) {
  if (ids.length === 0) return [];
  return tx.db
    .selectFrom('outcomes')
    .innerJoin('actions', 'actions.id', 'outcomes.actionId')
    .select(['outcomes.id', 'outcomes.words', 'actions.slug'])
    .where('outcomes.id', 'in', ids)
    .execute();
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
