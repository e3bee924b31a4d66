import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { Support } from '../thread/index.ts';

/** What the owner says about how it goes. */
export const progressStates = ['planned', 'busy', 'done', 'stopped'] as const;
export type ProgressState = (typeof progressStates)[number];

/** How an action stands today: what the owner says, and what the calendar says. */
export const standings = ['late', 'busy', 'planned', 'undecided', 'done', 'stopped'] as const;
export type Standing = (typeof standings)[number];

/** Being done with what there is, money set aside, or still to be decided. */
export const moneyStates = ['doing', 'reserved', 'undecided'] as const;
export type MoneyState = (typeof moneyStates)[number];

/** What a department says of its share in an action. */
export const shareVerdicts = ['confirmed', 'declined'] as const;
export type ShareVerdict = (typeof shareVerdicts)[number];

/** How a share stands: not answered yet, as answered, or answered before the action was changed. */
export const shareStandings = ['asked', ...shareVerdicts, 'outdated'] as const;
export type ShareStanding = (typeof shareStandings)[number];

declare module '../../platform/database/tables.ts' {
  interface Tables {
    actions: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      slug: string;
      title: string;
      about: string | null;
      organisationId: string | null;
      dueOn: string | null;
      measure: string | null;
      money: MoneyState | null;
      state: Generated<ProgressState>;
      version: Generated<number>;
      createdAt: Date;
    };
    progressUpdates: {
      municipalityId: Own;
      id: string;
      actionId: string;
      state: Fixed<ProgressState>;
      words: string;
      accountId: string | null;
      createdAt: Date;
    };
    actionDomains: { municipalityId: Own; actionId: string; domainId: string };
    actionShares: {
      municipalityId: Own;
      actionId: string;
      departmentId: string;
      verdict: ShareVerdict | null;
      words: string | null;
      answeredAt: Date | null;
      accountId: string | null;
      outdated: Generated<boolean>;
      version: Generated<number>;
      createdAt: Date;
    };
    outcomes: {
      municipalityId: Own;
      id: string;
      actionId: string;
      words: string;
      measuredOn: string;
      createdAt: Date;
    };
  }
}

/** Something that somebody promised to do. Owner, day, measure and money are unknown only in a reconstruction. */
export interface Action {
  id: string;
  agendaId: string;
  slug: string;
  title: string;
  about: string | null;
  organisationId: string | null;
  owner: string | null;
  dueOn: string | null;
  measure: string | null;
  money: MoneyState | null;
  state: ProgressState;
  version: number;
  createdAt: Date;
  standing: Standing;
  /** The priorities in force that it is for. */
  priorities: { id: string; slug: string; title: string }[];
  /** The municipality's own domains in which it stands. */
  domainIds: string[];
}

/** The share of a department of the municipality in an action. */
export interface Share {
  actionId: string;
  departmentId: string;
  department: string;
  verdict: ShareVerdict | null;
  words: string | null;
  answeredAt: Date | null;
  outdated: boolean;
  version: number;
  standing: ShareStanding;
  /** The department still has to say something, of an action that somebody still does. */
  waits: boolean;
}

/** What an action stands on: the priorities that it is for, and the proposals that it rests on, if any are named. */
export interface Ground {
  priorityIds: string[];
  /** Named or not: without any an action rests on its whole priorities. */
  restsOn: string[];
}

/** A proposal that an action can rest on. */
export interface Root {
  id: string;
  number: number;
  title: string;
  /** The priorities in force that it stands behind. */
  priorities: string[];
}

/** What voices an action has: all of its priorities, of proposals that are named, or also of some that lie elsewhere. */
export const grounds = ['whole', 'own', 'wider'] as const;
export type GroundKind = (typeof grounds)[number];

export interface ListedAction extends Action {
  voices: Support;
  ground: GroundKind;
}

export interface ProgressUpdate {
  id: string;
  state: ProgressState;
  words: string;
  createdAt: Date;
}

export interface Outcome {
  id: string;
  words: string;
  measuredOn: string;
}

/** How an action goes now: read afresh each time, whatever the edition. */
export interface Progress {
  state: ProgressState;
  /** What changed for people, newest last measurement, when there is one. */
  outcome: string | null;
}

/** Actions by what was promised: what stands in no published agenda yet is nobody's promise. */
export interface Promises {
  promised: number;
  drafts: number;
  /** Of what was promised. */
  done: number;
  /** How many organisations promised something. */
  organisations: number;
}
