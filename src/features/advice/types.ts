import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { Composition } from '../agenda/index.ts';

/** Of whom advice is asked, and who gives it: bodies and organisations. */
export const partyKinds = ['council', 'panel', 'organisation', 'residents'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const judgements = ['positive', 'positive-if', 'negative', 'none'] as const;
export type Judgement = (typeof judgements)[number];

/** Where staff took an advice from that they typed over. */
export const takenFroms = ['letter', 'conversation'] as const;
export type TakenFrom = (typeof takenFroms)[number];

export const verdicts = ['taken-over', 'in-part', 'not'] as const;
export type Verdict = (typeof verdicts)[number];

/** closed: open, with the term over. recorded: a public source tells that advice was asked, in a reconstruction. */
export type RoundState = 'announced' | 'open' | 'closed' | 'answered' | 'recorded';

type WrittenBy = 'adviser' | 'partner' | 'staff' | 'residents';
export const judgedReadings = ['released', 'held-back'] as const;
export type JudgedReading = (typeof judgedReadings)[number];
export type Reading = 'waiting' | JudgedReading;
export type PassageKind = 'whole' | 'introduction' | 'priority' | 'action';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    adviceRounds: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      slug: string;
      title: string;
      question: string | null;
      opensOn: string | null;
      closesOn: string | null;
      firstClosesOn: string | null;
      state: Exclude<RoundState, 'closed'>;
      content: unknown;
      openedAt: Date | null;
      answeredAt: Date | null;
      source: string | null;
      version: Generated<number>;
      createdAt: Date;
    };
    adviceParties: {
      municipalityId: Own;
      id: string;
      roundId: string;
      kind: Fixed<PartyKind>;
      name: string;
      organisationId: string | null;
      askedOn: string | null;
      remindedOn: string | null;
      toldEndedOn: string | null;
      declinedBecause: string | null;
      version: Generated<number>;
      createdAt: Date;
    };
    advices: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      roundId: string | null;
      partyId: string | null;
      fromKind: Fixed<PartyKind>;
      fromName: string;
      organisationId: string | null;
      writtenBy: Fixed<WrittenBy>;
      takenFrom: TakenFrom | null;
      state: 'draft' | 'sent';
      reading: Reading | null;
      receivedOn: string | null;
      late: Generated<boolean>;
      judgement: Judgement | null;
      accountId: string | null;
      version: Generated<number>;
      createdAt: Date;
    };
    advicePoints: {
      municipalityId: Own;
      id: string;
      adviceId: string;
      position: number;
      aboutKind: PassageKind;
      aboutId: string | null;
      aboutTitle: string | null;
      words: string;
    };
    adviceResponses: {
      municipalityId: Own;
      pointId: string;
      number: number;
      verdict: Verdict;
      because: string;
      changedKind: Changeable['kind'] | null;
      changedId: string | null;
      changedSlug: string | null;
      changedTitle: string | null;
      accountId: string | null;
      createdAt: Date;
    };
  }
}

/** What is edited of a round. */
export interface RoundDetails {
  title: string;
  question: string;
  opensOn: string;
  closesOn: string;
}

export interface Round {
  id: string;
  agendaId: string;
  slug: string;
  title: string;
  question: string | null;
  /** Days, as YYYY-MM-DD. */
  opensOn: string | null;
  closesOn: string | null;
  /** The last day that was promised at first; null while it never became another. */
  firstClosesOn: string | null;
  state: RoundState;
  openedAt: Date | null;
  answeredAt: Date | null;
  source: string | null;
  version: number;
}

/** A round with the draft that it is about; null until it opens, and in a reconstruction. */
export interface RoundWithDraft extends Round {
  content: Composition | null;
}

export interface NewParty {
  kind: PartyKind;
  name: string;
  organisationId: string | null;
}

export interface Party extends NewParty {
  id: string;
  roundId: string;
  askedOn: string | null;
  remindedOn: string | null;
  toldEndedOn: string | null;
  declinedBecause: string | null;
  version: number;
  /** Of what it advised: null while nothing was sent. Of residents: when the first came that everyone can read. */
  receivedOn: string | null;
}

/** A part of a draft that a point can be about, as it was called there. */
export interface Passage {
  kind: PassageKind;
  id: string | null;
  title: string | null;
}

export interface NewPoint {
  about: Passage;
  words: string;
}

/** A priority or an action in which an answer can be seen. */
export interface Changeable {
  kind: 'priority' | 'action';
  id: string;
  slug: string;
  title: string;
}

export interface Response {
  /** How often this point was answered; with the next answer it goes up. */
  number: number;
  verdict: Verdict;
  because: string;
  /** In what it can be seen, as that was called when it was answered. */
  changed: Changeable | null;
  at: Date;
}

export interface Point extends NewPoint {
  id: string;
  adviceId: string;
  /** The newest answer. */
  response: Response | null;
}

export interface Advice {
  id: string;
  agendaId: string;
  roundId: string | null;
  partyId: string | null;
  fromKind: PartyKind;
  fromName: string;
  organisationId: string | null;
  writtenBy: WrittenBy;
  takenFrom: TakenFrom | null;
  state: 'draft' | 'sent';
  reading: Reading | null;
  receivedOn: string | null;
  late: boolean;
  judgement: Judgement | null;
  version: number;
  createdAt: Date;
  points: Point[];
}
