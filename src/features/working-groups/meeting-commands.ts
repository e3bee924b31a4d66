import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { mayNote } from './rules.ts';
import type { Attendance, Meeting, MeetingDetails, NewDecision } from './types.ts';

/** Plans a meeting, or tells of one that was. Returns its id. */
export async function addMeeting(
  tx: MunicipalityTx,
  groupId: string,
  { heldOn, remarks, attendance }: MeetingDetails,
): Promise<string> {
  const id = tx.newId();
  await tx.db.insertInto('workingGroupMeetings').values({ id, groupId, heldOn, remarks, createdAt: tx.now }).execute();
  await setAttendance(tx, { id, heldOn, attendance });
  await audit(tx, { act: 'working-group.meeting-added', subjectKind: 'working-group', subjectId: groupId });
  return id;
}

/** Changes what is said of a meeting. False when somebody else changed it after it was read. */
export async function changeMeeting(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  { heldOn, remarks, attendance }: MeetingDetails,
): Promise<boolean> {
  const changed = await tx.db
    .updateTable('workingGroupMeetings')
    .set((eb) => ({ heldOn, remarks, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('groupId')
    .executeTakeFirst();
  if (!changed) return false;
  await tx.db.deleteFrom('workingGroupAttendance').where('meetingId', '=', id).execute();
  await setAttendance(tx, { id, heldOn, attendance });
  await audit(tx, { act: 'working-group.meeting-changed', subjectKind: 'working-group', subjectId: changed.groupId });
  return true;
}

/** Adds what a meeting decided. 'too-early' when its day has still to come. */
export async function addDecision(
  tx: MunicipalityTx,
  meeting: Pick<Meeting, 'id' | 'groupId' | 'heldOn'>,
  decision: NewDecision,
): Promise<{ kind: 'done'; id: string } | { kind: 'too-early' }> {
  if (!mayNote(meeting.heldOn, dayOf(tx.now))) return { kind: 'too-early' };
  const id = tx.newId();
  await tx.db
    .insertInto('workingGroupDecisions')
    .values({ ...decision, id, meetingId: meeting.id, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'working-group.decided', subjectKind: 'working-group', subjectId: meeting.groupId });
  return { kind: 'done', id };
}

/** Says of a decision that it was carried out, or that it was not after all. False when somebody else just did. */
export async function markDecision(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  done: boolean,
): Promise<boolean> {
  if (!(await changeVersion(tx, { of: 'workingGroupDecisions', id, version }, { done }))) return false;
  await audit(tx, { act: 'working-group.decision-marked', subjectKind: 'decision', subjectId: id });
  return true;
}

/** @throws when the meeting has still to come: the form asks then for no attendance. */
async function setAttendance(
  tx: MunicipalityTx,
  { id, heldOn, attendance }: { id: string; heldOn: string; attendance: Attendance },
): Promise<void> {
  const there = attendance.filter(({ people }) => people > 0);
  if (there.length === 0) return;
  if (!mayNote(heldOn, dayOf(tx.now))) throw new Error('Nobody can have been at a meeting that has still to come');
  await tx.db
    .insertInto('workingGroupAttendance')
    .values(there.map((one) => ({ ...one, meetingId: id })))
    .execute();
}
