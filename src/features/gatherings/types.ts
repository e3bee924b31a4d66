import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { Influence } from '../../platform/policies/influence.ts';

export const kinds = ['symposium', 'visit', 'conversation'] as const;
export type Kind = (typeof kinds)[number];

/** What is there for whoever needs it. We ask which provision somebody needs, never why. */
export const provisions = [
  'accessible-building',
  'accessible-toilet',
  'hearing-loop',
  'sign-language-interpreter',
  'writing-interpreter',
  'quiet-room',
  'assistance-dogs',
  'transport-help',
  'large-print',
  'easy-language',
] as const;
export type Provision = (typeof provisions)[number];

export type State = 'announced' | 'open' | 'closed';

/** The state, and 'past' for what was announced and went by without ever being opened. */
export type Phase = State | 'past';

/** What is announced. Everything but kind and title may be unknown in a reconstruction. */
export interface GatheringDetails {
  kind: Kind;
  title: string;
  /** Day, as YYYY-MM-DD. */
  heldOn: string | null;
  /** Times of day, as HH:MM. */
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  about: string | null;
  influence: Influence | null;
  provisions: Provision[];
  provisionsOther: string | null;
  /** The day by which everyone who spoke gets an answer. */
  answerBy: string | null;
}

export interface Gathering extends GatheringDetails {
  id: string;
  agendaId: string;
  slug: string;
  state: State;
  openedAt: Date | null;
  closedAt: Date | null;
  joinCodeTry: number;
  version: number;
}

export type NewGathering = Pick<GatheringDetails, 'kind' | 'title'> & Partial<GatheringDetails> & { agendaId: string };

declare module '../../platform/database/tables.ts' {
  interface Tables {
    gatherings: GatheringDetails & {
      municipalityId: Own;
      id: string;
      agendaId: string;
      slug: Fixed<string>;
      state: Generated<State>;
      openedAt: Date | null;
      closedAt: Date | null;
      joinCodeTry: Generated<number>;
      version: Generated<number>;
      createdAt: Date;
    };
  }
}
