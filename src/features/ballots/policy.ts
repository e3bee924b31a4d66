import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** See how ballots stand on the staff side. */
  see: ['project-lead', 'editor', 'note-taker'],
  /** Prepare, draw, open, close, establish, withdraw. */
  hold: ['project-lead'],
  /** Make codes and print them: whoever holds a code can vote with it. */
  handOut: ['project-lead'],
});
