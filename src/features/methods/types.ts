import type { Generated } from 'kysely';
import type { Own } from '../../platform/database/tables.ts';
import type { Influence } from '../../platform/policies/influence.ts';

/** Ways to make an agenda with people: everyone votes, the municipality distils, a standing panel advises, or a mix. */
export const methodKinds = ['direct', 'indirect', 'panel', 'mix'] as const;
export type MethodKind = (typeof methodKinds)[number];

/** What can be planned. Each is begun somewhere (`startOf`), except what is none of the others. */
export const activityKinds = [
  'decision',
  'vision',
  'gathering',
  'visit',
  'ballot',
  'working-group',
  'weighing',
  'check',
  'advice',
  'adoption',
  'publication',
  'evaluation',
  'other',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

declare module '../../platform/database/tables.ts' {
  interface Tables {
    workingMethods: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      number: number;
      kind: MethodKind;
      influence: Influence;
      reason: string;
      accountId: string | null;
      createdAt: Date;
    };
    plannedActivities: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      kind: ActivityKind;
      title: string;
      aroundOn: string;
      doneOn: string | null;
      version: Generated<number>;
      createdAt: Date;
    };
  }
}

/** A choice of how to work, with how much influence it promises. */
export interface WorkingMethod {
  id: string;
  number: number;
  kind: MethodKind;
  influence: Influence;
  reason: string;
  createdAt: Date;
}

export interface PlannedActivity {
  id: string;
  kind: ActivityKind;
  title: string;
  /** Days, as YYYY-MM-DD. */
  aroundOn: string;
  doneOn: string | null;
  version: number;
}

/** How a promise of influence fared: nothing was promised, it is too early to tell, or what was done beside it. */
export interface Held {
  promised: Influence | undefined;
  /** The most influence that people had, as far as can be seen. */
  done: Influence | undefined;
  verdict: 'none' | 'running' | 'kept' | 'more' | 'less';
}
