import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** Compose a letter to the council or a hand-over dossier, keep it or throw it away, and say whether everyone may read the letter. */
  make: ['project-lead', 'editor'],
});
