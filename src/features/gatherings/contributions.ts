import { dayOf } from '../../platform/clock.ts';
import { may } from '../../platform/policies/roles.ts';
import type { Task, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import type { Teller } from '../thread/index.ts';
import { gatheringPolicy } from './policy.ts';

/** What a gathering tells of itself on the thread. */
export const tellGatherings: Teller = async (tx, nodes) => {
  const ids = nodes.filter((node) => node.kind === 'gathering').map((node) => node.id);
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('gatherings')
    .select(['id', 'slug', 'title', 'answerBy'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, slug, title, answerBy }) => [id, { title, href: `/bijeenkomsten/${slug}`, answerBy }]),
  );
};

/** A gathering of today that nobody can take part in yet, and one of before that was left open. */
export const findGatheringTasks: TaskFinder = async (tx, actor) => {
  if (!may(gatheringPolicy, 'manage', actor)) return [];
  const today = dayOf(tx.now);
  const rows = await tx.db
    .selectFrom('gatherings')
    .select(['slug', 'title', 'state', 'heldOn'])
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'announced'), eb('heldOn', '=', today)]),
        eb.and([eb('state', '=', 'open'), eb('heldOn', '<', today)]),
      ]),
    )
    .orderBy('heldOn')
    .execute();
  return rows.map(
    ({ slug, title, state }): Task => ({
      message: state === 'open' ? 'gatherings.task.close' : 'gatherings.task.open',
      values: { title },
      href: `/werk/bijeenkomsten/${slug}`,
      due: today,
    }),
  );
};

export const gatheringRoom: WorkRoom = {
  label: 'gatherings.room.label',
  about: 'gatherings.room.about',
  href: '/werk/bijeenkomsten',
  open: (actor) => may(gatheringPolicy, 'read', actor),
};
