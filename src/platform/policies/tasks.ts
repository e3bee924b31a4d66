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
}

/** As many as are shown at a time: a slice need not find more of one kind than these, the soonest first. */
export const shownTasks = 5;

/** What a slice finds for the start page of this person. Asks its own policy who may do it. */
export type TaskFinder = (tx: MunicipalityTx, actor: Actor) => Promise<Task[]>;

/** A room of the staff side, for whom its slice's policy lets in. */
export interface WorkRoom {
  label: MessageKey;
  about: MessageKey;
  href: string;
  open(actor: Actor): boolean;
}
