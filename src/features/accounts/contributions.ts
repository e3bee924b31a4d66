import { may } from '../../platform/policies/roles.ts';
import type { WorkRoom } from '../../platform/policies/tasks.ts';
import { policy } from './policy.ts';

export const peopleRoom: WorkRoom = {
  group: 'house',
  label: 'accounts.people.title',
  about: 'accounts.people.room',
  href: '/werk/mensen',
  open: (actor) => may(policy, 'managePeople', actor),
};
