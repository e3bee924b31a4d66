import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { PlannedActivity, WorkingMethod } from './types.ts';

/** Every choice of how to work on an agenda, the first one first. */
export function listMethods(tx: MunicipalityTx, agendaId: string): Promise<WorkingMethod[]> {
  return tx.db
    .selectFrom('workingMethods')
    .select(['id', 'number', 'kind', 'influence', 'reason', 'createdAt'])
    .where('agendaId', '=', agendaId)
    .orderBy('number')
    .execute();
}

/** What is planned for an agenda, the soonest first. */
export function listPlanned(tx: MunicipalityTx, agendaId: string): Promise<PlannedActivity[]> {
  return tx.db
    .selectFrom('plannedActivities')
    .select(columns)
    .where('agendaId', '=', agendaId)
    .orderBy('aroundOn')
    .orderBy('id')
    .execute();
}

export function findPlanned(tx: MunicipalityTx, id: string): Promise<PlannedActivity | undefined> {
  return tx.db.selectFrom('plannedActivities').select(columns).where('id', '=', id).executeTakeFirst();
}

const columns = ['id', 'kind', 'title', 'aroundOn', 'doneOn', 'version'] as const;
