import { createHash } from 'node:crypto';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { Actor } from '../../platform/policies/roles.ts';
import { shownTasks, type Task, type WorkRoom } from '../../platform/policies/tasks.ts';
import { readTheme, speerpuntTheme, type ThemeValues, themeCss } from '../../ui/theme/theme.ts';
import type { Promises } from '../actions/index.ts';
import type { NodeKind } from '../thread/index.ts';
import type { KindCounts } from './types.ts';

/** First parts of addresses that are, or will be, pages of their own: no municipality can lie there. */
const taken: ReadonlySet<string> = new Set([
  'api',
  'assets',
  'd',
  'demo',
  'healthz',
  'kennis',
  'leernetwerk',
  'overzicht',
  'peilingen',
  'postvak',
  'readyz',
  'ui',
  'uitleg',
  'volg',
]);

export function isFreeAddress(slug: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$/.test(slug) && !taken.has(slug);
}

/** From word to deed, in the order of the thread; each is known by what was really made on the platform. */
export const pathKinds = [
  'gathering',
  'signal',
  'proposal',
  'priority',
  'edition',
  'action',
  'outcome',
] as const satisfies NodeKind[];

/** Where most was said and done stands first: there is most to see. */
export function liveliestFirst<Place extends { name: string; counts: KindCounts | undefined }>(
  places: Place[],
): Place[] {
  const sum = ({ counts }: Place) => [...(counts?.values() ?? [])].reduce((total, count) => total + count, 0);
  return places.toSorted((one, other) => sum(other) - sum(one) || one.name.localeCompare(other.name, 'nl'));
}

export interface PathStep {
  kind: (typeof pathKinds)[number];
  count: number;
  /** Busy: it lies behind us, and is not all done yet. Of what no source speaks nobody here knows whether it was done. */
  state: 'done' | 'busy' | 'now' | 'todo' | 'unknown';
  /** Nothing of it is here while later things are: it was left out, or is not known. */
  passed: boolean;
  /** Actions lie ready to be agreed on, and none was yet. */
  drafted: boolean;
}

interface PathKnown {
  reconstructed?: boolean;
  actions?: Pick<Promises, 'done' | 'drafts'>;
}

/**
 * Where a municipality stands between the first conversation and the outcome: at the last thing that there is. Actions that
 * nobody promised yet are being agreed on, not done. Of a reconstruction it is not known where it stands now, only what was;
 * nor whether what was promised was done. Outcomes come while actions are still being done.
 */
export function pathOf(counts: KindCounts, { reconstructed = false, actions }: PathKnown = {}): PathStep[] {
  const isDrafted = (kind: NodeKind) => kind === 'edition' && !counts.get(kind) && (actions?.drafts ?? 0) > 0;
  const last = Math.max(
    0,
    pathKinds.findLastIndex((kind) => (counts.get(kind) ?? 0) > 0 || isDrafted(kind)),
  );
  return pathKinds.map((kind, index) => {
    const count = counts.get(kind) ?? 0;
    const isLast = index === last;
    const doing = kind === 'action';
    const state = reconstructed
      ? stateOfRebuilt(count, { doing })
      : stateOf(count, { isLast, unfinished: doing && actions !== undefined && actions.done < count });
    return { kind, count, state, passed: count === 0 && index < last, drafted: isLast && isDrafted(kind) };
  });
}

function stateOfRebuilt(count: number, { doing }: { doing: boolean }): PathStep['state'] {
  return count > 0 && !doing ? 'done' : 'unknown';
}

interface Standing {
  isLast: boolean;
  unfinished: boolean;
}

function stateOf(count: number, { isLast, unfinished }: Standing): PathStep['state'] {
  if (isLast) return 'now';
  if (count === 0) return 'todo';
  return unfinished ? 'busy' : 'done';
}

/** A line of the start page: one task, or how many there are of one kind. */
export interface Line extends Task {
  count: number;
}

/**
 * What needs somebody today, in at most five lines, the most urgent first. Where there are more tasks than lines, the kinds
 * with most tasks become one line each until all fit: twelve late actions do not hide the one vote that is to be closed.
 * @param today as YYYY-MM-DD.
 */
export function todaysTasks(tasks: readonly Task[], today: string): Line[] {
  let lines: Line[] = tasks.map((task) => ({ ...task, count: 1 }));
  for (const { many } of kindsOf(tasks)) {
    if (lines.length <= shownTasks) break;
    lines = fold(lines, many);
  }
  return lines.toSorted((one, other) => compareUrgency(one, other, today)).slice(0, shownTasks);
}

type Many = NonNullable<Task['many']>;

/** The kinds that can be one line, those with most tasks first. */
function kindsOf(tasks: readonly Task[]): { many: Many; size: number }[] {
  const kinds = new Map<string, { many: Many; size: number }>();
  for (const { many } of tasks) {
    if (many) kinds.set(many.message, { many, size: (kinds.get(many.message)?.size ?? 0) + 1 });
  }
  return [...kinds.values()].filter(({ size }) => size > 1).toSorted((one, other) => other.size - one.size);
}

/** In the place of the first of them, so that what has no day stays in the order of the path. */
function fold(lines: Line[], many: Many): Line[] {
  const own = lines.filter((line) => line.many?.message === many.message);
  const [due] = own.flatMap((line) => line.due ?? []).toSorted();
  const folded = { ...many, values: { count: own.length }, count: own.length, ...(due ? { due } : {}) };
  return lines.flatMap((line) => (line === own[0] ? folded : own.includes(line) ? [] : line));
}

/** What is today cannot wait until tomorrow; then what is late, the longest first; then what comes; last what has no day. */
function compareUrgency(one: Task, other: Task, today: string): number {
  const place = ({ due }: Task) => (due === undefined ? 3 : due === today ? 0 : due < today ? 1 : 2);
  return place(one) - place(other) || (one.due ?? '').localeCompare(other.due ?? '');
}

/** A room as it is told to one person. */
export interface OpenRoom extends Pick<WorkRoom, 'group' | 'label' | 'href'> {
  about: MessageKey;
}

/** The rooms that are open to somebody, in words about what they may do there. */
export function roomsFor(rooms: readonly WorkRoom[], actor: Actor): OpenRoom[] {
  return rooms
    .filter((room) => room.open(actor))
    .map(({ about, group, label, href }) => ({
      ...{ group, label, href },
      about: typeof about === 'function' ? about(actor) : about,
    }));
}

/** The day on which the accessibility statement was last drawn up; to be renewed each year, and after every examination. */
export const statementDay = '2026-11-22';

/** The theme as stored, checked again before it is used; ours where there is none. */
export function storedTheme(stored: unknown): ThemeValues {
  const read = readTheme(stored);
  return read.ok ? read.theme : speerpuntTheme;
}

/** Tells one state of the theme from another: for the form's version and the style sheet's ETag. */
export function themeFingerprint(stored: unknown): string {
  return createHash('sha256')
    .update(themeCss(storedTheme(stored)))
    .digest('base64url')
    .slice(0, 16);
}
