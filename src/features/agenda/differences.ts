import type { ComposedAction, ComposedPriority, Composition } from './types.ts';

const agendaFields = ['title', 'startsOn', 'endsOn', 'adoptedBy', 'adoptedOn', 'introduction'] as const;
const priorityFields = ['title', 'about'] as const;
const actionFields = ['title', 'about', 'owner', 'dueOn', 'measure', 'money'] as const;

export type AgendaField = (typeof agendaFields)[number];
export type PriorityField = (typeof priorityFields)[number];
/** `place` is the speerpunt that an action stands under. */
export type ActionField = (typeof actionFields)[number] | 'place';

/** One difference between two editions. Where something stayed and was changed, the names of what was changed. */
export type Difference =
  | { of: 'agenda'; kind: 'changed'; fields: AgendaField[] }
  | { of: 'priority'; kind: 'added' | 'removed'; id: string; title: string }
  | { of: 'priority'; kind: 'changed'; id: string; title: string; before: string; fields: PriorityField[] }
  | { of: 'action'; kind: 'added' | 'removed'; id: string; title: string }
  | { of: 'action'; kind: 'changed'; id: string; title: string; before: string; fields: ActionField[] };

/**
 * What is different in `after`, in the order of the page: the agenda itself, then its speerpunten, then its actions; what
 * was there and is no more comes last. How many people stand behind something is not a difference: it grows by itself.
 */
export function differencesBetween(before: Composition, after: Composition): Difference[] {
  const fields = agendaFields.filter((field) => before.agenda[field] !== after.agenda[field]);
  return [
    ...(fields.length > 0 ? [{ of: 'agenda', kind: 'changed', fields } as const] : []),
    ...between('priority', [before.priorities, after.priorities], (old, now) =>
      priorityFields.filter((field) => old[field] !== now[field]),
    ),
    ...between('action', [before.actions, after.actions], (old, now): ActionField[] => [
      ...actionFields.filter((field) => partOf(old, field) !== partOf(now, field)),
      ...(samePlace(old.id, before.priorities, after.priorities) ? [] : (['place'] as const)),
    ]),
  ] as Difference[];
}

type ActionChange = Extract<Difference, { of: 'action'; kind: 'changed' }>;
/** Actions of which the same was changed. */
export interface SameChange {
  of: 'actions';
  fields: ActionField[];
  changes: ActionChange[];
}

const fewest = 3;

/**
 * The same differences, with what happened to many actions as one: twenty lines that differ in a day only hide the one that
 * matters. An action that got another name stands by itself.
 */
export function gather(differences: readonly Difference[]): (Difference | SameChange)[] {
  const groups = Map.groupBy(differences, sameOf);
  const seen = new Set<string>();
  return differences.flatMap((difference): (Difference | SameChange)[] => {
    const same = sameOf(difference);
    const changes = (same ? (groups.get(same) ?? []) : []) as ActionChange[];
    const [first] = changes;
    if (!same || !first || changes.length < fewest) return [difference];
    if (seen.has(same)) return [];
    seen.add(same);
    return [{ of: 'actions', fields: first.fields, changes }];
  });
}

function sameOf(difference: Difference): string | undefined {
  const { of, kind } = difference;
  if (of !== 'action' || kind !== 'changed' || difference.before !== difference.title) return undefined;
  return difference.fields.join();
}

interface Thing {
  id: string;
  title: string;
}

function between<Kind extends Thing>(
  of: 'priority' | 'action',
  [before, after]: [Kind[], Kind[]],
  changes: (old: Kind, now: Kind) => string[],
) {
  const old = new Map(before.map((thing) => [thing.id, thing]));
  const now = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((thing) => {
    const was = old.get(thing.id);
    const { id, title } = thing;
    if (!was) return [{ of, kind: 'added', id, title }];
    const fields = changes(was, thing);
    return fields.length > 0 ? [{ of, kind: 'changed', id, title, before: was.title, fields }] : [];
  });
  const gone = before.filter(({ id }) => !now.has(id)).map(({ id, title }) => ({ of, kind: 'removed', id, title }));
  return [...kept, ...gone];
}

function partOf(action: ComposedAction, field: (typeof actionFields)[number]): string | null {
  return field === 'owner' ? (action.owner?.id ?? null) : action[field];
}

function samePlace(actionId: string, before: ComposedPriority[], after: ComposedPriority[]): boolean {
  const placeIn = (priorities: ComposedPriority[]) =>
    priorities
      .filter(({ actionIds }) => actionIds.includes(actionId))
      .map(({ id }) => id)
      .sort()
      .join();
  return placeIn(before) === placeIn(after);
}
