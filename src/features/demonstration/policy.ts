import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** See how far one's own practice symposium is. */
  walk: ['project-lead'],
});
