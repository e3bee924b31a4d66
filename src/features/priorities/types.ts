import type { Generated } from 'kysely';
import type { VNode } from 'preact';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Own } from '../../platform/database/tables.ts';
import type { Chosen } from '../ballots/index.ts';
import type { Teller, ThingState } from '../thread/index.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    priorities: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      slug: string;
      position: number;
      title: string;
      about: string | null;
      state: Generated<ThingState>;
      version: Generated<number>;
      createdAt: Date;
    };
  }
}

export interface Priority {
  id: string;
  agendaId: string;
  slug: string;
  position: number;
  title: string;
  about: string | null;
  state: ThingState;
  version: number;
}

/** A ballot with chosen proposals that nobody has made priorities of yet. */
export interface OpenChoice {
  ballotId: string;
  slug: string;
  title: string;
  agendaId: string;
  chosen: Chosen[];
}

/** How a proposal did in the ballot that made it a priority. */
export interface BallotFigures {
  ballotId: string;
  proposalId: string;
  slug: string;
  title: string;
  /** In the words that people voted on. */
  proposal: string;
  votes: number | null;
  papers: number | null;
  /** Held elsewhere and read in here. */
  elsewhere: boolean;
}

/** What a page about a priority needs to know of an action. */
export interface ActionBelow {
  id: string;
  state: string;
  agendaId: string;
  draft?: boolean;
  /** The living priorities that it is for. */
  priorities: { id: string }[];
}

/** Which priorities and actions of these agendas stand in what was published last. */
export type ListPublished = (tx: MunicipalityTx, agendaIds: string[]) => Promise<ReadonlySet<string>>;

/**
 * What stands above this slice, handed in where the app is put together: what all slices tell about the things on the
 * thread, and the actions, that know priorities and are shown with them.
 */
export interface Around {
  tellers: Teller[];
  listActions(tx: MunicipalityTx, by: { priorityIds: string[] }): Promise<ActionBelow[]>;
  ActionEntry(props: { action: ActionBelow }): VNode;
  listPublished: ListPublished;
  /** The goals that any of these priorities serves. */
  listServed(tx: MunicipalityTx, priorityIds: string[]): Promise<{ slug: string; title: string }[]>;
}
