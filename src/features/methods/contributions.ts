import { dayOf, daysAfter } from '../../platform/clock.ts';
import { may } from '../../platform/policies/roles.ts';
import type { GroundPage, Task, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { policy } from './policy.ts';
import { listMethods, listPlanned } from './queries.ts';

const soonDays = 14;

/** What the plan asks for within two weeks; and, before anything was chosen, the choice itself. */
export const findPlanTasks: TaskFinder = async (tx, actor) => {
  if (!may(policy, 'manage', actor)) return [];
  const agenda = await findCurrentAgenda(tx);
  const today = dayOf(tx.now);
  if (!agenda || (agenda.endsOn !== null && agenda.endsOn < today)) return [];
  if ((await listMethods(tx, agenda.id)).length === 0)
    return [{ message: 'methods.task.none', href: '/werk/werkwijze/keuze' }];
  const soon = (await listPlanned(tx, agenda.id)).filter(
    ({ doneOn, aroundOn }) => doneOn === null && aroundOn <= daysAfter(today, soonDays),
  );
  return soon.map(
    ({ id, title, aroundOn }): Task => ({
      message: 'methods.task.planned',
      values: { title },
      href: `/werk/werkwijze/${id}`,
      due: aroundOn,
      many: { message: 'methods.task.manyPlanned', href: '/werk/werkwijze' },
    }),
  );
};

export const methodRoom: WorkRoom = {
  group: 'course',
  label: 'methods.title',
  about: 'methods.room',
  href: '/werk/werkwijze',
  open: (actor) => may(policy, 'manage', actor),
};

export const methodGround: GroundPage = { label: 'methods.title', about: 'methods.ground', href: '/werkwijze' };
