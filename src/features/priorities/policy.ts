import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** Change words and order. */
  edit: ['project-lead', 'editor'],
  /** Take over what was chosen, add, merge, undo. */
  decide: ['project-lead'],
});
