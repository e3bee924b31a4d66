import { definePolicy } from '../../platform/policies/roles.ts';

export const agendaPolicy = definePolicy({
  /** See the agenda as it would be published now. */
  viewDraft: [
    'note-taker',
    'working-group-member',
    'theme-owner',
    'adviser',
    'guest-editor',
    'councillor',
    'editor',
    'project-lead',
  ],
  /** Hear at the start how much of what was promised is done, late or still to be decided. */
  follow: ['councillor', 'adviser'],
  /** Make an edition of it, for everyone and for good. */
  publish: ['project-lead', 'editor'],
});
