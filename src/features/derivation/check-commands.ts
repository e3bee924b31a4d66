// Asking back: opening a check, what people say of it, what was done with that, and rounding it off.
import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { holdAgenda } from '../periods/index.ts';
import { listPriorities } from '../priorities/index.ts';
import { listOpenProposals } from '../proposals/index.ts';
import { findSignal } from '../signals/index.ts';
import { tellFollowers } from '../thread/index.ts';
import { findCheck, findNote, holdCheck, listChecked } from './queries.ts';
import { isAsked, noReactions, stageOf } from './rules.ts';
import type { CheckedPriority, MemberCheck, OwnReaction, Reactions } from './types.ts';

export interface NewCheck {
  introduction: string;
  closesOn: string;
}

export type Opening = { kind: 'opened'; id: string } | { kind: 'nothing' } | { kind: 'already' };

/** Asks about the priorities that are in force, as they are worded now. Who left an address for news is told. */
export async function openCheck(
  tx: MunicipalityTx,
  { agendaId, introduction, closesOn }: NewCheck & { agendaId: string },
): Promise<Opening> {
  await holdAgenda(tx, agendaId);
  const priorities = await listPriorities(tx, agendaId);
  if (priorities.length === 0) return { kind: 'nothing' };
  const last = await findCheck(tx, agendaId);
  if (last && !last.closedAt) return { kind: 'already' };
  const id = tx.newId();
  const check = { id, agendaId, introduction, closesOn, openedAt: tx.now, closedAt: null };
  await tx.db.insertInto('memberChecks').values(check).execute();
  await tx.db
    .insertInto('checkedPriorities')
    .values(
      priorities.map(({ id: priorityId, title, about }, index) => ({
        ...{ checkId: id, priorityId, title, about },
        ...{ position: index + 1, outcome: null },
      })),
    )
    .execute();
  await audit(tx, { act: 'member-check.opened', subjectKind: 'member-check', subjectId: id });
  await tellBehind(tx, { id, agendaId });
  return { kind: 'opened', id };
}

/** Also those whose story is in none of them: they can say so. */
async function tellBehind(tx: MunicipalityTx, { id, agendaId }: Pick<MemberCheck, 'id' | 'agendaId'>): Promise<void> {
  const asked = (await listChecked(tx, id)).map(({ priorityId }) => priorityId);
  const others = (await listOpenProposals(tx, agendaId)).map((proposal) => proposal.id);
  await tx.enqueue(tellFollowers, { nodeIds: [...asked, ...others] });
}

/** `passed`: it was rounded off, or another check came after it. */
export type Change = { kind: 'changed' } | { kind: 'conflict' | 'passed' };

/** Says it in other words, or lets people react until another day. Not once it was rounded off. */
export async function changeCheck(
  tx: MunicipalityTx,
  { id, version, introduction, closesOn }: NewCheck & Pick<MemberCheck, 'id' | 'version'>,
): Promise<Change> {
  const check = await tx.db
    .selectFrom('memberChecks')
    .select('closedAt')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!check || check.closedAt) return { kind: 'passed' };
  if (!(await changeVersion(tx, { of: 'memberChecks', id, version }, { introduction, closesOn })))
    return { kind: 'conflict' };
  await audit(tx, { act: 'member-check.changed', subjectKind: 'member-check', subjectId: id });
  return { kind: 'changed' };
}

export type Reacting = { kind: 'done' | 'closed' | 'not-asked' };

/**
 * What somebody says with the receipt of their story. As long as people can react it takes the place of what they said before;
 * that the story is in none of the priorities, and what they say of one, are not both kept.
 */
export async function react(
  tx: MunicipalityTx,
  { checkId, signalId, reactions }: { checkId: string; signalId: string; reactions: OwnReaction[] },
): Promise<Reacting> {
  const check = await holdCheck(tx, checkId);
  if (!check || stageOf(check, dayOf(tx.now)) !== 'open') return { kind: 'closed' };
  const signal = await findSignal(tx, signalId);
  if (!signal || !isAsked(signal, check)) return { kind: 'not-asked' };
  const placed = reactions.some(({ priorityId }) => priorityId !== null);
  await tx.db
    .deleteFrom('checkReactions')
    .where('checkId', '=', checkId)
    .where('signalId', '=', signalId)
    .where('priorityId', placed ? 'is' : 'is not', null)
    .execute();
  for (const { priorityId, verdict, words } of reactions) {
    const said = { ...noReactions, [verdict]: 1, words, createdAt: tx.now };
    await tx.db
      .insertInto('checkReactions')
      .values({ ...said, id: tx.newId(), checkId, priorityId, signalId, gatheringId: null })
      .onConflict((c) =>
        c
          .columns(['municipalityId', 'checkId', 'signalId', 'priorityId'])
          .where('signalId', 'is not', null)
          .doUpdateSet(said),
      )
      .execute();
  }
  return { kind: 'done' };
}

export interface GroupNote {
  checkId: string;
  priorityId: string;
  /** Where they said it; absent when it was at none of the gatherings. */
  gatheringId: string | null;
  reactions: Reactions;
  words: string | null;
}

/** Writes down what a group said. Not once the check was rounded off: its numbers stand by then. */
export async function noteGroup(tx: MunicipalityTx, note: GroupNote): Promise<{ kind: 'done' | 'passed' }> {
  if (!(await isGoing(tx, note.checkId))) return { kind: 'passed' };
  const { reactions, ...rest } = note;
  const id = tx.newId();
  await tx.db
    .insertInto('checkReactions')
    .values({ ...rest, ...reactions, id, signalId: null, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'member-check.noted', subjectKind: 'member-check', subjectId: note.checkId });
  return { kind: 'done' };
}

async function isGoing(tx: MunicipalityTx, checkId: string): Promise<boolean> {
  const check = await holdCheck(tx, checkId);
  return check !== undefined && check.closedAt === null;
}

/** `gone`: somebody took it away. */
export type NoteChange = Change | { kind: 'gone' };

/** Changes what was noted of a group, as long as the check runs. */
export async function changeNote(
  tx: MunicipalityTx,
  { id, version, reactions, ...rest }: { id: string; version: number } & Omit<GroupNote, 'checkId' | 'priorityId'>,
): Promise<NoteChange> {
  const note = await findNote(tx, id);
  if (!note) return { kind: 'gone' };
  if (!(await isGoing(tx, note.checkId))) return { kind: 'passed' };
  if (!(await changeVersion(tx, { of: 'checkReactions', id, version }, { ...rest, ...reactions })))
    return { kind: (await findNote(tx, id)) ? 'conflict' : 'gone' };
  await audit(tx, { act: 'member-check.note-changed', subjectKind: 'member-check', subjectId: note.checkId });
  return { kind: 'changed' };
}

/** Takes away what was noted of a group by mistake, as long as the check runs. */
export async function removeNote(tx: MunicipalityTx, id: string): Promise<{ kind: 'removed' | 'passed' | 'gone' }> {
  const note = await findNote(tx, id);
  if (!note) return { kind: 'gone' };
  if (!(await isGoing(tx, note.checkId))) return { kind: 'passed' };
  const removed = await tx.db.deleteFrom('checkReactions').where('id', '=', id).returning('id').executeTakeFirst();
  if (!removed) return { kind: 'gone' };
  await audit(tx, { act: 'member-check.note-removed', subjectKind: 'member-check', subjectId: note.checkId });
  return { kind: 'removed' };
}

/** Says for everyone what was done with what people said of one priority. Not of a check after which another was opened. */
export async function answerChecked(
  tx: MunicipalityTx,
  answer: { checkId: string; outcome: string } & Pick<CheckedPriority, 'priorityId' | 'version'>,
): Promise<Change> {
  const { checkId, priorityId, version, outcome } = answer;
  const check = await holdCheck(tx, checkId);
  if (!check || (await findCheck(tx, check.agendaId))?.id !== checkId) return { kind: 'passed' };
  const changed = await tx.db
    .updateTable('checkedPriorities')
    .set((eb) => ({ outcome, version: eb('version', '+', 1) }))
    .where('checkId', '=', checkId)
    .where('priorityId', '=', priorityId)
    .where('version', '=', version)
    .returning('priorityId')
    .executeTakeFirst();
  if (!changed) return { kind: 'conflict' };
  await audit(tx, { act: 'member-check.answered', subjectKind: 'priority', subjectId: priorityId });
  return { kind: 'changed' };
}

/** Rounds a check off and has those who want news told. False when somebody did so before. */
export async function closeCheck(tx: MunicipalityTx, check: Pick<MemberCheck, 'id' | 'agendaId'>): Promise<boolean> {
  const closed = await tx.db
    .updateTable('memberChecks')
    .set((eb) => ({ closedAt: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', check.id)
    .where('closedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!closed) return false;
  await audit(tx, { act: 'member-check.closed', subjectKind: 'member-check', subjectId: check.id });
  await tellBehind(tx, check);
  return true;
}
