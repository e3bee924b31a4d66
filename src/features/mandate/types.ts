import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { Sphere } from '../organisations/index.ts';

export const decisionKinds = [
  'motion',
  'council-decision',
  'executive-decision',
  'assignment',
  'project-plan',
  'budget',
  'hours',
  'vacancy',
  'accord',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const bodies = ['council', 'executive', 'management', 'other'] as const;
export type Body = (typeof bodies)[number];

export const outcomes = ['carried', 'rejected', 'withdrawn', 'deferred'] as const;
export type Outcome = (typeof outcomes)[number];

export const votes = ['not-recorded', 'unanimous', 'counted'] as const;
export type Vote = (typeof votes)[number];

export const recurrences = ['structural', 'once'] as const;
export type Recurrence = (typeof recurrences)[number];

export const supporterKinds = ['department', 'organisation', 'council-group', 'body'] as const;
export type SupporterKind = (typeof supporterKinds)[number];

export const stances = ['not-asked', 'talking', 'yes', 'no'] as const;
export type Stance = (typeof stances)[number];

declare module '../../platform/database/tables.ts' {
  interface Tables {
    decisions: DecisionContent & {
      municipalityId: Own;
      id: string;
      slug: string;
      kind: Fixed<DecisionKind>;
      version: Generated<number>;
      createdAt: Date;
    };
    decisionAsks: AskContent & {
      municipalityId: Own;
      id: string;
      decisionId: string;
      version: Generated<number>;
      createdAt: Date;
    };
    supporters: SupporterContent & {
      municipalityId: Own;
      id: string;
      kind: Fixed<SupporterKind>;
      name: string | null;
      departmentId: string | null;
      organisationId: string | null;
      version: Generated<number>;
      createdAt: Date;
    };
  }
}

/** What is said of a decision. What no public source states of a reconstruction is null; days as YYYY-MM-DD. */
export interface DecisionContent {
  title: string;
  about: string | null;
  body: Body | null;
  decidedOn: string | null;
  outcome: Outcome | null;
  vote: Vote;
  votesFor: number | null;
  votesAgainst: number | null;
  startsOn: string | null;
  endsOn: string | null;
  linkUrl: string | null;
  linkLabel: string | null;
  /** Of a budget: for each year when structural, in all when once. */
  amountCents: number | null;
  recurrence: Recurrence | null;
  /** Of all its people together. */
  hoursPerWeek: number | null;
  people: number | null;
  /** Of a vacancy: somebody was found. */
  filled: boolean | null;
}

export interface Decision extends DecisionContent {
  id: string;
  slug: string;
  kind: DecisionKind;
  version: number;
}

/** Something that a decision asks. It is done when it has a day on which it was. */
export interface AskContent {
  words: string;
  dueOn: string | null;
  doneOn: string | null;
  /** What was done. */
  outcomeWords: string | null;
}

export interface Ask extends AskContent {
  id: string;
  decisionId: string;
  version: number;
}

export interface ListedDecision extends Decision {
  asks: Ask[];
}

export interface SupporterContent {
  mustSayYes: boolean;
  stance: Stance;
  needs: string | null;
  promised: string | null;
  promisedBy: string | null;
  /** Null while nobody can tell yet. */
  kept: boolean | null;
}

/** Who it is: a department, an organisation, or a council group or another body by its name. Never a person. */
export type Who =
  | { kind: 'department'; id: string }
  | { kind: 'organisation'; id: string }
  | { kind: 'council-group' | 'body'; name: string };

export interface Supporter extends SupporterContent {
  id: string;
  kind: SupporterKind;
  name: string;
  /** Of a department: where it belongs. */
  sphere: Sphere | null;
  version: number;
}
