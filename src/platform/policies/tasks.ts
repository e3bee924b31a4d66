import type { MunicipalityTx } from '../database/database.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import type { MessageValues } from '../i18n/words.ts';
import type { Actor } from './roles.ts';

/** Something that needs somebody today, one click from being done. */
export interface Task {
  message: MessageKey;
  values?: MessageValues;
  /** Address below the municipality: '/werk/…'. */
  href: string;
  /** By when, as YYYY-MM-DD; the sooner, the higher it stands. */
  due?: string;
  /** Instead of many tasks of this kind, one line: how many (`count` in its words), and where they all stand. */
  many?: { message: MessageKey; href: string };
}

/** As many lines as are shown at a time. */
export const shownTasks = 5;

/** A slice need not find more of one kind than these, the soonest first: they become one line that says how many. */
export const countedTasks = 100;

/** What a slice finds for the start page of this person. Asks its own policy who may do it. */
export type TaskFinder = (tx: MunicipalityTx, actor: Actor) => Promise<Task[]>;

/** How far something is, for the start page of whoever follows it. */
export interface Figure {
  message: MessageKey;
  values: MessageValues;
  /** Where that stands, below the municipality. */
  href: string;
}

/** What a slice tells those who follow it. Asks its own policy who does. */
export type FigureFinder = (tx: MunicipalityTx, actor: Actor) => Promise<Figure[]>;

/** Where the rooms of the staff side stand, in the order in which they are shown. */
export const roomGroups = ['course', 'ground', 'listening', 'choosing', 'doing', 'house'] as const;

/** A room of the staff side, for whom its slice's policy lets in. */
export interface WorkRoom {
  group: (typeof roomGroups)[number];
  label: MessageKey;
  /** What one does there; in a function where some may do less than others. */
  about: MessageKey | ((actor: Actor) => MessageKey);
  href: string;
  open(actor: Actor): boolean;
}

/** Something in which everyone can take part, now or soon: for the first page of the municipality. */
export interface Invitation {
  /** As its organisers called it. */
  title: string;
  /** In words, with `day` where there is one. */
  message: MessageKey;
  day?: string | Date;
  /** Address below the municipality. */
  href: string;
}

export type InvitationFinder = (tx: MunicipalityTx) => Promise<Invitation[]>;

/** All of them, one after the other: they are asked in one transaction. */
export async function findInvitations(tx: MunicipalityTx, finders: readonly InvitationFinder[]): Promise<Invitation[]> {
  const invitations: Invitation[] = [];
  for (const find of finders) invitations.push(...(await find(tx)));
  return invitations;
}

/** A page for everyone on what the agenda rests on: for the first page of the municipality. */
export interface GroundPage {
  label: MessageKey;
  about: MessageKey;
  /** Address below the municipality. */
  href: string;
}
