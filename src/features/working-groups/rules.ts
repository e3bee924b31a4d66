import { daysAfter } from '../../platform/clock.ts';
import type { GroupKind, Meeting, MeetingFigures, Member, WorkingGroup } from './types.ts';

/** Who can be missing in a group, in the order in which it is said. */
export type Missing = 'physical' | 'departments' | 'services' | 'experts' | 'partner' | 'council' | 'chair';

/** What is looked for in each kind of group; a chair in all of them. */
const wanted: Record<GroupKind, readonly Missing[]> = {
  internal: ['physical', 'departments', 'services', 'chair'],
  thematic: ['experts', 'partner', 'chair'],
  council: ['council', 'chair'],
  'sounding-board': ['experts', 'chair'],
  'inclusion-panel': ['experts', 'chair'],
};

type MemberFacts = Pick<Member, 'origin' | 'departmentId' | 'sphere' | 'chair'>;

/** Whether somebody is there, among those who are members now. */
const isThere: Record<Missing, (members: readonly MemberFacts[]) => boolean> = {
  physical: (members) => members.some(({ sphere }) => sphere === 'physical'),
  departments: (members) => departmentsIn(members).size >= 2,
  services: (members) => members.some(({ sphere }) => sphere === 'services'),
  experts: (members) => members.some(({ origin }) => origin === 'expert'),
  partner: (members) => members.some(({ origin }) => origin === 'partner'),
  council: (members) => members.some(({ origin }) => origin === 'council'),
  chair: (members) => members.some(({ chair }) => chair),
};

/**
 * Who is not in a group that one would want there. It blocks nothing. Of a group that has ended nobody is missing, nor of one in a
 * reconstruction, where nobody knows who was in it.
 */
export function findMissing(
  group: Pick<WorkingGroup, 'kind' | 'endedOn'>,
  members: readonly MemberFacts[],
  { reconstructed = false } = {},
): Missing[] {
  if (reconstructed || group.endedOn !== null) return [];
  return wanted[group.kind].filter((one) => !isThere[one](members));
}

/** Who is looked for in this kind of group. */
export function wantedIn({ kind }: Pick<WorkingGroup, 'kind'>): readonly Missing[] {
  return wanted[kind];
}

export function departmentsIn(members: readonly Pick<Member, 'departmentId'>[]): Set<string> {
  return new Set(members.flatMap(({ departmentId }) => departmentId ?? []));
}

/** Whether somebody was a member on this day. An unknown day of joining is before every other. */
export function isMember({ joinedOn, leftOn }: Pick<Member, 'joinedOn' | 'leftOn'>, day: string): boolean {
  return (joinedOn === null || joinedOn <= day) && (leftOn === null || leftOn > day);
}

/** Who was at a meeting and what was decided is known once its day has come. */
export function mayNote(heldOn: string, today: string): boolean {
  return heldOn <= today;
}

/** A meeting was held when somebody told who was there or what was decided; of any other it is only known that it was planned. */
export function wasTold({ attendance, decisions }: Pick<Meeting, 'attendance' | 'decisions'>): boolean {
  return attendance.length + decisions.length > 0;
}

/** Whether something is said of a meeting that can only be known once its day has come. */
export function isTooEarly(
  { heldOn, attendance, decisions = [] }: Pick<Meeting, 'heldOn' | 'attendance'> & { decisions?: readonly unknown[] },
  today: string,
): boolean {
  return !mayNote(heldOn, today) && (decisions.length > 0 || attendance.some(({ people }) => people > 0));
}

/** As for an action of which nobody tells anything. */
const silentDays = 90;

/** Whether no meeting of a group, told or not, was in the last three months, and none is ahead. */
export function isSilent(
  group: Pick<WorkingGroup, 'startedOn' | 'endedOn'> & Pick<MeetingFigures, 'lastOn' | 'nextOn'>,
  today: string,
): boolean {
  const since = group.lastOn ?? group.startedOn;
  if (group.endedOn !== null || group.nextOn !== null || since === null) return false;
  return daysAfter(since, silentDays) <= today;
}

/** How many people are in a group; null where it is not known of all of them. */
export function countPeople(members: readonly Pick<Member, 'people'>[]): number | null {
  return members.some(({ people }) => people === null)
    ? null
    : members.reduce((sum, { people }) => sum + (people ?? 0), 0);
}
