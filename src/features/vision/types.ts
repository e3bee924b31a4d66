import type { Generated } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import type { Teller } from '../thread/index.ts';

/** Movisie's diversity factors, in its order. */
export const factors = [
  'age',
  'appearance',
  'background',
  'gender',
  'money',
  'health',
  'belief',
  'education',
  'orientation',
  'status',
  'literacy',
  'participation',
  'skin-colour',
  'talents',
  'disability',
] as const;
export type Factor = (typeof factors)[number];

/** What the VNG index tests a vision against. */
export const values = ['equality', 'solidarity', 'autonomy', 'participation'] as const;
export type Value = (typeof values)[number];

export const verdicts = ['in', 'out', 'doubt'] as const;
export type Verdict = (typeof verdicts)[number];

/** How one will know whether a goal is reached. */
export const waysToKnow = ['number', 'stories', 'none'] as const;
export type WayToKnow = (typeof waysToKnow)[number];

export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

declare module '../../platform/database/tables.ts' {
  interface Tables {
    definitionVersions: { municipalityId: Own } & Definition;
    sampleCases: {
      municipalityId: Own;
      id: string;
      words: Fixed<string>;
      domainId: Fixed<string | null>;
      factors: Fixed<Factor[]>;
      removedAt: Date | null;
      createdAt: Date;
    };
    caseJudgements: {
      municipalityId: Own;
      definition: number;
      round: number;
      caseKey: string;
      verdict: Verdict;
      because: string;
      createdAt: Date;
    };
    visionVersions: { municipalityId: Own; visionId: string } & VisionVersion;
    goals: { municipalityId: Own; version: Generated<number>; createdAt: Date } & Omit<Goal, 'version'>;
    goalPriorities: { municipalityId: Own; goalId: string; priorityId: string };
    goalMeasurements: { municipalityId: Own; id: string; goalId: string; createdAt: Date } & NewMeasurement;
  }
}

/** What somebody writes down as the definition. */
export interface DefinitionText {
  plain: string;
  policyText: string | null;
  factors: Factor[];
  domainIds: string[];
  /** How 'general where possible, specific where needed' is applied. */
  approach: string | null;
  /** Why this version; only the first has none. */
  reason: string | null;
}

export interface Definition extends DefinitionText {
  number: number;
  createdAt: Date;
}

export interface VisionText extends Record<Value, string | null> {
  /** The vision in one sentence. */
  title: string;
  plain: string | null;
  policyText: string | null;
  reason: string | null;
}

export interface VisionVersion extends VisionText {
  number: number;
  createdAt: Date;
}

export interface Vision extends VisionVersion {
  /** Its node on the thread, the same for all versions. */
  visionId: string;
}

/** A situation that a definition is tested on. */
export interface SampleCase {
  /** A key of the content, or the id of an own case. */
  key: string;
  words: string;
  /** In English where it is not the municipality's own. */
  wordsEn?: string;
  domainIds: string[];
  factors: Factor[];
  own: boolean;
}

export interface Judgement {
  caseKey: string;
  verdict: Verdict;
  because: string;
}

/** A number: without a baseline one cannot say how far it is. */
export interface Measure {
  indicator: string | null;
  unit: string | null;
  figuresFrom: string | null;
  direction: Direction | null;
  baseline: number | null;
  baselineOn: string | null;
  target: number | null;
}

export interface GoalText extends Measure {
  title: string;
  about: string | null;
  domainIds: string[];
  way: WayToKnow;
  asked: string | null;
  toHear: string | null;
  targetOn: string | null;
}

export interface Goal extends GoalText {
  id: string;
  agendaId: string;
  slug: string;
  stopReason: string | null;
  stoppedOn: string | null;
  version: number;
}

export interface NewMeasurement {
  measuredOn: string;
  value: number | null;
  words: string | null;
  figuresFrom: string | null;
}

export interface Measurement extends NewMeasurement {
  goalId: string;
}

/** A goal with what was measured for it, the newest first. */
export interface MeasuredGoal extends Goal {
  measurements: Measurement[];
}

/** A decision that the vision can rest on; decisions are made in another slice. */
export interface KnownDecision {
  id: string;
  title: string;
  /** Below the municipality. */
  href: string;
  /** As YYYY-MM-DD; null when it is not known. */
  on: string | null;
}

/** What stands beside this slice, handed in where the app is put together. */
export interface Around {
  tellers: Teller[];
  listDecisions(tx: MunicipalityTx): Promise<KnownDecision[]>;
}
