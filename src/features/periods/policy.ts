import { definePolicy, may } from '../../platform/policies/roles.ts';
import type { WorkRoom } from '../../platform/policies/tasks.ts';

export const periodPolicy = definePolicy({
  /** Start an agenda, and say what it is called, for how long it holds and who adopted it. */
  manage: ['project-lead', 'editor'],
});

export const agendaRoom: WorkRoom = {
  label: 'periods.room.label',
  about: 'periods.room.about',
  href: '/werk/agenda',
  open: (actor) => may(periodPolicy, 'manage', actor),
};
