import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { holdOpenPriorities } from '../priorities/index.ts';
import { addAct, addNode, findLinks, undoLinks } from '../thread/index.ts';
import { changedPriorities } from './rules.ts';
import type { Action, MoneyState, ProgressState } from './types.ts';

export interface NewAction {
  title: string;
  about?: string | null;
  /** What is not known is null: only in a reconstruction. */
  organisationId: string | null;
  dueOn: string | null;
  measure: string | null;
  money: MoneyState | null;
  /** One or more, in force; none only where no public source says which, and then `agendaId` says whose action it is. */
  priorityIds: string[];
  agendaId?: string;
  state?: ProgressState;
}

export type Adding = { kind: 'done'; id: string; slug: string } | { kind: 'priority-gone' };

/** Adds an action for one or more priorities. Refused when one of them was merged or taken back in the meantime. */
export async function addAction(tx: MunicipalityTx, action: NewAction): Promise<Adding> {
  const { priorityIds, title, about, ...rest } = action;
  const priorities = await holdOpenPriorities(tx, priorityIds);
  const agendaId = priorities[0]?.agendaId ?? action.agendaId;
  if (!agendaId || priorities.length < new Set(priorityIds).size) return { kind: 'priority-gone' };
  const slug = await freeSlug(tx, 'actions', title);
  const id = await addNode(tx, 'action');
  await tx.db
    .insertInto('actions')
    .values({ ...rest, id, slug, title, about: about ?? null, agendaId, createdAt: tx.now })
    .execute();
  await addAct(tx, { links: priorities.map((priority) => ({ from: priority.id, to: id, relation: 'led_to' })) });
  await audit(tx, { act: 'action.added', subjectKind: 'action', subjectId: id });
  return { kind: 'done', id, slug };
}

export interface Edit extends Omit<NewAction, 'state' | 'agendaId'> {
  version: number;
  /** Why it is no longer for a priority that it was for. */
  reason: string;
}

export type Editing = { kind: 'done' } | { kind: 'conflict' } | { kind: 'priority-gone' };

/** Changes what an action is; its address stays. How it goes is told by `addProgress`. */
export async function editAction(tx: MunicipalityTx, action: Action, edit: Edit): Promise<Editing> {
  const { priorityIds, reason, version, ...rest } = edit;
  const priorities = await holdOpenPriorities(tx, priorityIds);
  if (priorities.length < new Set(priorityIds).size) return { kind: 'priority-gone' };
  const edited = await tx.db
    .updateTable('actions')
    .set((eb) => ({ ...rest, about: rest.about ?? null, version: eb('version', '+', 1) }))
    .where('id', '=', action.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!edited) return { kind: 'conflict' };
  await relink(tx, action, { priorityIds, reason });
  await audit(tx, { act: 'action.edited', subjectKind: 'action', subjectId: action.id });
  return { kind: 'done' };
}

async function relink(
  tx: MunicipalityTx,
  action: Action,
  { priorityIds, reason }: { priorityIds: string[]; reason: string },
): Promise<void> {
  const before = action.priorities.map(({ id }) => id);
  const { added, removed } = changedPriorities(before, priorityIds);
  await addAct(tx, { links: added.map((from) => ({ from, to: action.id, relation: 'led_to' })) });
  if (removed.length === 0) return;
  // The link may be one of a priority that lives on in the one that was taken away.
  const parts = await tx.db
    .selectFrom('livingPriorities')
    .select('priorityId')
    .where('livingId', 'in', removed)
    .execute();
  const links = await findLinks(tx, {
    from: parts.map(({ priorityId }) => priorityId),
    to: [action.id],
    relations: ['led_to'],
  });
  await undoLinks(
    tx,
    links.map((link) => link.id),
    reason,
  );
}

/** Tells how it goes. Everyone whose voice is behind the action hears of it. */
export async function addProgress(
  tx: MunicipalityTx,
  { actionId, state, words }: { actionId: string; state: ProgressState; words: string },
): Promise<string> {
  const id = await addNode(tx, 'progress-update');
  const accountId = accountIdOf(tx.actor);
  await tx.db
    .insertInto('progressUpdates')
    .values({ id, actionId, state, words, accountId, createdAt: tx.now })
    .execute();
  await tx.db.updateTable('actions').set({ state }).where('id', '=', actionId).execute();
  await addAct(tx, { links: [{ from: actionId, to: id, relation: 'led_to' }] });
  await audit(tx, { act: `action.${state}`, subjectKind: 'action', subjectId: actionId });
  return id;
}

/** Tells what changed for people, as measured on a day. */
export async function addOutcome(
  tx: MunicipalityTx,
  { actionId, words, measuredOn }: { actionId: string; words: string; measuredOn: string },
): Promise<string> {
  const id = await addNode(tx, 'outcome');
  await tx.db.insertInto('outcomes').values({ id, actionId, words, measuredOn, createdAt: tx.now }).execute();
  await addAct(tx, { links: [{ from: actionId, to: id, relation: 'led_to' }] });
  await audit(tx, { act: 'action.outcome', subjectKind: 'action', subjectId: actionId });
  return id;
}
