import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { Evidence, Gap, StepNumber } from '../../platform/policies/evidence.ts';
import type { Agenda } from '../periods/index.ts';
import type { PlanStep, StepPlan } from './plans.ts';

/** How a step stands, as somebody says: strong, under way, not yet, or left out on purpose. */
export const statuses = ['strong', 'under-way', 'not-yet', 'skipped'] as const;
export type Status = (typeof statuses)[number];

/** What evidence can suggest: that a step was left out on purpose can only be said. */
export type Suggestion = Exclude<Status, 'skipped'>;

declare module '../../platform/database/tables.ts' {
  interface Tables {
    stepPlanChoices: { municipalityId: Own; agendaId: string; plan: string };
    stepStatuses: {
      municipalityId: Own;
      agendaId: string;
      step: StepNumber;
      number: number;
      id: string;
      status: Fixed<Status>;
      reason: string;
      setAt: Date;
    };
    stepTicks: { municipalityId: Own; agendaId: string; step: StepNumber; key: string };
    stepLinks: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      step: StepNumber;
      title: string;
      url: string;
      note: string | null;
      addedAt: Date;
      removedAt: Date | null;
    };
    stepReflections: {
      municipalityId: Own;
      agendaId: string;
      step: StepNumber;
      id: string;
      wentWell: string | null;
      differently: string | null;
      public: boolean;
      version: Generated<number>;
      writtenAt: Date;
    };
  }
}

/** A step of an agenda. */
export interface Place {
  agendaId: string;
  step: StepNumber;
}

/** A step of the present agenda, with what the plan asks there. */
export interface PlacedStep {
  place: Place;
  plan: PlanStep;
}

/** What somebody said of a step; the number counts how often that was done, and is its version. */
export interface Said {
  step: StepNumber;
  number: number;
  status: Status;
  reason: string;
  setAt: Date;
}

export interface HandLink {
  id: string;
  step: StepNumber;
  title: string;
  url: string;
  note: string | null;
}

export interface Reflection {
  step: StepNumber;
  wentWell: string | null;
  differently: string | null;
  public: boolean;
  version: number;
}

/** One step of one agenda: what it asks, how it stands and on what that rests. */
export interface StepState {
  plan: PlanStep;
  evidence: Evidence[];
  gaps: Gap[];
  /** Absent where nobody can know: of a reconstruction, and of an agenda of before. */
  suggestion: Suggestion | undefined;
  /** The newest first; none while nobody said anything. */
  course: Said[];
  links: HandLink[];
  ticks: ReadonlySet<string>;
  reflection: Reflection | undefined;
}

export interface Compass {
  agenda: Agenda | undefined;
  /** All agendas, the newest first. */
  agendas: Agenda[];
  plan: StepPlan;
  steps: StepState[];
  /** At most three, the most needed first. */
  next: Gap[];
}
