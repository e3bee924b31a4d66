import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { PaperDocument } from '../../platform/documents/document.ts';
import type { Gap } from '../../platform/policies/evidence.ts';
import type { Action } from '../actions/index.ts';
import type { Round } from '../advice/index.ts';
import type { ReadCheck } from '../derivation/index.ts';
import type { Check, Hook, ListedDecision, Supporter } from '../mandate/index.ts';
import type { PlannedActivity } from '../methods/index.ts';
import type { Agenda } from '../periods/index.ts';
import type { Reflection } from '../steps/index.ts';
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
  agendaId: string;
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

/** How an agenda comes about. Its priorities, actions and advices stand beside it. */
export interface CourseFacts {
  agendaId: string;
  title: string;
  /** Stories that were told for it, and how often people met. */
  told: number;
  met: number;
  /** Whether people were asked if we understood them, and what they said. */
  check: (ReadCheck['asked'][number]['reactions'] & Pick<ReadCheck, 'stage' | 'missing'> & { closesOn: string }) | null;
  /** The newest first. */
  rounds: Pick<Round, 'title' | 'state' | 'opensOn' | 'closesOn'>[];
}

export interface AdviceFacts {
  agendaId: string;
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
  /** Why somebody said so. */
  reason: string | null;
  /** What went well and what one would do otherwise, where everyone may read that: a dossier goes to others than the team. */
  reflection: Pick<Reflection, 'wentWell' | 'differently'> | null;
  /** On what that rests, in words. */
  evidence: string[];
}

export type ActionFacts = Pick<Action, 'agendaId' | 'title' | 'slug' | 'owner' | 'dueOn' | 'standing'> & {
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
  supporters: Pick<Supporter, 'name' | 'stance' | 'mustSayYes' | 'needs' | 'promised' | 'promisedBy' | 'kept'>[];
  definition: string | null;
  vision: string | null;
  goals: ListedGoal[];
  /** Of the agenda that the letter is about, and of the next one where that is being made. */
  courses: CourseFacts[];
  priorities: PriorityFacts[];
  /** The agenda that was published last: what was promised to everyone stands in it. */
  promisedIn: string | null;
  actions: ActionFacts[];
  advices: AdviceFacts[];
  groups: GroupFacts[];
  steps: StepFacts[];
  /** What is planned and not done, for the agenda that is worked on. */
  planned: Pick<PlannedActivity, 'kind' | 'title' | 'aroundOn'>[];
  /** On which day the council meets about that agenda, while it was not adopted. */
  meetsOn: string | null;
  /** At most three, the most needed first. */
  next: Pick<Gap, 'message' | 'reason' | 'values'>[];
}
