// What working groups bring to the places where all slices meet: what is told of them on the thread, tasks, rooms and pages.
import { dayOf } from '../../platform/clock.ts';
import type { InfluenceFinder } from '../../platform/policies/influence.ts';
import { may } from '../../platform/policies/roles.ts';
import {
  countedTasks,
  type GroundPage,
  type Task,
  type TaskFinder,
  type WorkRoom,
} from '../../platform/policies/tasks.ts';
import type { Teller } from '../thread/index.ts';
import { listUntold } from './meeting-queries.ts';
import { policy } from './policy.ts';
import { groupsByIds, listGroups, summarise } from './queries.ts';
import { isSilent } from './rules.ts';

export const tellWorkingGroups: Teller = async (tx, nodes) => {
  const groups = await groupsByIds(
    tx,
    nodes.filter(({ kind }) => kind === 'working-group').map(({ id }) => id),
  );
  return new Map(groups.map(({ id, slug, name }) => [id, { title: name, href: `/werkgroepen/${slug}` }]));
};

const list = '/werk/werkgroepen';

/** Meetings that were held and of which nobody told anything, and groups that did not meet for three months. */
export const findGroupTasks: TaskFinder = async (tx, actor) => {
  if (!may(policy, 'report', actor)) return [];
  const untold = await listUntold(tx, countedTasks);
  const today = dayOf(tx.now);
  const silent = (await summarise(tx, await listGroups(tx))).filter((group) => isSilent(group, today));
  return [
    ...untold.map(
      ({ id, slug, name, heldOn }): Task => ({
        message: 'working-groups.task.untold',
        values: { title: name },
        href: `${list}/${slug}/overleg/${id}`,
        due: heldOn,
        many: { message: 'working-groups.task.manyUntold', href: list },
      }),
    ),
    ...silent.map(
      ({ slug, name }): Task => ({
        message: 'working-groups.task.silent',
        values: { title: name },
        href: `${list}/${slug}`,
        many: { message: 'working-groups.task.manySilent', href: list },
      }),
    ),
  ];
};

export const groupsRoom: WorkRoom = {
  group: 'ground',
  label: 'working-groups.list.title',
  about: (actor) => (may(policy, 'manage', actor) ? 'working-groups.room.manage' : 'working-groups.room.report'),
  href: list,
  open: (actor) => may(policy, 'report', actor),
};

export const groupsPage: GroundPage = {
  label: 'working-groups.list.title',
  about: 'working-groups.list.about',
  href: '/werkgroepen',
};

/** People from outside made it together with the municipality: in a group that met, and that was given that much influence. */
export const findCoproducing: InfluenceFinder = async (tx, agendaId) => {
  const groups = await summarise(
    tx,
    (await listGroups(tx)).filter((group) => group.agendaId === agendaId),
  );
  const together = groups.filter(({ influence }) => influence === 'coproduce' || influence === 'decide');
  const outside = together.filter(({ members }) => members.some(({ origin }) => fromOutside.includes(origin)));
  const count = outside.filter(({ met }) => met > 0).length;
  const look = count > 0 ? { href: '/werkgroepen' } : {};
  return [{ level: 'coproduce', kept: count > 0, message: 'working-groups.shown', values: { count }, ...look }];
};

const fromOutside: readonly string[] = ['expert', 'resident', 'partner'];
