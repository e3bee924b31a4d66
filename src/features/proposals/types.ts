import type { Generated } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Own } from '../../platform/database/tables.ts';
import type { Support, Teller, ThingState } from '../thread/index.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    proposals: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      number: number;
      title: string;
      about: string | null;
      state: Generated<ThingState>;
      version: Generated<number>;
      createdAt: Date;
    };
  }
}

export interface Proposal {
  id: string;
  agendaId: string;
  number: number;
  title: string;
  about: string | null;
  state: ThingState;
  version: number;
}

/** A ballot that was held elsewhere, with which a proposal was read in. `href` below the municipality. */
export interface Elsewhere {
  title: string;
  href: string;
}

/** What stands above this slice, handed in where the app is put together: what all slices tell, and what ballots know. */
export interface Around {
  tellers: Teller[];
  countSupport(tx: MunicipalityTx, ids: string[]): Promise<Map<string, Support>>;
  listElsewhere(tx: MunicipalityTx, ids: string[]): Promise<Map<string, Elsewhere>>;
}

/** A proposal in a list. */
export interface ListedProposal extends Proposal {
  support: Support;
  elsewhere: Elsewhere | undefined;
}

/** A signal as it lies on the board. */
export interface BoardSignal {
  id: string;
  words: string | null;
  consent: 'publish' | 'staff' | 'count';
  withdrawnAt: Date | null;
  createdAt: Date;
  gathering: string | null;
  tableLabel: string | null;
  domainId: string | null;
  proposals: { number: number; title: string }[];
}

/** A proposal that seems to be about the same as a signal. */
export interface AlikeProposal {
  id: string;
  likeness: number;
  /** The words in which they are alike. */
  shared: string[];
  /** The signal behind it that has these words; absent when they are its own. */
  voiceId?: string;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      /** See signal-board.element.ts. */
      'signal-board': { children?: import('preact').ComponentChildren };
    }
  }
}
