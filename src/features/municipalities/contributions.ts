import { may } from '../../platform/policies/roles.ts';
import type { WorkRoom } from '../../platform/policies/tasks.ts';
import { policy } from './policy.ts';

export const themeRoom: WorkRoom = {
  group: 'house',
  label: 'municipalities.theme.title',
  about: 'municipalities.theme.room',
  href: '/werk/huisstijl',
  open: (actor) => may(policy, 'changeTheme', actor),
};
