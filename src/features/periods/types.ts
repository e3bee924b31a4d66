import type { Generated } from 'kysely';
import type { Own } from '../../platform/database/tables.ts';

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
      adoptedBy: 'council' | 'executive' | null;
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
  adoptedBy: 'council' | 'executive' | null;
  adoptedOn: string | null;
  introduction: string | null;
  version: number;
}
