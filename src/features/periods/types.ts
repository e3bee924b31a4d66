import type { Generated } from 'kysely';
import type { Own } from '../../platform/database/tables.ts';

/** Who may adopt an agenda: it differs by municipality. */
export const adopters = ['council', 'executive'] as const;
export type Adopter = (typeof adopters)[number];

declare module '../../platform/database/tables.ts' {
  interface Tables {
    agendas: {
      municipalityId: Own;
      id: string;
      slug: string;
      title: string;
      startsOn: string;
      endsOn: string | null;
      predecessorId: string | null;
      adoptedBy: Adopter | null;
      adoptedOn: string | null;
      introduction: string | null;
      version: Generated<number>;
      createdAt: Date;
    };
  }
}

export interface Agenda {
  id: string;
  slug: string;
  title: string;
  /** Days, as YYYY-MM-DD. */
  startsOn: string;
  endsOn: string | null;
  predecessorId: string | null;
  adoptedBy: Adopter | null;
  adoptedOn: string | null;
  introduction: string | null;
  version: number;
}

/** What can be changed of an agenda once it exists; its address stays. */
export type AgendaChange = Pick<Agenda, 'title' | 'startsOn' | 'endsOn' | 'introduction' | 'adoptedBy' | 'adoptedOn'>;
