import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** Choose how to work, and plan it. */
  manage: ['project-lead', 'editor'],
});
