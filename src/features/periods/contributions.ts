import { may } from '../../platform/policies/roles.ts';
import type { Task, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { periodPolicy } from './policy.ts';
import { findAdoption, findCurrentAgenda, listAgendas, listRunning } from './queries.ts';
import { owedAfter } from './rules.ts';

/** Without an agenda nothing that is made has a place: it is the first thing to do. */
export const findMissingAgenda: TaskFinder = async (tx, actor) => {
  if (!may(periodPolicy, 'manage', actor) || (await findCurrentAgenda(tx))) return [];
  return [{ message: 'periods.task.none', href: '/werk/agenda/nieuw' }];
};

/** What is owed to others after an adoption: the letter to the council, the official publication. */
export const findAdoptionTasks: TaskFinder = async (tx, actor) => {
  if (!may(periodPolicy, 'manage', actor)) return [];
  const running = new Set(await listRunning(tx));
  const tasks: Task[] = [];
  for (const agenda of (await listAgendas(tx)).filter(({ id }) => running.has(id))) {
    const [values, href] = [{ title: agenda.title }, `/werk/agenda/${agenda.slug}/vaststelling`];
    for (const owed of owedAfter(await findAdoption(tx, agenda)))
      tasks.push({ message: `periods.task.${owed}`, values, href });
  }
  return tasks;
};

export const agendaRoom: WorkRoom = {
  group: 'course',
  label: 'periods.room.label',
  about: 'periods.room.about',
  href: '/werk/agenda',
  open: (actor) => may(periodPolicy, 'manage', actor),
};
