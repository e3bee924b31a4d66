import { createHash } from 'node:crypto';
import type { Progress, Standing } from '../actions/index.ts';
import {
  type ComposedAction,
  type ComposedPriority,
  type Composition,
  type EditionMark,
  type Fulfilment,
  firstFormat,
  secondFormat,
} from './types.ts';

/** Something that is still missing. It never stops anyone from publishing: an agenda with a gap is better than none. */
export type Warning =
  | { kind: 'no-priorities' }
  | { kind: 'not-adopted'; slug: string }
  | { kind: 'not-begun'; slug: string; startsOn: string }
  | { kind: 'to-read'; count: number }
  | { kind: 'priority-without-action'; slug: string; title: string }
  | { kind: 'no-owner' | 'no-date' | 'no-measure'; slug: string; title: string };

/** @param toRead how many stories wait for somebody who reads them before their words go public. */
export function warningsOf(
  { agenda, priorities, actions }: Composition,
  { toRead, today }: { toRead: number; today: string },
): Warning[] {
  return [
    ...(priorities.length === 0 ? [{ kind: 'no-priorities' } as const] : []),
    ...(agenda.adoptedOn === null ? [{ kind: 'not-adopted', slug: agenda.slug } as const] : []),
    ...(agenda.startsOn > today ? [{ kind: 'not-begun', slug: agenda.slug, startsOn: agenda.startsOn } as const] : []),
    ...(toRead > 0 ? [{ kind: 'to-read', count: toRead } as const] : []),
    ...priorities
      .filter(({ actionIds }) => actionIds.length === 0)
      .map(({ slug, title }) => ({ kind: 'priority-without-action', slug, title }) as const),
    ...actions.flatMap(({ slug, title, owner, dueOn, measure }): Warning[] => [
      ...(owner ? [] : [{ kind: 'no-owner', slug, title } as const]),
      ...(dueOn ? [] : [{ kind: 'no-date', slug, title } as const]),
      ...(measure ? [] : [{ kind: 'no-measure', slug, title } as const]),
    ]),
  ];
}

export function fulfilmentOf(promised: { standing: Standing }[]): Fulfilment {
  const count = (wanted: Standing) => promised.filter(({ standing }) => standing === wanted).length;
  const [done, stopped] = [count('done'), count('stopped')];
  return {
    promised: promised.length,
    done,
    stopped,
    undecided: count('undecided'),
    undone: promised.length - done - stopped,
    late: count('late'),
  };
}

/** The speerpunten with their actions, and the actions that stand under none. */
export function arrange({ priorities, actions }: Composition): {
  priorities: { priority: ComposedPriority; actions: ComposedAction[] }[];
  others: ComposedAction[];
} {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const placed = new Set(priorities.flatMap(({ actionIds }) => actionIds));
  return {
    priorities: priorities.map((priority) => ({
      priority,
      actions: priority.actionIds.flatMap((id) => byId.get(id) ?? []),
    })),
    others: actions.filter(({ id }) => !placed.has(id)),
  };
}

/** What stands in an edition, from the format it was written in. Of what that format did not hold nothing is said. */
export function readComposition(stored: unknown): Composition {
  const first = firstFormat.safeParse(stored);
  if (!first.success) return secondFormat.parse(stored);
  const { priorities, actions, agenda } = first.data;
  return {
    format: 2,
    agenda,
    priorities: priorities.map(({ origin, ...priority }) => ({
      ...priority,
      votes: null,
      origin: { ...origin, ballots: origin.ballots.map((ballot) => ({ ...ballot, elsewhere: false })) },
    })),
    actions: actions.map((action) => ({ ...action, votes: null })),
  };
}

/** A text that is the same for the same agenda: what somebody saw on the page before, against what is there now. */
export function fingerprintOf(content: Composition): string {
  // The schema puts the parts in its own order: the database keeps none.
  const ordered = JSON.stringify(secondFormat.parse(content));
  return createHash('sha256').update(ordered).digest('base64url').slice(0, 22);
}

/** Editions are numbered within their agenda: the address names both, '<agenda>-<number>'. */
export function editionName({ agendaSlug, number }: Pick<EditionMark, 'agendaSlug' | 'number'>): string {
  return `${agendaSlug}-${number}`;
}

/** Which edition an address means; undefined when it cannot be one. The number is what stands behind the last dash. */
export function readEditionName(name: string): { agendaSlug: string; number: number } | undefined {
  const [, agendaSlug, number] = /^([a-z0-9-]{1,80})-([1-9]\d{0,5})$/.exec(name) ?? [];
  return agendaSlug && number ? { agendaSlug, number: Number(number) } : undefined;
}

interface AsPublished {
  edition: EditionMark;
  content: Composition;
  progress: Map<string, Progress>;
  /** Nobody knows the period of a reconstruction, nor how its actions go; when it was put in says nothing. */
  reconstructed: boolean;
}

/** An edition as open data: what was promised, as frozen, and how it goes now. Ids and counts, never words of residents. */
export function asOpenData({ edition, content, progress, reconstructed }: AsPublished) {
  const { agenda, priorities, actions } = content;
  return {
    agenda: reconstructed ? { ...agenda, startsOn: null, endsOn: null } : agenda,
    edition: {
      ...{ id: edition.id, number: edition.number },
      publishedAt: reconstructed ? null : edition.publishedAt.toISOString(),
    },
    priorities,
    actions: actions.map((action) => ({ ...action, now: reconstructed ? null : (progress.get(action.id) ?? null) })),
  };
}
