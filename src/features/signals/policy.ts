import { definePolicy } from '../../platform/policies/roles.ts';

export const signalPolicy = definePolicy({
  /** Read words that are for those who make the agenda, and decide which go public. */
  read: ['project-lead', 'editor'],
  /** Answer people who told something: that it was taken up, or why not. */
  answer: ['project-lead', 'editor'],
});
