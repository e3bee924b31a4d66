import type { Generated } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { MessageValues } from '../../platform/i18n/words.ts';

export const nodeKinds = [
  'gathering',
  'signal',
  'proposal',
  'ballot',
  'priority',
  'action',
  'progress-update',
  'outcome',
  'answer',
  'organisation',
  'edition',
  'decision',
  'vision',
  'goal',
  'working-group',
  'advice',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

export type Relation =
  | 'raised'
  | 'led_to'
  | 'merged_into'
  | 'split_from'
  | 'chosen_as'
  | 'added_by'
  | 'answered_by'
  | 'not_taken_up'
  | 'transferred_to'
  | 'superseded_by'
  | 'holds';

interface ThreadLinksTable {
  municipalityId: Own;
  id: string;
  fromId: string;
  toId: string;
  /** Set by the database. */
  fromSignal: Generated<boolean>;
  relation: Relation;
  actId: string;
  reason: string | null;
  accountId: string | null;
  decidedIn: string | null;
  createdAt: Date;
  undoes: string | null;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    threadNodes: { municipalityId: Own; id: string; kind: Fixed<NodeKind>; createdAt: Date };
    threadLinks: ThreadLinksTable;
    /** The links that have not been undone. Read only. */
    linksInForce: ThreadLinksTable;
  }
}

export interface NewLink {
  from: string;
  to: string;
  relation: Relation;
}

/** Something that was decided at one moment: its links are made, and undone, together. */
export interface Act {
  links: NewLink[];
  reason?: string;
  /** The ballot or gathering in which it was decided. */
  decidedIn?: string;
  /** Whoever makes it tells the people behind it by themselves. */
  quiet?: boolean;
}

export interface Link extends NewLink {
  id: string;
  actId: string;
  reason: string | null;
  decidedIn: string | null;
  at: Date;
}

export interface ThreadNode {
  id: string;
  kind: NodeKind;
}

/** How many voices stand behind something, from how many gatherings. A voice that came by two ways is counted once. */
export interface Voices {
  voices: number;
  gatherings: number;
}

/** Votes for what stands behind something: each paper once. */
export interface Votes {
  votes: number;
  /** `href` below the municipality. */
  ballots: { title: string; href: string }[];
  /** All of them were cast in ballots that were held elsewhere and read in here. */
  elsewhere: boolean;
}

/** What stands behind something: voices or, where nobody told anything, votes. */
export interface Support extends Voices {
  votes: Votes | null;
}

export interface Happening {
  at: Date | string | null;
  message: MessageKey;
  values?: MessageValues;
  href?: string;
  /** What its address leads to; the result of a vote where it does not say. */
  label?: MessageKey;
  /** Of a proposal: how it fared in this ballot. */
  voted?: { ballotId: string; chosen: boolean };
}

/** A sentence of a slice about a thing; `{title}` in it is the thing's title. */
export interface Saying {
  message: MessageKey;
  values?: MessageValues;
}

/** What a slice can tell about things on the thread: the thread itself knows only that they exist. */
export interface Told {
  title: string;
  /** Public page. Address below the municipality: '/acties/…'. */
  href?: string;
  happenings?: Happening[];
  /** What it is to somebody whose words it came of, as it stands now; without it only its kind is told. */
  says?: Saying;
  /** What it was on the day that it came, where that is something else by now: the path tells each day as it was. */
  said?: Saying;
  /** When it was said anew, in order: what leads to it is taken up the first time after that. */
  renewed?: Date[];
  /** For an action: nobody goes on with it. */
  stopped?: boolean;
  /** For a ballot: it was held elsewhere and read in here. */
  elsewhere?: boolean;
  /** For a gathering: the day by which everyone who spoke there gets an answer. */
  answerBy?: string | null;
}

/** A slice tells about those of the nodes that it knows, and leaves out the others. */
export type Teller = (tx: MunicipalityTx, nodes: ThreadNode[]) => Promise<Map<string, Told>>;
