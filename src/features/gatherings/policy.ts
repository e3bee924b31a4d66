import { definePolicy } from '../../platform/policies/roles.ts';

export const gatheringPolicy = definePolicy({
  /** Announce, change, open, close. */
  manage: ['project-lead', 'editor'],
  /** Write down what people say, and print their receipts. */
  note: ['note-taker', 'project-lead', 'editor'],
  /** See how gatherings stand on the staff side. */
  read: ['note-taker', 'project-lead', 'editor', 'councillor'],
});
