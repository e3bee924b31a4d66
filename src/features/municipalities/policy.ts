import { type Actor, definePolicy, may } from '../../platform/policies/roles.ts';

export const policy = definePolicy({
  /** See the start page of the staff side: everyone who signs in to do something here. */
  enterWork: [
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
  /** Choose the municipality's colours and letters. */
  changeTheme: ['project-lead', 'editor'],
});

/** Whether there is work here for somebody: a resident who signed in has none. */
export function mayEnterWork(actor: Actor): boolean {
  return may(policy, 'enterWork', actor);
}
