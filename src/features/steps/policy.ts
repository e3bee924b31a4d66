import { definePolicy } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** See on the staff side how the steps stand, with what to do next. */
  read: [
    'note-taker',
    'working-group-member',
    'partner',
    'theme-owner',
    'adviser',
    'guest-editor',
    'councillor',
    'editor',
    'project-lead',
    'national-editor',
  ],
  /** Hear at the start how many steps are strong or under way. */
  follow: ['councillor', 'adviser'],
  /** Look back on a step. */
  reflect: ['project-lead', 'editor', 'theme-owner'],
  /** Say how a step stands, tick, add links, move to a newer plan. */
  set: ['project-lead', 'editor'],
});
