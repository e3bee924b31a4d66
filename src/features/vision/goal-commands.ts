import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { holdOpenPriorities } from '../priorities/index.ts';
import { addNode } from '../thread/index.ts';
import { listServing } from './goal-queries.ts';
import type { Goal, GoalText, NewMeasurement } from './types.ts';

export interface NewGoal extends GoalText {
  agendaId: string;
  /** Priorities in force that serve it. */
  priorityIds: string[];
}

/** Sets a goal. Refused when a priority that should serve it was merged or taken back in the meantime. */
export async function addGoal(
  tx: MunicipalityTx,
  { priorityIds, ...goal }: NewGoal,
): Promise<{ kind: 'done'; id: string; slug: string } | { kind: 'priority-gone' }> {
  if (!(await areInForce(tx, goal.agendaId, priorityIds))) return { kind: 'priority-gone' };
  const slug = await freeSlug(tx, 'goals', goal.title);
  const id = await addNode(tx, 'goal');
  await tx.db
    .insertInto('goals')
    .values({ ...goal, id, slug, stopReason: null, stoppedOn: null, createdAt: tx.now })
    .execute();
  await link(tx, id, priorityIds);
  await audit(tx, { act: 'goal.added', subjectKind: 'goal', subjectId: id });
  return { kind: 'done', id, slug };
}

export type GoalChange = { kind: 'done' } | { kind: 'conflict' } | { kind: 'priority-gone' };

/** Changes what a goal is; its address stays, and so does what was measured. */
export async function editGoal(
  tx: MunicipalityTx,
  { id, version, priorityIds, ...text }: GoalText & { id: string; version: number; priorityIds: string[] },
): Promise<GoalChange> {
  const before = await listServing(tx, id);
  const fresh = priorityIds.filter((priorityId) => !before.includes(priorityId));
  const goal = await tx.db.selectFrom('goals').select('agendaId').where('id', '=', id).executeTakeFirst();
  if (!goal) return { kind: 'conflict' };
  if (!(await areInForce(tx, goal.agendaId, fresh))) return { kind: 'priority-gone' };
  const edited = await tx.db
    .updateTable('goals')
    .set((eb) => ({ ...text, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('stoppedOn', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!edited) return { kind: 'conflict' };
  await tx.db.deleteFrom('goalPriorities').where('goalId', '=', id).execute();
  await link(tx, id, priorityIds);
  await audit(tx, { act: 'goal.edited', subjectKind: 'goal', subjectId: id });
  return { kind: 'done' };
}

/** Stops a goal, for a reason that everyone reads. False when somebody stopped it before. */
export async function stopGoal(tx: MunicipalityTx, id: string, reason: string): Promise<boolean> {
  const stopped = await tx.db
    .updateTable('goals')
    .set((eb) => ({ stopReason: reason, stoppedOn: dayOf(tx.now), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('stoppedOn', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (stopped) await audit(tx, { act: 'goal.stopped', subjectKind: 'goal', subjectId: id });
  return stopped !== undefined;
}

export type Measuring = { kind: 'done' } | { kind: 'gone' };

/** Adds what was measured or heard. Refused when the goal was stopped, or is known in another way by now. */
export async function addMeasurement(tx: MunicipalityTx, goal: Goal, measured: NewMeasurement): Promise<Measuring> {
  const [now] = await tx.db
    .selectFrom('goals')
    .select(['way', 'stoppedOn'])
    .where('id', '=', goal.id)
    .forNoKeyUpdate()
    .execute();
  if (!now || now.stoppedOn || now.way !== goal.way || now.way === 'none') return { kind: 'gone' };
  await tx.db
    .insertInto('goalMeasurements')
    .values({ ...measured, id: tx.newId(), goalId: goal.id, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'goal.measured', subjectKind: 'goal', subjectId: goal.id });
  return { kind: 'done' };
}

/** Only those of its own agenda serve a goal. */
async function areInForce(tx: MunicipalityTx, agendaId: string, priorityIds: string[]): Promise<boolean> {
  const held = await holdOpenPriorities(tx, priorityIds);
  return held.filter((priority) => priority.agendaId === agendaId).length === new Set(priorityIds).size;
}

async function link(tx: MunicipalityTx, goalId: string, priorityIds: string[]): Promise<void> {
  const values = [...new Set(priorityIds)].map((priorityId) => ({ goalId, priorityId }));
  if (values.length > 0) await tx.db.insertInto('goalPriorities').values(values).execute();
}
