import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** Compose a letter to the council or a hand-over dossier, keep it, and say whether everyone may read it. */
  make: ['project-lead', 'editor'],
});
