// The hooks ahead: moments at which it is easier than at others to have something decided.
import { daysAfter } from '../../platform/clock.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { isInForce } from './rules.ts';
import { type Ground, type GroundDecision, groundOf, lastsBeyond } from './solidity.ts';

export type HookKind = 'budget' | 'elections' | 'week' | 'agenda-ends' | 'decision-ends';

export interface Hook {
  kind: HookKind;
  /** YYYY-MM-DD. */
  day: string;
  /** Whether it is about then: no law names the day. */
  around: boolean;
  /** Of what ends. */
  title: string | null;
  slug: string | null;
  /** Of a decision that ends: what the agenda loses with it, and whether another one goes on giving that. */
  ground: Ground | null;
  continues: boolean;
}

export interface HookFacts {
  agenda: { title: string; endsOn: string | null } | null;
  decisions: readonly GroundDecision[];
}

/** The hooks ahead, the soonest first. What is today is still ahead. */
export function hooksAhead(today: string, { agenda, decisions }: HookFacts): Hook[] {
  const ends = decisions.flatMap((one) =>
    one.endsOn !== null && isInForce(one, today) ? [{ ...one, endsOn: one.endsOn }] : [],
  );
  const hooks: Hook[] = [
    hook('budget', nextOf(today, budgetDay)),
    hook('elections', nextElections(today)),
    { ...hook('week', nextOf(today, weekOfAccess)), around: true },
    ...(agenda?.endsOn && agenda.endsOn >= today
      ? [{ ...hook('agenda-ends', agenda.endsOn), title: agenda.title }]
      : []),
    ...ends.map((one) => ({
      ...{ ...hook('decision-ends', one.endsOn), title: one.title, slug: one.slug, ground: groundOf(one.kind) },
      continues: decisions.some((other) => lastsBeyond(other, one)),
    })),
  ];
  return hooks.toSorted((one, other) => one.day.localeCompare(other.day));
}

function hook(kind: HookKind, day: string): Hook {
  return { kind, day, around: false, title: null, slug: null, ground: null, continues: false };
}

/** Why it is a moment to prepare for, as a message. */
export function whyOf({ kind, continues }: Pick<Hook, 'kind' | 'continues'>): MessageKey {
  return continues ? 'mandate.hook.decision-ends.whyContinues' : `mandate.hook.${kind}.why`;
}

function nextOf(today: string, dayIn: (year: number) => string): string {
  const year = Number(today.slice(0, 4));
  return dayIn(year) >= today ? dayIn(year) : dayIn(year + 1);
}

/** The budget that the council adopted is with the province before 15 November (Gemeentewet art. 191): this is the last day. */
function budgetDay(year: number): string {
  return `${year}-11-14`;
}

/** The Week van de Toegankelijkheid begins on the first Monday of October; who organises it says each year when it is. */
function weekOfAccess(year: number): string {
  return mondayFrom(`${year}-10-01`);
}

/** Every four years, in years such as 2022, 2026 and 2030: none of them is a leap year, for which the Kieswet has other days. */
function nextElections(today: string): string {
  const year = Number(today.slice(0, 4));
  const round = year + ((4 + 2 - (year % 4)) % 4);
  return electionDay(round) >= today ? electionDay(round) : electionDay(round + 4);
}

/** The last day on which a council was elected, today or before. */
export function electionsBefore(today: string): string {
  const year = Number(today.slice(0, 4));
  const round = year - ((year - 2) % 4);
  return electionDay(round) <= today ? electionDay(round) : electionDay(round - 4);
}

/**
 * Candidates are put forward on the Monday from 30 January to 5 February, people vote 44 days later (Kieswet art. F 1 and J 1).
 * A municipality that was formed anew can have its elections on another day.
 */
export function electionDay(year: number): string {
  return daysAfter(mondayFrom(`${year}-01-30`), 44);
}

/** The first Monday on or after a day. */
function mondayFrom(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return daysAfter(day, (8 - weekday) % 7);
}

/** Near enough to begin now: a quarter of a year. */
const nearDays = 91;

export function isNear({ day }: Hook, today: string): boolean {
  return day <= daysAfter(today, nearDays);
}
