import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { PaperDocument } from '../../platform/documents/document.ts';
import type { Gap } from '../../platform/policies/evidence.ts';
import type { Action } from '../actions/index.ts';
import type { Check, Hook, ListedDecision, Supporter } from '../mandate/index.ts';
import type { Agenda } from '../periods/index.ts';
import type { ListedGoal } from '../vision/index.ts';
import type { GroupSummary } from '../working-groups/index.ts';

export const letterKinds = ['council', 'handover'] as const;
export type LetterKind = (typeof letterKinds)[number];

declare module '../../platform/database/tables.ts' {
  interface Tables {
    letters: {
      municipalityId: Own;
      id: string;
      slug: Fixed<string>;
      kind: Fixed<LetterKind>;
      title: Fixed<string>;
      content: Fixed<unknown>;
      madeOn: Fixed<string>;
      public: boolean;
      accountId: string | null;
      createdAt: Date;
    };
  }
}

/** A letter as it is listed. */
export interface Letter {
  id: string;
  slug: string;
  kind: LetterKind;
  title: string;
  /** YYYY-MM-DD. */
  madeOn: string;
  public: boolean;
}

export interface LetterWithContent extends Letter {
  content: PaperDocument;
}

/** What staff write themselves; empty when they leave it to what is composed. */
export interface OwnWords {
  opening: string;
  closing: string;
}

export interface PriorityFacts {
  title: string;
  slug: string;
  voices: number;
  gatherings: number;
  votes: number | null;
  actions: number;
  done: number;
  /** Areas of life of the agenda of which nobody is heard in it. */
  missing: string[];
}

export interface AdviceFacts {
  from: string;
  receivedOn: string | null;
  points: number;
  verdicts: Record<'taken-over' | 'in-part' | 'not', number>;
}

export interface StepFacts {
  number: number;
  title: string;
  /** As somebody said; otherwise as the evidence suggests. */
  said: 'strong' | 'under-way' | 'not-yet' | 'skipped' | undefined;
  suggested: 'strong' | 'under-way' | 'not-yet' | undefined;
  /** On what that rests, in words. */
  evidence: string[];
}

export type ActionFacts = Pick<Action, 'title' | 'slug' | 'owner' | 'dueOn' | 'standing'> & {
  /** Stands in what was published: a promise. */
  promised: boolean;
  outcome: string | null;
};

export type GroupFacts = Pick<GroupSummary, 'name' | 'kind' | 'met' | 'lastMet'> & {
  slug: string;
  people: number | null;
  missing: ('physical' | 'departments' | 'services' | 'experts' | 'partner' | 'council' | 'chair')[];
};

/** The state of affairs on one day, from which a letter is composed. */
export interface Affairs {
  municipality: string;
  today: string;
  agenda: Pick<Agenda, 'title' | 'startsOn' | 'endsOn' | 'adoptedBy' | 'adoptedOn'> | null;
  decisions: ListedDecision[];
  checks: Check[];
  hooks: Hook[];
  supporters: Pick<Supporter, 'name' | 'stance' | 'mustSayYes' | 'needs'>[];
  definition: string | null;
  vision: string | null;
  goals: ListedGoal[];
  priorities: PriorityFacts[];
  /** The agenda that was published last: what was promised to everyone stands in it. */
  promisedIn: string | null;
  actions: ActionFacts[];
  advices: AdviceFacts[];
  groups: GroupFacts[];
  steps: StepFacts[];
  /** At most three, the most needed first. */
  next: Pick<Gap, 'message' | 'reason' | 'values'>[];
}
