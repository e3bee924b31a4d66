import type { InfluenceFinder } from '../../platform/policies/influence.ts';
import { may } from '../../platform/policies/roles.ts';
import type { TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import type { AdoptionChecker } from '../periods/index.ts';
import { findLinks, type Teller } from '../thread/index.ts';
import { policy } from './policy.ts';
import { listAllPriorities, listOpenChoices, listPriorities, listWithoutAction, prioritiesByIds } from './queries.ts';

/** What can be told about a priority. */
export const tellPriorities: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'priority').map(({ id }) => id);
  const found = await prioritiesByIds(tx, ids);
  return new Map(found.map(({ id, slug, title }) => [id, { title, href: `/speerpunten/${slug}` }]));
};

/** Chosen proposals that wait to be taken over, and priorities that nobody does anything for yet. */
export const findPriorityTasks: TaskFinder = async (tx, actor) => {
  if (!may(policy, 'edit', actor)) return [];
  const choices = may(policy, 'decide', actor) ? await listOpenChoices(tx) : [];
  const without = await listWithoutAction(tx);
  return [
    ...choices.map(({ slug, title, chosen }) => ({
      message: 'priorities.task.takeOver' as const,
      values: { count: chosen.length, title },
      href: `/werk/speerpunten/overname?stemming=${slug}`,
      many: { message: 'priorities.task.manyTakeOver' as const, href: '/werk/speerpunten' },
    })),
    ...without.map(({ slug, title }) => ({
      message: 'priorities.task.withoutAction' as const,
      values: { title },
      href: `/werk/acties/nieuw?speerpunt=${slug}`,
      many: { message: 'priorities.task.manyWithoutAction' as const, href: '/werk/speerpunten' },
    })),
  ];
};

export const prioritiesRoom: WorkRoom = {
  group: 'choosing',
  label: 'priorities.list.title',
  about: (actor) => (may(policy, 'decide', actor) ? 'priorities.room' : 'priorities.roomEdit'),
  href: '/werk/speerpunten',
  open: (actor) => may(policy, 'edit', actor),
};

/** An agenda in which nothing was chosen cannot be adopted. */
export const checkChosen: AdoptionChecker = async (tx, agendaId) => {
  const count = (await listPriorities(tx, agendaId)).length;
  const message = count > 0 ? 'priorities.adoption.chosen' : 'priorities.adoption.none';
  return [{ ready: count > 0, message, values: { count }, href: '/werk/speerpunten', blocks: true }];
};

/** People decided: what a ballot chose became a priority. */
export const findDeciding: InfluenceFinder = async (tx, agendaId) => {
  const ids = (await listAllPriorities(tx, agendaId)).map(({ id }) => id);
  const taken = new Set((await findLinks(tx, { to: ids, relations: ['chosen_as'] })).map(({ to }) => to)).size;
  const look = taken > 0 ? { href: '/stemmingen' } : {};
  return [{ level: 'decide', kept: taken > 0, message: 'priorities.influence', values: { taken }, ...look }];
};
