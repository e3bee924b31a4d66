import { definePolicy } from '../../platform/policies/roles.ts';

export const periodPolicy = definePolicy({
  /** Start an agenda, and say what it is called, for how long it holds and who adopted it. */
  manage: ['project-lead', 'editor'],
});
