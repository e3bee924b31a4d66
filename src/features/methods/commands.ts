import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Influence } from '../../platform/policies/influence.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { changeAgenda, holdAgenda, listAgendas } from '../periods/index.ts';
import { listMethods, listPlanned } from './queries.ts';
import { notPlannedYet, planFrom } from './rules.ts';
import { templateOf } from './templates.ts';
import type { ActivityKind, MethodKind, PlannedActivity } from './types.ts';

export interface Choice {
  kind: MethodKind;
  influence: Influence;
  reason: string;
  /** From which day on to plan what the template names; null plans nothing. */
  planFrom: string | null;
  /** Whether to lay down the words before the agenda too, where there are none yet. */
  introduce: boolean;
  /** The number of the choice that stood on the page; 0 when there was none. */
  seen: number;
}

/** Chooses how to work on an agenda. 'conflict' when somebody else chose in the meantime. */
export async function chooseMethod(
  tx: MunicipalityTx,
  agendaId: string,
  choice: Choice,
): Promise<{ kind: 'chosen' } | { kind: 'conflict' }> {
  await holdAgenda(tx, agendaId);
  const last = (await listMethods(tx, agendaId)).at(-1)?.number ?? 0;
  if (last !== choice.seen) return { kind: 'conflict' };
  const { kind, influence, reason } = choice;
  const id = tx.newId();
  await tx.db
    .insertInto('workingMethods')
    .values({
      ...{ id, agendaId, number: last + 1, kind, influence, reason },
      ...{ accountId: accountIdOf(tx.actor), createdAt: tx.now },
    })
    .execute();
  await audit(tx, { act: 'method.chosen', subjectKind: 'working-method', subjectId: id });
  if (choice.introduce) await introduce(tx, agendaId, templateOf(kind).introduction);
  if (choice.planFrom) {
    const wished = planFrom(templateOf(kind), choice.planFrom);
    for (const one of notPlannedYet(wished, await listPlanned(tx, agendaId))) await planActivity(tx, agendaId, one);
  }
  return { kind: 'chosen' };
}

// Words that stand there already are somebody's: they stay.
async function introduce(tx: MunicipalityTx, agendaId: string, introduction: string): Promise<void> {
  const agenda = (await listAgendas(tx)).find(({ id }) => id === agendaId);
  if (!agenda || agenda.introduction !== null) return;
  const { title, startsOn, endsOn } = agenda;
  await changeAgenda(tx, agenda, { title, startsOn, endsOn, introduction });
}

export interface NewActivity {
  kind: ActivityKind;
  title: string;
  aroundOn: string;
}

export async function planActivity(tx: MunicipalityTx, agendaId: string, activity: NewActivity): Promise<string> {
  const id = tx.newId();
  await tx.db
    .insertInto('plannedActivities')
    .values({ ...activity, id, agendaId, doneOn: null, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'activity.planned', subjectKind: 'planned-activity', subjectId: id });
  return id;
}

type Changed = { kind: 'changed' } | { kind: 'conflict' };

/** Another name or day, or whether it is done. 'conflict' when somebody else changed it or took it away. */
export async function changeActivity(
  tx: MunicipalityTx,
  { id, version }: Pick<PlannedActivity, 'id' | 'version'>,
  { title, aroundOn, done }: { title: string; aroundOn: string; done: boolean },
): Promise<Changed> {
  const changed = await tx.db
    .updateTable('plannedActivities')
    .set((eb) => ({
      ...{ title, aroundOn },
      // Done once, it keeps its day.
      doneOn: done ? eb.fn.coalesce('doneOn', eb.val(dayOf(tx.now))) : null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) return { kind: 'conflict' };
  await audit(tx, { act: 'activity.changed', subjectKind: 'planned-activity', subjectId: id });
  return { kind: 'changed' };
}

/** Takes something off the plan. What is gone already stays gone, and nobody did anything. */
export async function dropActivity(tx: MunicipalityTx, id: string): Promise<void> {
  const dropped = await tx.db.deleteFrom('plannedActivities').where('id', '=', id).returning('id').executeTakeFirst();
  if (!dropped) return;
  await audit(tx, { act: 'activity.dropped', subjectKind: 'planned-activity', subjectId: id });
}
