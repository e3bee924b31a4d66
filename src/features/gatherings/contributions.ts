import { dayOf } from '../../platform/clock.ts';
import { may } from '../../platform/policies/roles.ts';
import type { InvitationFinder, Task, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import type { Teller } from '../thread/index.ts';
import { gatheringPolicy } from './policy.ts';
import { gatheringsByIds, listComing, listDue } from './queries.ts';

/** What a gathering tells of itself on the thread. */
export const tellGatherings: Teller = async (tx, nodes) => {
  const ids = nodes.filter((node) => node.kind === 'gathering').map((node) => node.id);
  const gatherings = await gatheringsByIds(tx, ids);
  return new Map(
    gatherings.map(({ id, slug, title, answerBy }) => [id, { title, href: `/bijeenkomsten/${slug}`, answerBy }]),
  );
};

type TaskKind = 'open' | 'note' | 'close';

/** What a gathering of today asks: to be opened, and once it is open to write down what people say. One of before that was left open asks to be closed. */
export const findGatheringTasks: TaskFinder = async (tx, actor) => {
  if (!may(gatheringPolicy, 'note', actor)) return [];
  const today = dayOf(tx.now);
  const tasks = (await listDue(tx, today)).map(({ slug, title, state, heldOn }): Task & { kind: TaskKind } => {
    const kind = state === 'announced' ? 'open' : heldOn === today ? 'note' : 'close';
    const href = `/werk/bijeenkomsten/${slug}${kind === 'note' ? '/noteren' : ''}`;
    const many = { message: `gatherings.task.many.${kind}`, href: '/werk/bijeenkomsten' } as const;
    return { kind, message: `gatherings.task.${kind}`, values: { title }, href, due: today, many };
  });
  const mayManage = may(gatheringPolicy, 'manage', actor);
  return tasks.filter(({ kind }) => kind === 'note' || mayManage);
};

const invited = 3;

/** Where somebody can go to tell something. */
export const findGatheringInvitations: InvitationFinder = async (tx) => {
  const coming = await listComing(tx, { today: dayOf(tx.now), limit: invited });
  return coming.map(({ slug, title, state, heldOn }) => {
    const message = state === 'open' ? (heldOn ? 'openOnDay' : 'open') : heldOn ? 'onDay' : 'later';
    const href = `/bijeenkomsten/${slug}`;
    return { title, href, message: `gatherings.invitation.${message}`, ...(heldOn ? { day: heldOn } : {}) };
  });
};

export const gatheringRoom: WorkRoom = {
  group: 'listening',
  label: 'gatherings.room.label',
  about: (actor) => {
    if (may(gatheringPolicy, 'manage', actor)) return 'gatherings.room.about';
    return may(gatheringPolicy, 'note', actor) ? 'gatherings.room.noteAbout' : 'gatherings.room.readAbout';
  },
  href: '/werk/bijeenkomsten',
  open: (actor) => may(gatheringPolicy, 'read', actor),
};
