import { definePolicy, may } from '../../platform/policies/roles.ts';
import type { WorkRoom } from '../../platform/policies/tasks.ts';

export const gatheringPolicy = definePolicy({
  /** Announce, change, open, close. */
  manage: ['project-lead', 'editor'],
  /** Write down what people say, and print their receipts. */
  note: ['note-taker', 'project-lead', 'editor'],
  read: ['note-taker', 'project-lead', 'editor', 'councillor'],
});

export const gatheringRoom: WorkRoom = {
  label: 'gatherings.room.label',
  about: 'gatherings.room.about',
  href: '/werk/bijeenkomsten',
  open: (actor) => may(gatheringPolicy, 'read', actor),
};
