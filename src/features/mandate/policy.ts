import { definePolicy } from '../../platform/policies/roles.ts';

export const mandatePolicy = definePolicy({
  /** Write down what was decided, what that asks, and who has to say yes. */
  manage: ['project-lead', 'editor'],
  /** Hear at the start how many of the things that the council asked were done. */
  follow: ['councillor'],
});
