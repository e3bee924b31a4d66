// What actions bring to the places where all slices meet: what is told of them on the thread, tasks, a room.
import { dayOf } from '../../platform/clock.ts';
import { may } from '../../platform/policies/roles.ts';
import {
  countedTasks,
  type GroundPage,
  type Task,
  type TaskFinder,
  type WorkRoom,
} from '../../platform/policies/tasks.ts';
import { findOwnOrganisation } from '../organisations/index.ts';
import { findLinks, type Happening, type Saying, type Teller, type Told } from '../thread/index.ts';
import { departmentOf, organisationOf, policy } from './policy.ts';
import { outcomesByIds, updatesByIds } from './progress-queries.ts';
import { listQuiet, type QuietAction, selectActions } from './queries.ts';
import { hasEnded, needsNews, sayingOf } from './rules.ts';
import { listWaiting } from './share-queries.ts';
import type { Action, Standing } from './types.ts';

export const tellActions: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'action').map(({ id }) => id);
  const actions = ids.length === 0 ? [] : await selectActions(tx, { ids });
  const promised = new Set((await findLinks(tx, { from: ids, relations: ['answered_by'] })).map(({ from }) => from));
  return new Map(actions.map((action) => [action.id, tell(action, { draft: !promised.has(action.id) })]));
};

function tell(action: Action, { draft }: { draft: boolean }): Told {
  const { title, slug, owner, dueOn, standing } = action;
  const happenings: Happening[] = [];
  // As a number, so that each reader's language writes the day.
  if (dueOn && !hasEnded(standing))
    happenings.push({ at: dueOn, message: 'actions.told.due', values: { due: Date.parse(`${dueOn}T12:00:00Z`) } });
  // Promised first: whoever reads on which day it was agreed reads what was agreed.
  const began = standing === 'busy' || hasEnded(standing) || standing === 'late';
  if (standing === 'busy' || hasEnded(standing)) happenings.unshift({ at: null, message: `actions.told.${standing}` });
  const saying = (now: Standing): Saying | undefined =>
    owner ? { message: `actions.says.${sayingOf(now, { draft })}`, values: { owner } } : undefined;
  const [says, said] = [saying(standing), began ? saying('planned') : undefined];
  return {
    title,
    href: `/acties/${slug}`,
    happenings,
    ...(says ? { says } : {}),
    ...(said ? { said } : {}),
    ...(standing === 'stopped' ? { stopped: true } : {}),
  };
}

export const tellProgress: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'progress-update').map(({ id }) => id);
  const updates = await updatesByIds(tx, ids);
  return new Map(
    updates.map(({ id, words, state, slug }) => [
      id,
      { title: words, href: `/acties/${slug}`, happenings: [{ at: null, message: `actions.told.${state}` }] },
    ]),
  );
};

export const tellOutcomes: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => id);
  const outcomes = await outcomesByIds(tx, ids);
  return new Map(outcomes.map(({ id, words, slug }) => [id, { title: words, href: `/acties/${slug}` }]));
};

/** Actions whose day has passed without news, or of which nobody told anything for three months. */
export const findActionTasks: TaskFinder = async (tx, actor) => {
  if (!may(policy, 'report', actor)) return [];
  if (may(policy, 'manage', actor)) return tasksOf(await listQuiet(tx), dayOf(tx.now));
  const own = await findOwnOrganisation(tx);
  const organisationId = organisationOf(actor, own?.id);
  if (!organisationId) return [];
  const quiet = await listQuiet(tx, organisationId);
  const needed = tasksOf(quiet, dayOf(tx.now));
  // A partner comes here for their own actions, also when nothing is late.
  const rest = quiet.filter(({ slug }) => !needed.some(({ href }) => href === hrefOf(slug)));
  return [...needed, ...rest.map((action) => taskOf(action, 'own'))];
};

function tasksOf(quiet: QuietAction[], today: string): Task[] {
  return quiet.flatMap((action) => {
    const need = needsNews({ ...action, lastNews: dayOf(action.newsAt) }, today);
    return need ? [taskOf(action, need)] : [];
  });
}

function taskOf({ title, slug, dueOn }: QuietAction, kind: 'late' | 'silent' | 'own'): Task {
  return {
    message: `actions.task.${kind}`,
    values: { title },
    href: hrefOf(slug),
    many: manyOf[kind],
    ...(dueOn && kind !== 'silent' ? { due: dueOn } : {}),
  };
}

const manyOf = {
  late: { message: 'actions.task.manyLate', href: '/werk/acties?nieuws=late' },
  silent: { message: 'actions.task.manySilent', href: '/werk/acties?nieuws=silent' },
  own: { message: 'actions.task.manyOwn', href: '/werk/acties' },
} as const;

function hrefOf(slug: string): string {
  return `/werk/acties/${slug}`;
}

/** Shares that a department has yet to confirm, in actions that somebody still does. */
export const findShareTasks: TaskFinder = async (tx, actor) => {
  if (!may(policy, 'confirm', actor)) return [];
  const own = departmentOf(actor);
  const waiting = await listWaiting(tx, { departmentId: own, limit: countedTasks });
  return waiting.map(
    ({ actionId, departmentId, department, title, dueOn }): Task => ({
      message: 'actions.task.share',
      values: { department, title },
      href: `/werk/aandeel/${departmentId}/${actionId}`,
      ...(dueOn ? { due: dueOn } : {}),
      many: { message: 'actions.task.manyShares', href: own ? `/werk/aandeel/${own}` : '/werk/aandeel' },
    }),
  );
};

export const domainsPage: GroundPage = {
  label: 'actions.domains.title',
  about: 'actions.domains.groundAbout',
  href: '/domeinen',
};

export const sharesRoom: WorkRoom = {
  group: 'doing',
  label: 'actions.shares.title',
  about: 'actions.shares.room',
  href: '/werk/aandeel',
  open: (actor) => may(policy, 'confirm', actor),
};

export const actionsRoom: WorkRoom = {
  group: 'doing',
  label: 'actions.list.title',
  about: (actor) => (may(policy, 'manage', actor) ? 'actions.room' : 'actions.roomOwn'),
  href: '/werk/acties',
  open: (actor) => may(policy, 'report', actor),
};
