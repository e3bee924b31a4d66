import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** Add and rename organisations and departments. */
  manage: ['project-lead', 'editor'],
});
