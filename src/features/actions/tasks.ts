import { dayOf } from '../../platform/clock.ts';
import { may } from '../../platform/policies/roles.ts';
import type { Task, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { findOwnOrganisation } from '../organisations/index.ts';
import { organisationOf, policy } from './policy.ts';
import { listQuiet, type QuietAction } from './queries.ts';
import { needsNews } from './rules.ts';

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
    ...(dueOn && kind !== 'silent' ? { due: dueOn } : {}),
  };
}

function hrefOf(slug: string): string {
  return `/werk/acties/${slug}`;
}

export const actionsRoom: WorkRoom = {
  label: 'actions.list.title',
  about: 'actions.room',
  href: '/werk/acties',
  open: (actor) => may(policy, 'report', actor),
};
