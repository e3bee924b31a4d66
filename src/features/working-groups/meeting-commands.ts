import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { isTooEarly } from './rules.ts';
import type { MeetingDetails, NewDecision } from './types.ts';

/** Plans a meeting, or tells of one that was. 'too-early' when people are said to have been at one that has still to come. */
export async function addMeeting(
  tx: MunicipalityTx,
  groupId: string,
  meeting: MeetingDetails,
): Promise<{ kind: 'done'; id: string } | { kind: 'too-early' }> {
  if (isTooEarly(meeting, dayOf(tx.now))) return { kind: 'too-early' };
  const { heldOn, remarks, attendance } = meeting;
  const id = tx.newId();
  await tx.db.insertInto('workingGroupMeetings').values({ id, groupId, heldOn, remarks, createdAt: tx.now }).execute();
  await setAttendance(tx, { id, attendance });
  await audit(tx, { act: 'working-group.meeting-added', subjectKind: 'working-group', subjectId: groupId });
  return { kind: 'done', id };
}

/** Changes what is said of a meeting. One at which somebody was or something was decided is moved to no day ahead. */
export async function changeMeeting(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  { heldOn, remarks, attendance }: MeetingDetails,
): Promise<{ kind: 'done' | 'conflict' | 'too-early' }> {
  const held = await holdMeeting(tx, id);
  const decisions = await tx.db.selectFrom('workingGroupDecisions').select('id').where('meetingId', '=', id).execute();
  if (held.version !== version) return { kind: 'conflict' };
  if (isTooEarly({ heldOn, attendance, decisions }, dayOf(tx.now))) return { kind: 'too-early' };
  await changeVersion(tx, { of: 'workingGroupMeetings', id, version }, { heldOn, remarks });
  await tx.db.deleteFrom('workingGroupAttendance').where('meetingId', '=', id).execute();
  await setAttendance(tx, { id, attendance });
  await audit(tx, { act: 'working-group.meeting-changed', subjectKind: 'working-group', subjectId: held.groupId });
  return { kind: 'done' };
}

/** Adds what a meeting decided. 'too-early' when its day has still to come. */
export async function addDecision(
  tx: MunicipalityTx,
  meetingId: string,
  decision: NewDecision,
): Promise<{ kind: 'done'; id: string } | { kind: 'too-early' }> {
  const { groupId, heldOn } = await holdMeeting(tx, meetingId);
  if (isTooEarly({ heldOn, attendance: [], decisions: [decision] }, dayOf(tx.now))) return { kind: 'too-early' };
  const id = tx.newId();
  await tx.db
    .insertInto('workingGroupDecisions')
    .values({ ...decision, id, meetingId, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'working-group.decided', subjectKind: 'working-group', subjectId: groupId });
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

/** A meeting, held until the transaction ends: nobody moves it while something is noted of it. */
function holdMeeting(tx: MunicipalityTx, id: string) {
  return tx.db
    .selectFrom('workingGroupMeetings')
    .select(['groupId', 'heldOn', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function setAttendance(
  tx: MunicipalityTx,
  { id, attendance }: { id: string } & Pick<MeetingDetails, 'attendance'>,
): Promise<void> {
  const there = attendance.filter(({ people }) => people > 0);
  if (there.length === 0) return;
  await tx.db
    .insertInto('workingGroupAttendance')
    .values(there.map((one) => ({ ...one, meetingId: id })))
    .execute();
}
