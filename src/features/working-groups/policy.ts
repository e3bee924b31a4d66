import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** Set up, change and end groups; say who is in them. */
  manage: ['project-lead', 'editor'],
  /** See the groups on the staff side; plan and report meetings of any of them: an account is tied to no group. */
  report: ['project-lead', 'editor', 'working-group-member'],
});
