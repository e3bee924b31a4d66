import type { Generated } from 'kysely';
import type { Own } from '../../platform/database/tables.ts';
import type { ThingState } from '../thread/index.ts';

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

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      /** See signal-board.element.ts. */
      'signal-board': { children?: import('preact').ComponentChildren };
    }
  }
}
