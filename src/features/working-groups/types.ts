import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { Influence } from '../../platform/policies/influence.ts';
import type { Sphere } from '../organisations/index.ts';

export const groupKinds = ['internal', 'thematic', 'council', 'sounding-board', 'inclusion-panel'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Where a member comes from. Of residents and experts by experience nothing else is kept. */
export const origins = ['department', 'partner', 'expert', 'resident', 'council'] as const;
export type Origin = (typeof origins)[number];

/** What is said of a group. Only in a reconstruction something may be unknown that the form asks for. */
export interface GroupDetails {
  name: string;
  kind: GroupKind;
  /** What it was asked to do; none: it still waits for that. */
  assignment: string | null;
  influence: Influence | null;
  /** How often it meets, in words. */
  rhythm: string | null;
  /** Day, as YYYY-MM-DD. */
  startedOn: string | null;
}

export interface WorkingGroup extends GroupDetails {
  id: string;
  agendaId: string;
  slug: string;
  endedOn: string | null;
  endReason: string | null;
  version: number;
}

/** Who takes part, by role and where they come from; never by name. */
export interface MemberDetails {
  role: string;
  origin: Origin;
  departmentId: string | null;
  organisationId: string | null;
  /** How many people; unknown only in a reconstruction. */
  people: number | null;
  chair: boolean;
  joinedOn: string | null;
  /** From this day on no member any more. */
  leftOn: string | null;
}

export interface Member extends MemberDetails {
  id: string;
  groupId: string;
  /** The name of the department or organisation. */
  from: string | null;
  /** Of a department: where it belongs. */
  sphere: Sphere | null;
  version: number;
}

export interface Decision {
  id: string;
  meetingId: string;
  words: string;
  doer: string | null;
  dueOn: string | null;
  done: boolean;
  version: number;
}

export type NewDecision = Pick<Decision, 'words' | 'doer' | 'dueOn'>;

/** Who of the members was at a meeting, with how many. */
export type Attendance = { memberId: string; people: number }[];

export interface MeetingDetails {
  heldOn: string;
  remarks: string | null;
  attendance: Attendance;
}

export interface Meeting extends MeetingDetails {
  id: string;
  groupId: string;
  version: number;
  decisions: Decision[];
}

/** How often a group met until today as far as somebody told, and when it meets next. */
export interface MeetingFigures {
  met: number;
  lastMet: string | null;
  /** The last meeting until today, told or not. */
  lastOn: string | null;
  nextOn: string | null;
}

/** A group with what lists show of it: who is in it now, what it works on, how often it met. */
export interface GroupSummary extends WorkingGroup, MeetingFigures {
  members: Member[];
  priorities: { id: string; slug: string; title: string }[];
}

type Stored = { municipalityId: Own; id: string; version: Generated<number>; createdAt: Date };

declare module '../../platform/database/tables.ts' {
  interface Tables {
    workingGroups: GroupDetails &
      Stored & { agendaId: string; slug: Fixed<string>; endedOn: string | null; endReason: string | null };
    workingGroupPriorities: { municipalityId: Own; groupId: string; priorityId: string };
    workingGroupMembers: MemberDetails & Stored & { groupId: string };
    workingGroupMeetings: Stored & { groupId: string; heldOn: string; remarks: string | null };
    workingGroupAttendance: { municipalityId: Own; meetingId: string; memberId: string; people: number };
    workingGroupDecisions: Stored & {
      meetingId: string;
      words: Fixed<string>;
      doer: string | null;
      dueOn: string | null;
      done: Generated<boolean>;
    };
  }
}
