import type { Generated } from 'kysely';
import type { Own } from '../../platform/database/tables.ts';
import type { Proposal } from '../proposals/index.ts';
import type { Happening } from '../thread/index.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    memberChecks: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      introduction: string;
      closesOn: string;
      openedAt: Date;
      closedAt: Date | null;
      version: Generated<number>;
    };
    checkedPriorities: {
      municipalityId: Own;
      checkId: string;
      priorityId: string;
      position: number;
      title: string;
      about: string | null;
      outcome: string | null;
      version: Generated<number>;
    };
    checkReactions: {
      municipalityId: Own;
      id: string;
      checkId: string;
      priorityId: string | null;
      signalId: string | null;
      gatheringId: string | null;
      well: number;
      partly: number;
      amiss: number;
      words: string | null;
      createdAt: Date;
      version: Generated<number>;
    };
  }
}

export interface Thing {
  title: string;
  href: string;
}

/** What became of a proposal. */
export type Standing =
  /** With why, where that is on record: the vote, and what whoever took it up said. */
  | { kind: 'taken-up'; priorities: Thing[]; vote: Happening | undefined; reasons: string[] }
  | { kind: 'set-aside'; reason: string }
  /** Not chosen by a ballot; with a reason where somebody added one. */
  | { kind: 'lost'; vote: Happening; reason: string | undefined }
  /** Chosen by a ballot, and no priority yet. */
  | { kind: 'won'; vote: Happening }
  | { kind: 'voting' }
  | { kind: 'open' };

/** Where stories came from, or what they are about; `voices` of one thing. */
export interface Share {
  title: string;
  href?: string | undefined;
  voices: number;
}

/** A proposal with what stands behind it and what became of it. */
export interface Weighed extends Pick<Proposal, 'id' | 'number' | 'title' | 'about'> {
  voices: number;
  places: Share[];
  domains: Share[];
  standing: Standing;
  /** Actions that rest on it by name. */
  actions: Thing[];
}

/** How much of what was told for an agenda is in its priorities. */
export interface Reach {
  told: number;
  heard: number;
  places: { told: number; heard: number; missing: Share[] };
  /** Domains of which was told, and that are in no priority. */
  missingDomains: string[];
}

/**
 * Asking back whether we understood: 'member checking', or respondent validation, of Lincoln and Guba (Naturalistic Inquiry,
 * 1985): what was made of stories is laid before those who told them, before anything is settled.
 */
export interface MemberCheck {
  id: string;
  agendaId: string;
  introduction: string;
  /** The last day on which people can react. */
  closesOn: string;
  openedAt: Date;
  closedAt: Date | null;
  version: number;
}

export const verdicts = ['well', 'partly', 'amiss'] as const;
export type Verdict = (typeof verdicts)[number];
export type Reactions = Record<Verdict, number>;

/** A priority as people were asked about it. */
export interface CheckedPriority {
  priorityId: string;
  position: number;
  title: string;
  about: string | null;
  outcome: string | null;
  version: number;
}

/** What one person, or a group, said. */
export interface Reaction extends Reactions {
  id: string;
  priorityId: string | null;
  gatheringId: string | null;
  /** Noted by somebody who went back to a group; otherwise one person said it with their receipt. */
  ofGroup: boolean;
  words: string | null;
  createdAt: Date;
  version: number;
}

/** The names of the fields about one priority. */
export const fieldsOf = (priorityId: string) => ({ verdict: `oordeel-${priorityId}`, words: `woorden-${priorityId}` });

/** What somebody says of one priority; without one: their story is in none of them. */
export interface OwnReaction {
  priorityId: string | null;
  verdict: Verdict;
  words: string | null;
}
