import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { Language, MessageKey } from '../../platform/i18n/catalogue.ts';
import type { Saying } from '../thread/index.ts';

export const consents = ['publish', 'staff', 'count'] as const;
export type Consent = (typeof consents)[number];

declare module '../../platform/database/tables.ts' {
  interface Tables {
    signals: {
      municipalityId: Own;
      id: string;
      agendaId: string | null;
      gatheringId: string | null;
      words: string | null;
      domainId: string | null;
      consent: Consent;
      toldBy: Fixed<'self' | 'note-taker'>;
      tableLabel: string | null;
      releasedAt: Date | null;
      heldBackAt: Date | null;
      withdrawnAt: Date | null;
      version: import('kysely').Generated<number>;
      createdAt: Date;
    };
    followers: {
      municipalityId: Own;
      id: string;
      signalId: string;
      email: string;
      language: Language;
      confirmedAt: Date | null;
      createdAt: Date;
    };
    answers: {
      municipalityId: Own;
      id: string;
      words: string;
      accountId: string | null;
      createdAt: Date;
    };
  }
}

export interface Signal {
  id: string;
  agendaId: string | null;
  words: string | null;
  domainId: string | null;
  consent: Consent;
  toldBy: 'self' | 'note-taker';
  tableLabel: string | null;
  gatheringId: string | null;
  releasedAt: Date | null;
  heldBackAt: Date | null;
  withdrawnAt: Date | null;
  version: number;
  createdAt: Date;
}

/** Where to send word of what becomes of a signal. Until the address is confirmed nothing is sent there but the question. */
export interface Follower {
  id: string;
  signalId: string;
  email: string;
  language: Language;
  confirmedAt: Date | null;
}

/** What somebody tells, as read from a form. */
export interface NewSignal {
  words: string | null;
  domainId: string | null;
  consent: Consent;
}

/** What the municipality answers, to one or more signals. */
export interface Reply {
  signalIds: string[];
  words: string;
  /** Taken up in another way than on the agenda; or not, with the words as the reason. */
  takenUp: boolean;
}

/** What a slice above has to say to whoever follows one contribution: a question to answer, or what came of one. */
export interface FollowNote extends Saying {
  /** `day` in the message. */
  day?: string;
  /** Below the page of the contribution. */
  action?: { label: MessageKey; path: string };
}

export type NoteFinder = (tx: MunicipalityTx, signal: Signal) => Promise<FollowNote[]>;

/** How much has no answer yet, from one gathering or from nowhere in particular. */
export interface Unanswered {
  gatheringId: string | null;
  answerBy: string | null;
  count: number;
}

/** Words that are not public: nobody read them yet, whoever read them kept them back, or the speaker keeps them. */
export interface Unshown {
  waiting: boolean;
  heldBack: boolean;
  kept: boolean;
}
