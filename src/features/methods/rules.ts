import { daysAfter } from '../../platform/clock.ts';
import { type Influence, type InfluenceShown, influences } from '../../platform/policies/influence.ts';
import type { Template } from './templates.ts';
import type { ActivityKind, Held, PlannedActivity } from './types.ts';

/** What a template plans from this day on. */
export function planFrom(
  { activities }: Template,
  startsOn: string,
): Pick<PlannedActivity, 'kind' | 'title' | 'aroundOn'>[] {
  return activities.map(({ kind, title, afterWeeks }) => ({
    kind,
    title,
    aroundOn: daysAfter(startsOn, afterWeeks * 7),
  }));
}

/** What of it is not planned yet: choosing another way of working adds what is new and takes nothing away. */
export function notPlannedYet<Activity extends { kind: ActivityKind; title: string }>(
  wished: Activity[],
  planned: readonly Pick<PlannedActivity, 'kind' | 'title'>[],
): Activity[] {
  return wished.filter(({ kind, title }) => !planned.some((one) => one.kind === kind && one.title === title));
}

/** Where something that is planned is begun, below the municipality; what has no place of its own is begun outside. */
export function startOf({
  kind,
  title,
  aroundOn,
}: Pick<PlannedActivity, 'kind' | 'title' | 'aroundOn'>): string | undefined {
  const start = starts[kind];
  if (kind !== 'gathering' && kind !== 'visit') return start;
  const soort = kind === 'visit' ? 'visit' : 'symposium';
  return `${start}?${new URLSearchParams({ soort, titel: title, dag: aroundOn })}`;
}

const starts: Readonly<Record<ActivityKind, string | undefined>> = {
  decision: '/werk/besluiten/nieuw',
  vision: '/werk/visie',
  gathering: '/werk/bijeenkomsten/nieuw',
  visit: '/werk/bijeenkomsten/nieuw',
  ballot: '/werk/stemmingen/nieuw',
  'working-group': '/werk/werkgroepen/nieuw',
  weighing: '/werk/speerpunten/afweging',
  check: '/werk/speerpunten/begrepen',
  advice: '/werk/advies/nieuw',
  adoption: '/werk/agenda',
  publication: '/werk/agenda/publicatie',
  evaluation: '/werk/stappen',
  other: undefined,
};

/**
 * The level of influence that was promised at the start, held against what was done. Less than promised is said once the
 * agenda is there for everyone: until then it can still be kept.
 */
export function holdPromise(
  promised: Influence | undefined,
  shown: readonly Pick<InfluenceShown, 'level' | 'kept'>[],
  { published }: { published: boolean },
): Held {
  const done = influences.findLast((level) => shown.some((one) => one.level === level && one.kept));
  if (!promised) return { promised, done, verdict: 'none' };
  const short = rank(promised) - rank(done);
  if (short > 0 && !published) return { promised, done, verdict: 'running' };
  return { promised, done, verdict: short > 0 ? 'less' : short < 0 ? 'more' : 'kept' };
}

function rank(level: Influence | undefined): number {
  return level ? influences.indexOf(level) : -1;
}
