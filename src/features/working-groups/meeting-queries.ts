import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Decision, Meeting, MeetingFigures } from './types.ts';

/** The meetings of a group, the latest first, with who was there and what was decided. */
export async function listMeetings(tx: MunicipalityTx, groupId: string): Promise<Meeting[]> {
  const rows = await selectMeetings(tx).where('groupId', '=', groupId).execute();
  return withWhatHappened(tx, rows);
}

export async function findMeeting(
  tx: MunicipalityTx,
  { groupId, id }: { groupId: string; id: string },
): Promise<Meeting | undefined> {
  const rows = await selectMeetings(tx).where('groupId', '=', groupId).where('id', '=', id).execute();
  return (await withWhatHappened(tx, rows))[0];
}

/** How often each of these groups met until today, as far as somebody told. A group without meetings is left out. */
export async function readFigures(tx: MunicipalityTx, groupIds: string[]): Promise<Map<string, MeetingFigures>> {
  if (groupIds.length === 0) return new Map();
  const today = dayOf(tx.now);
  const rows = await tx.db
    .selectFrom('workingGroupMeetings as m')
    .select((eb) => [
      'groupId',
      eb.fn.countAll<string>().filterWhere(told).as('met'),
      eb.fn.max('heldOn').filterWhere(told).as('lastMet'),
      eb.fn.max('heldOn').filterWhere('heldOn', '<=', today).as('lastOn'),
      eb.fn.min('heldOn').filterWhere('heldOn', '>', today).as('nextOn'),
    ])
    .where('groupId', 'in', groupIds)
    .groupBy('groupId')
    .execute();
  return new Map(rows.map(({ groupId, met, ...days }) => [groupId, { met: Number(met), ...days }]));
}

/** As `wasTold` says it of a meeting that was read: of one that has still to come nobody told anything. */
const told = sql<boolean>`(exists (select from working_group_attendance a where a.meeting_id = m.id)
  or exists (select from working_group_decisions d where d.meeting_id = m.id))`;

/** Meetings whose day has come of which nobody told who was there or what was decided, the longest ago first. */
export function listUntold(
  tx: MunicipalityTx,
  limit: number,
): Promise<{ id: string; slug: string; name: string; heldOn: string }[]> {
  return tx.db
    .selectFrom('workingGroupMeetings as m')
    .innerJoin('workingGroups as g', (join) => join.onRef('g.id', '=', 'm.groupId'))
    .select(['m.id', 'g.slug', 'g.name', 'm.heldOn'])
    .where('m.heldOn', '<=', dayOf(tx.now))
    .where(({ not }) => not(told))
    .orderBy('m.heldOn')
    .orderBy('m.id')
    .limit(limit)
    .execute();
}

function selectMeetings(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('workingGroupMeetings')
    .select(['id', 'groupId', 'heldOn', 'remarks', 'version'])
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc');
}

async function withWhatHappened(
  tx: MunicipalityTx,
  rows: Omit<Meeting, 'attendance' | 'decisions'>[],
): Promise<Meeting[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const there = await tx.db
    .selectFrom('workingGroupAttendance')
    .select(['meetingId', 'memberId', 'people'])
    .where('meetingId', 'in', ids)
    .execute();
  const decisions: Decision[] = await tx.db
    .selectFrom('workingGroupDecisions')
    .select(['id', 'meetingId', 'words', 'doer', 'dueOn', 'done', 'version'])
    .where('meetingId', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    attendance: there
      .filter(({ meetingId }) => meetingId === row.id)
      .map(({ memberId, people }) => ({ memberId, people })),
    decisions: decisions.filter(({ meetingId }) => meetingId === row.id),
  }));
}
