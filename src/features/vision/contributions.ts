// What the vision and the goals bring to where all slices meet.
import { dayOf } from '../../platform/clock.ts';
import { may } from '../../platform/policies/roles.ts';
import type { GroundPage, Task, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import type { Teller, Told } from '../thread/index.ts';
import { goalsByIds, type ListedGoal, listRunningGoals } from './goal-queries.ts';
import { policy } from './policy.ts';
import { findDefinition, findVision, listVisions } from './queries.ts';
import { dueState } from './rules.ts';

/** The vision in its one sentence, and what it is to whoever it rests on; goals by their title. */
export const tellVision: Teller = async (tx, nodes) => {
  const of = (kind: 'vision' | 'goal') => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const versions = of('vision').length > 0 ? await listVisions(tx) : [];
  const [vision] = versions;
  const goals = await goalsByIds(tx, of('goal'));
  const told = new Map<string, Told>(
    goals.map(({ id, slug, title }) => [id, { title, href: `/visie/doelen/${slug}` }]),
  );
  if (vision)
    told.set(vision.visionId, {
      ...{ title: vision.title, href: '/visie', says: { message: 'vision.says' } },
      renewed: versions.map(({ createdAt }) => createdAt).toReversed(),
    });
  return told;
};

/** What is not there yet is asked for, and goes on being asked for; what should be measured about now. */
export const findVisionTasks: TaskFinder = async (tx, actor) => {
  if (!may(policy, 'measure', actor)) return [];
  const goals = await listRunningGoals(tx);
  const measuring = goals.flatMap((goal) => measureTask(goal, dayOf(tx.now)));
  if (!may(policy, 'manage', actor)) return measuring;
  const missing: Task[] = [];
  if (!(await findDefinition(tx))) missing.push({ message: 'vision.task.definition', href: '/werk/visie/definitie' });
  if (!(await findVision(tx))) missing.push({ message: 'vision.task.vision', href: '/werk/visie/visie' });
  if (goals.length === 0 && (await findCurrentAgenda(tx)))
    missing.push({ message: 'vision.task.goals', href: '/werk/doelen/nieuw' });
  const unknown = goals.filter(({ way }) => way === 'none').map(wayTask);
  return [...measuring, ...missing, ...unknown];
};

function wayTask({ slug, title }: ListedGoal): Task {
  return {
    message: 'vision.task.way',
    values: { title },
    href: `/werk/doelen/${slug}/aanpassing`,
    many: { message: 'vision.task.manyWay', href: '/werk/doelen' },
  };
}

function measureTask({ slug, title, due }: ListedGoal, today: string): Task[] {
  const state = dueState(due, today);
  if (!state || due === undefined) return [];
  return [
    {
      message: `vision.task.${state}`,
      values: { title },
      href: `/werk/doelen/${slug}/meting`,
      due,
      many: { message: state === 'late' ? 'vision.task.manyLate' : 'vision.task.manySoon', href: '/werk/doelen' },
    },
  ];
}

export const visionRoom: WorkRoom = {
  group: 'ground',
  label: 'vision.room.label',
  about: 'vision.room.about',
  href: '/werk/visie',
  open: (actor) => may(policy, 'manage', actor),
};

export const goalsRoom: WorkRoom = {
  group: 'ground',
  label: 'vision.goals.title',
  about: (actor) => (may(policy, 'manage', actor) ? 'vision.room.goals' : 'vision.room.goalsMeasure'),
  href: '/werk/doelen',
  open: (actor) => may(policy, 'measure', actor),
};

export const visionPage: GroundPage = {
  label: 'vision.page.title',
  about: 'vision.page.about',
  href: '/visie',
};
