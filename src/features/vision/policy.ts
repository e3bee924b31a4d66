import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** Write the definition, the vision and the goals, test them and say what they rest on. */
  manage: ['project-lead', 'editor'],
  /** Add what was measured for a goal. */
  measure: ['project-lead', 'editor', 'theme-owner'],
});
