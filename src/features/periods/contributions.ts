import { may } from '../../platform/policies/roles.ts';
import type { TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { periodPolicy } from './policy.ts';
import { findCurrentAgenda } from './queries.ts';

/** Without an agenda nothing that is made has a place: it is the first thing to do. */
export const findMissingAgenda: TaskFinder = async (tx, actor) => {
  if (!may(periodPolicy, 'manage', actor) || (await findCurrentAgenda(tx))) return [];
  return [{ message: 'periods.task.none', href: '/werk/agenda/nieuw' }];
};

export const agendaRoom: WorkRoom = {
  group: 'course',
  label: 'periods.room.label',
  about: 'periods.room.about',
  href: '/werk/agenda',
  open: (actor) => may(periodPolicy, 'manage', actor),
};
