import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';

/** As stored; see README for how a ballot goes from one to the next. */
export type BallotState = 'draft' | 'open' | 'closed' | 'counted' | 'established' | 'withdrawn';
export type BallotOrigin = 'held' | 'import' | 'reconstructed';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    ballots: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      gatheringId: string | null;
      slug: string;
      title: string;
      maxChoices: number;
      seats: number;
      origin: Fixed<BallotOrigin>;
      source: string | null;
      state: Generated<BallotState>;
      seedFingerprint: string | null;
      sealedSeed: Buffer | null;
      seed: string | null;
      drawnAt: Date | null;
      opensAt: Date | null;
      closesAt: Date | null;
      openedAt: Date | null;
      closedAt: Date | null;
      countedAt: Date | null;
      establishedAt: Date | null;
      establishedBy: string | null;
      withdrawnAt: Date | null;
      withdrawnBecause: string | null;
      codesMade: Generated<number>;
      paperCount: number | null;
      blankCount: number | null;
      version: Generated<number>;
      createdAt: Date;
    };
    ballotOptions: {
      municipalityId: Own;
      ballotId: string;
      proposalId: string;
      place: number | null;
      title: string;
      about: string | null;
      votes: number | null;
      chosen: boolean | null;
    };
    ballotKeys: { municipalityId: Own; ballotId: string; sealedKey: Buffer };
    openPapers: { municipalityId: Own; ballotId: string; paperKey: Buffer; choices: number[] };
    papers: { municipalityId: Own; ballotId: string; id: string; choices: number[] };
    ballotReceipts: { municipalityId: Own; ballotId: string; receipt: string };
  }
}

/** A ballot without its secrets. */
export interface Ballot {
  id: string;
  agendaId: string;
  slug: string;
  title: string;
  maxChoices: number;
  /** How many proposals are chosen. */
  seats: number;
  origin: BallotOrigin;
  source: string | null;
  state: BallotState;
  seedFingerprint: string | null;
  /** Public after the draw. */
  seed: string | null;
  drawnAt: Date | null;
  /** As announced; nobody is turned away by it. */
  opensAt: Date | null;
  closesAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  countedAt: Date | null;
  establishedAt: Date | null;
  withdrawnBecause: string | null;
  codesMade: number;
  /** Unknown for a reconstructed ballot. */
  paperCount: number | null;
  blankCount: number | null;
  version: number;
}

/** A proposal as it stands on the paper. */
export interface Option {
  proposalId: string;
  /** Of the proposal, by which its page is found. */
  number: number;
  /** From 1; absent before the draw. */
  place: number | null;
  title: string;
  about: string | null;
  votes: number | null;
  chosen: boolean | null;
}

/** What somebody says of a new ballot, or of a draft that is changed. */
export interface BallotPlan {
  title: string;
  maxChoices: number;
  seats: number;
  opensAt: Date | null;
  closesAt: Date | null;
  proposalIds: string[];
}

/** A proposal that was chosen, for those who carry it on. */
export interface Chosen {
  ballotId: string;
  proposalId: string;
  title: string;
  about: string | null;
  votes: number | null;
}

/** One paper: the places of what was chosen, sorted, each once. None: a blank paper. */
export type Choices = readonly number[];
