import { daysAfter } from '../../platform/clock.ts';
import type { NewLink, Relation } from '../thread/index.ts';
import type { Action, Ground, GroundKind, Promises, ShareStanding, ShareVerdict, Standing } from './types.ts';

export const longestMeasure = 500;
export const longestWords = 3000;

/**
 * How an action stands on a day: done and stopped are done and stopped; what should have been ready before today is late,
 * whatever its owner says; then busy; and what nobody has decided to pay is still to be decided.
 * @param today as YYYY-MM-DD. On its last day an action is not late yet.
 */
export function actionState(action: Pick<Action, 'state' | 'dueOn' | 'money'>, today: string): Standing {
  if (action.state === 'done' || action.state === 'stopped') return action.state;
  if (action.dueOn !== null && action.dueOn < today) return 'late';
  if (action.state === 'busy') return 'busy';
  return action.money === 'undecided' ? 'undecided' : 'planned';
}

export function hasEnded(standing: Standing): standing is 'done' | 'stopped' {
  return standing === 'done' || standing === 'stopped';
}

/**
 * How an action is told to somebody whose words it came of. What stands in no published agenda and is not being done either is
 * no promise to anybody yet.
 */
export function sayingOf(standing: Standing, { draft }: { draft: boolean }): Standing | 'draft' {
  return draft && (standing === 'planned' || standing === 'undecided') ? 'draft' : standing;
}

/** How the day of an action is told: a promise, one that was not kept, or what was once agreed for what has ended. */
export function dueMessage(standing: Standing | undefined) {
  if (standing && hasEnded(standing)) return 'actions.entry.agreed';
  return standing === 'late' ? 'actions.entry.wasDue' : 'actions.entry.due';
}

const silentDays = 90;

export const needs = ['late', 'silent'] as const;
export type Need = (typeof needs)[number];

/**
 * Whether somebody should ask how it goes: the day has passed and nobody said anything since, or nobody said anything for
 * three months.
 * @param lastNews the day of the newest update, or of the making of the action.
 */
export function needsNews(
  action: Pick<Action, 'state' | 'dueOn'> & { lastNews: string },
  today: string,
): Need | undefined {
  if (action.state === 'done' || action.state === 'stopped') return undefined;
  if (action.dueOn !== null && action.dueOn < today && action.lastNews <= action.dueOn) return 'late';
  return action.lastNews < daysAfter(today, -silentDays) ? 'silent' : undefined;
}

/** How a priority belongs to an action: all its voices stand behind it, or only those of the proposals that are named. */
function priorityRelation({ restsOn }: Pick<Ground, 'restsOn'>): 'led_to' | 'holds' {
  return restsOn.length > 0 ? 'holds' : 'led_to';
}

interface GroundKnown {
  /** A priority hands it all of its voices. */
  whole: boolean;
  /** The proposals that it rests on, and all that went into those. */
  roots: readonly string[];
  /** The proposals behind each of its priorities. */
  behind: readonly string[][];
}

/**
 * Whether the voices of an action are about it, or only about its priority: the number alone would say more than is true. An
 * action that names every proposal of its priority rests on the whole of it as well.
 */
export function groundOf({ whole, roots, behind }: GroundKnown): GroundKind {
  const inside = new Set(behind.flat());
  if (!whole && inside.size > 0 && roots.some((id) => !inside.has(id))) return 'wider';
  const covers = (proposals: string[]) => proposals.length > 0 && proposals.every((id) => roots.includes(id));
  return whole || behind.some(covers) ? 'whole' : 'own';
}

/** What an action is linked to when it is made. */
export function groundLinks(to: string, ground: Ground): NewLink[] {
  const relation = priorityRelation(ground);
  return [
    ...ground.restsOn.map((from): NewLink => ({ from, to, relation: 'led_to' })),
    ...ground.priorityIds.map((from): NewLink => ({ from, to, relation })),
  ];
}

/**
 * What an action loses of what it stood on: a priority, or else a proposal or the rest of its priorities once proposals are
 * named. That is not done without saying why.
 */
export function lostGround(before: Ground, after: Ground): 'priority' | 'proposals' | undefined {
  if (before.priorityIds.some((id) => !after.priorityIds.includes(id))) return 'priority';
  const narrowed = before.priorityIds.length > 0 && before.restsOn.length === 0 && after.restsOn.length > 0;
  return narrowed || before.restsOn.some((id) => !after.restsOn.includes(id)) ? 'proposals' : undefined;
}

/** A link to an action, from a priority or from a proposal that it rests on. */
export interface GroundLink {
  id: string;
  from: string;
  relation: Relation;
  /** The priority in force that `from` lives on in; absent of a proposal. */
  livingId?: string | undefined;
}

/** Which links an action gains and loses when it stands on other ground than before. */
export function changedGround(links: GroundLink[], after: Ground) {
  const relation = priorityRelation(after);
  const kept = links.filter(({ from, livingId }) =>
    livingId ? after.priorityIds.includes(livingId) : after.restsOn.includes(from),
  );
  const there = new Set(kept.map(({ from, livingId }) => livingId ?? from));
  const changed = kept.filter((link) => link.livingId && link.relation !== relation);
  const fresh = [...after.restsOn, ...after.priorityIds].filter((id) => !there.has(id));
  return {
    added: [
      ...fresh.map((from) => ({ from, relation: after.restsOn.includes(from) ? ('led_to' as const) : relation })),
      // From where it was: an action that came along with a merge goes back to its own when that is undone.
      ...changed.map(({ from }) => ({ from, relation })),
    ],
    undone: [...links.filter((link) => !kept.includes(link)), ...changed].map(({ id }) => id),
  };
}

/** What was promised, and what lies there as a draft: of a draft nothing is being done, and nobody takes part by standing in it. */
export function tallyPromises(
  actions: readonly (Pick<Action, 'state' | 'organisationId'> & { draft: boolean })[],
): Promises {
  const promised = actions.filter(({ draft }) => !draft);
  return {
    promised: promised.length,
    drafts: actions.length - promised.length,
    done: promised.filter(({ state }) => state === 'done').length,
    organisations: new Set(promised.flatMap(({ organisationId }) => organisationId ?? [])).size,
  };
}

/** Whether what a department agreed to is no longer what is promised. */
export function changesPromise(
  before: Pick<Action, 'title' | 'about' | 'organisationId' | 'dueOn' | 'measure'>,
  after: {
    title: string;
    about?: string | null;
    organisationId: string | null;
    dueOn: string | null;
    measure: string | null;
  },
): boolean {
  const { title, about, organisationId, dueOn, measure } = before;
  return (
    title !== after.title ||
    about !== (after.about ?? null) ||
    organisationId !== after.organisationId ||
    dueOn !== after.dueOn ||
    measure !== after.measure
  );
}

/** How the share of a department stands. */
export function shareStanding({
  verdict,
  outdated,
}: {
  verdict: ShareVerdict | null;
  outdated: boolean;
}): ShareStanding {
  if (verdict === null) return 'asked';
  return outdated ? 'outdated' : verdict;
}
