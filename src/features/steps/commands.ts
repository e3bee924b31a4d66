import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { plans } from './plans.ts';
import { newestOf } from './rules.ts';
import type { HandLink, Place, Reflection, Said } from './types.ts';

/** Keeps an agenda to the version that it is worked with: what is said of its steps is said of that one. */
export async function keepPlan(tx: MunicipalityTx, agendaId: string, plan = newestOf(plans).version): Promise<void> {
  await tx.db
    .insertInto('stepPlanChoices')
    .values({ agendaId, plan })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Moves an agenda to another version. 'conflict' when it no longer keeps to the one it is moved from. */
export async function movePlan(
  tx: MunicipalityTx,
  { agendaId, from, to }: { agendaId: string; from: string; to: string },
): Promise<{ kind: 'done' } | { kind: 'conflict' }> {
  const moved = await tx.db
    .updateTable('stepPlanChoices')
    .set({ plan: to })
    .where('agendaId', '=', agendaId)
    .where('plan', '=', from)
    .returning('plan')
    .executeTakeFirst();
  if (!moved) return { kind: 'conflict' };
  await audit(tx, { act: 'step-plan.moved', subjectKind: 'agenda', subjectId: agendaId });
  return { kind: 'done' };
}

export interface Saying extends Place, Pick<Said, 'status' | 'reason'> {
  /** The number of what was said last; 0 when nobody said anything. */
  version: number;
}

/** Says how a step stands. 'conflict' when somebody else said something in between. */
export async function sayStatus(
  tx: MunicipalityTx,
  { agendaId, step, status, reason, version }: Saying,
): Promise<{ kind: 'done' } | { kind: 'conflict' }> {
  await keepPlan(tx, agendaId);
  const last = tx.db.selectFrom('stepStatuses').where('agendaId', '=', agendaId).where('step', '=', step);
  const { number } = await last
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('number'))
    .executeTakeFirstOrThrow();
  if (number !== version) return { kind: 'conflict' };
  const id = tx.newId();
  // Of two who come at once the second finds the number taken.
  const said = await tx.db
    .insertInto('stepStatuses')
    .values({ agendaId, step, number: version + 1, id, status, reason, setAt: tx.now })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'agendaId', 'step', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!said) return { kind: 'conflict' };
  await audit(tx, { act: 'step.said', subjectKind: 'step-status', subjectId: id });
  return { kind: 'done' };
}

/** Ticks and unticks what changed on the checklist of a step. What two people tick at once is ticked. */
export async function changeTicks(
  tx: MunicipalityTx,
  { agendaId, step, added, removed }: Place & { added: string[]; removed: string[] },
): Promise<void> {
  if (added.length + removed.length === 0) return;
  await keepPlan(tx, agendaId);
  if (removed.length > 0)
    await tx.db
      .deleteFrom('stepTicks')
      .where('agendaId', '=', agendaId)
      .where('step', '=', step)
      .where('key', 'in', removed)
      .execute();
  if (added.length > 0)
    await tx.db
      .insertInto('stepTicks')
      .values(added.map((key) => ({ agendaId, step, key })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await audit(tx, { act: 'step.ticked', subjectKind: 'agenda', subjectId: agendaId });
}

/** Adds a document or a page elsewhere that shows something of a step. */
export async function addLink(
  tx: MunicipalityTx,
  { agendaId, step, title, url, note }: Place & Pick<HandLink, 'title' | 'url' | 'note'>,
): Promise<void> {
  await keepPlan(tx, agendaId);
  const id = tx.newId();
  await tx.db.insertInto('stepLinks').values({ id, agendaId, step, title, url, note, addedAt: tx.now }).execute();
  await audit(tx, { act: 'step-link.added', subjectKind: 'step-link', subjectId: id });
}

/** Takes a link away; nothing changes when somebody else did so already. */
export async function removeLink(tx: MunicipalityTx, { agendaId, step }: Place, id: string): Promise<void> {
  const removed = await tx.db
    .updateTable('stepLinks')
    .set({ removedAt: tx.now })
    .where('id', '=', id)
    .where('agendaId', '=', agendaId)
    .where('step', '=', step)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (removed) await audit(tx, { act: 'step-link.removed', subjectKind: 'step-link', subjectId: id });
}

/** Writes or changes the looking back on a step. 'conflict' when somebody else did so in between; version 0 when there was none. */
export async function reflect(
  tx: MunicipalityTx,
  { agendaId, step, version, ...words }: Place & Omit<Reflection, 'step'>,
): Promise<{ kind: 'done' } | { kind: 'conflict' }> {
  await keepPlan(tx, agendaId);
  const written = { ...words, writtenAt: tx.now };
  const row =
    version === 0
      ? await tx.db
          .insertInto('stepReflections')
          .values({ agendaId, step, id: tx.newId(), ...written })
          .onConflict((conflict) => conflict.columns(['municipalityId', 'agendaId', 'step']).doNothing())
          .returning('id')
          .executeTakeFirst()
      : await tx.db
          .updateTable('stepReflections')
          .set((eb) => ({ ...written, version: eb('version', '+', 1) }))
          .where('agendaId', '=', agendaId)
          .where('step', '=', step)
          .where('version', '=', version)
          .returning('id')
          .executeTakeFirst();
  if (!row) return { kind: 'conflict' };
  await audit(tx, { act: 'step.reflected', subjectKind: 'step-reflection', subjectId: row.id });
  return { kind: 'done' };
}
