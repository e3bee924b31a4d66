import type { Generated } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Own } from '../../platform/database/tables.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { MessageValues } from '../../platform/i18n/words.ts';

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
      takenUpAt: Date | null;
      version: Generated<number>;
      createdAt: Date;
    };
    agendaAdoptions: { municipalityId: Own; agendaId: string } & AdoptionPlan;
  }
}

/** How an agenda comes to be adopted: who does it, and what goes with that. */
export interface AdoptionPlan {
  adopter: Adopter | null;
  /** The day of the council's meeting. */
  meetsOn: string | null;
  /** The council proposal, the letter to the council and the official publication: a number or an address. */
  proposal: string | null;
  letter: string | null;
  publication: string | null;
}

/** The plan with what came of it. */
export interface Adoption extends AdoptionPlan {
  adoptedBy: Adopter | null;
  adoptedOn: string | null;
}

/** Something that is ready before an agenda is adopted, or had better be. */
export interface AdoptionCheck {
  ready: boolean;
  /** How it stands, as a sentence. */
  message: MessageKey;
  values?: MessageValues;
  /** Where that is seen to, below the municipality. */
  href: string;
  /** Until it is ready no adoption can be recorded. */
  blocks: boolean;
  /** No adoption can have been before this day, `on` in the words. */
  notBefore?: string;
}

/** What a slice that knows this one has to say before an agenda is adopted. A slice that joins adds its checker in src/contributions.ts. */
export type AdoptionChecker = (tx: MunicipalityTx, agendaId: string) => Promise<AdoptionCheck[]>;

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
export type AgendaChange = Pick<Agenda, 'title' | 'startsOn' | 'endsOn' | 'introduction'>;
