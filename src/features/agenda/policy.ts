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
  /** Make an edition of it, for everyone and for good. */
  publish: ['project-lead', 'editor'],
});
