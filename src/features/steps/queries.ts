import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { HandLink, Place, Reflection, Said } from './types.ts';

/** The version of the step plan that an agenda keeps to; undefined while nobody worked with any. */
export async function findKeptPlan(tx: MunicipalityTx, agendaId: string): Promise<string | undefined> {
  const kept = tx.db.selectFrom('stepPlanChoices').select('plan').where('agendaId', '=', agendaId);
  return (await kept.executeTakeFirst())?.plan;
}

/** All that was said of the steps of an agenda, the newest first. */
export function listSaid(tx: MunicipalityTx, agendaId: string): Promise<Said[]> {
  return tx.db
    .selectFrom('stepStatuses')
    .select(['step', 'number', 'status', 'reason', 'setAt'])
    .where('agendaId', '=', agendaId)
    .orderBy('step')
    .orderBy('number', 'desc')
    .execute();
}

export function listTicks(tx: MunicipalityTx, agendaId: string) {
  return tx.db.selectFrom('stepTicks').select(['step', 'key']).where('agendaId', '=', agendaId).execute();
}

/** Links that were added by hand and not taken away, the oldest first. */
export function listLinks(tx: MunicipalityTx, agendaId: string): Promise<HandLink[]> {
  return tx.db
    .selectFrom('stepLinks')
    .select(['id', 'step', 'title', 'url', 'note'])
    .where('agendaId', '=', agendaId)
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}

export function listReflections(tx: MunicipalityTx, agendaId: string): Promise<Reflection[]> {
  return selectReflections(tx).where('agendaId', '=', agendaId).execute();
}

export function findReflection(tx: MunicipalityTx, { agendaId, step }: Place): Promise<Reflection | undefined> {
  return selectReflections(tx).where('agendaId', '=', agendaId).where('step', '=', step).executeTakeFirst();
}

function selectReflections(tx: MunicipalityTx) {
  return tx.db.selectFrom('stepReflections').select(['step', 'wentWell', 'differently', 'public', 'version']);
}
