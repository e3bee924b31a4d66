import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listRunning } from '../periods/index.ts';
import { listLiving } from '../priorities/index.ts';
import { type GoalStanding, nextMeasurementOn, standingOf } from './rules.ts';
import type { Goal, MeasuredGoal, Measurement } from './types.ts';

/** A goal as it is listed: with what was measured, how it stands today, and by when somebody should measure again. */
export interface ListedGoal extends MeasuredGoal {
  due: string | undefined;
  standing: GoalStanding;
}

/** The goals of all agendas, or of these, in the order in which they were set. */
export async function listGoals(
  tx: MunicipalityTx,
  by: { agendaIds?: string[]; slug?: string } = {},
): Promise<ListedGoal[]> {
  let query = tx.db.selectFrom('goals').selectAll().orderBy('createdAt').orderBy('id');
  if (by.agendaIds) query = query.where('agendaId', 'in', by.agendaIds);
  if (by.slug !== undefined) query = query.where('slug', '=', by.slug);
  const goals = by.agendaIds?.length === 0 ? [] : await query.execute();
  const measurements = await listMeasurements(
    tx,
    goals.map(({ id }) => id),
  );
  return goals.map(({ createdAt, ...goal }) => {
    const measured = { ...goal, measurements: measurements.filter(({ goalId }) => goalId === goal.id) };
    return {
      ...measured,
      due: nextMeasurementOn(measured, dayOf(createdAt)),
      standing: standingOf(measured, dayOf(tx.now)),
    };
  });
}

/** The goals of agendas that are worked on and that nobody stopped: what is asked about them is somebody's task. */
export async function listRunningGoals(tx: MunicipalityTx): Promise<ListedGoal[]> {
  const goals = await listGoals(tx, { agendaIds: await listRunning(tx) });
  return goals.filter(({ stoppedOn }) => stoppedOn === null);
}

export async function findGoal(tx: MunicipalityTx, slug: string): Promise<ListedGoal | undefined> {
  return (await listGoals(tx, { slug }))[0];
}

export async function goalsByIds(tx: MunicipalityTx, ids: string[]): Promise<Pick<Goal, 'id' | 'slug' | 'title'>[]> {
  if (ids.length === 0) return [];
  return tx.db.selectFrom('goals').select(['id', 'slug', 'title']).where('id', 'in', ids).execute();
}

/** The newest first. */
async function listMeasurements(tx: MunicipalityTx, goalIds: string[]): Promise<Measurement[]> {
  if (goalIds.length === 0) return [];
  return tx.db
    .selectFrom('goalMeasurements')
    .select(['goalId', 'measuredOn', 'value', 'words', 'figuresFrom'])
    .where('goalId', 'in', goalIds)
    .orderBy('measuredOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The priorities in force that serve a goal: what was merged since lives on in another. */
export async function listServing(tx: MunicipalityTx, goalId: string): Promise<string[]> {
  const rows = await tx.db.selectFrom('goalPriorities').select('priorityId').where('goalId', '=', goalId).execute();
  const living = await listLiving(
    tx,
    rows.map(({ priorityId }) => priorityId),
  );
  return [...new Set(living.values())];
}

/** The goals that any of these priorities serves. */
export async function listServed(tx: MunicipalityTx, priorityIds: string[]): Promise<Pick<Goal, 'slug' | 'title'>[]> {
  if (priorityIds.length === 0) return [];
  return tx.db
    .selectFrom('goals')
    .innerJoin('goalPriorities', 'goalPriorities.goalId', 'goals.id')
    .select(['goals.slug', 'goals.title'])
    .distinct()
    .where('goalPriorities.priorityId', 'in', priorityIds)
    .where('stoppedOn', 'is', null)
    .orderBy('goals.title')
    .execute();
}
