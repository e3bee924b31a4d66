import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** See the board with words that are for staff only. */
  seeBoard: ['project-lead', 'editor', 'note-taker'],
  /** Bring together, merge, split, undo, rename. */
  shape: ['project-lead', 'editor'],
});
