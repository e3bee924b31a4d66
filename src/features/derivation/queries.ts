import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { CheckedPriority, MemberCheck, Reaction, Reactions } from './types.ts';

const columns = ['id', 'agendaId', 'introduction', 'closesOn', 'openedAt', 'closedAt', 'version'] as const;

/** The last check on the priorities of an agenda: the one that is open, or what it brought. */
export function findCheck(tx: MunicipalityTx, agendaId: string): Promise<MemberCheck | undefined> {
  return tx.db
    .selectFrom('memberChecks')
    .select(columns)
    .where('agendaId', '=', agendaId)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findCheckById(tx: MunicipalityTx, id: string): Promise<MemberCheck | undefined> {
  return tx.db.selectFrom('memberChecks').select(columns).where('id', '=', id).executeTakeFirst();
}

/** The check as it is now, held: it is not rounded off before what somebody says of it is written. */
export function holdCheck(tx: MunicipalityTx, id: string): Promise<MemberCheck | undefined> {
  return tx.db.selectFrom('memberChecks').select(columns).where('id', '=', id).forShare().executeTakeFirst();
}

/** What people are asked about, in its order. */
export function listChecked(tx: MunicipalityTx, checkId: string): Promise<CheckedPriority[]> {
  return tx.db
    .selectFrom('checkedPriorities')
    .select(['priorityId', 'position', 'title', 'about', 'outcome', 'version'])
    .where('checkId', '=', checkId)
    .orderBy('position')
    .execute();
}

/** How often what was said of each priority; under null how many say that their story is in none. */
export async function countReactions(tx: MunicipalityTx, checkId: string): Promise<Map<string | null, Reactions>> {
  const { rows } = await sql<Reactions & { priorityId: string | null }>`
    select priority_id, sum(well)::int as well, sum(partly)::int as partly, sum(amiss)::int as amiss
    from check_reactions where check_id = ${checkId} group by 1`.execute(tx.db);
  return new Map(rows.map(({ priorityId, ...reactions }) => [priorityId, reactions]));
}

/** What was said of one priority, or by whose story is in none (null): with words or of a group. The oldest first. */
export function listReactions(tx: MunicipalityTx, checkId: string, priorityId: string | null): Promise<Reaction[]> {
  return selectReactions(tx)
    .where('checkId', '=', checkId)
    .where('priorityId', priorityId === null ? 'is' : '=', priorityId)
    .where((eb) => eb.or([eb('words', 'is not', null), eb('signalId', 'is', null)]))
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** What was noted of a group, and for which check. */
export function findNote(tx: MunicipalityTx, id: string): Promise<(Reaction & { checkId: string }) | undefined> {
  return selectReactions(tx).select('checkId').where('id', '=', id).where('signalId', 'is', null).executeTakeFirst();
}

/** What somebody said with the receipt of one story. */
export function listOwn(tx: MunicipalityTx, checkId: string, signalId: string): Promise<Reaction[]> {
  return selectReactions(tx).where('checkId', '=', checkId).where('signalId', '=', signalId).execute();
}

function selectReactions(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('checkReactions')
    .select(['id', 'priorityId', 'gatheringId', 'well', 'partly', 'amiss', 'words', 'createdAt', 'version'])
    .select((eb) => eb('signalId', 'is', null).$castTo<boolean>().as('ofGroup'));
}
