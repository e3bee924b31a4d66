import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** See who can sign in, add people, change their roles, end their access. */
  managePeople: ['project-lead'],
});
