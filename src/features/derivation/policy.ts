import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** See what stands behind every proposal and what became of it; read what people said when they were asked to check. */
  weigh: ['project-lead', 'editor'],
  /** Set a proposal aside, open and close a check, say what was done with it. */
  decide: ['project-lead'],
  /** Write down what a group said when somebody went back to it. */
  note: ['project-lead', 'editor', 'note-taker'],
});
