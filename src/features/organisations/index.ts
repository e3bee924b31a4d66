import type { WorkRoom } from '../../platform/policies/tasks.ts';
import { may } from '../../platform/policies/roles.ts';
import { policy } from './policy.ts';

export { addOrganisation, type NewOrganisation } from './commands.ts';
export { longestName } from './form.ts';
export { findOrganisation, findOwnOrganisation, listOrganisations } from './queries.ts';
export { organisationRoutes } from './routes.tsx';
export { tellOrganisations } from './teller.ts';
export type { Organisation, OrganisationKind } from './types.ts';

export const organisationsRoom: WorkRoom = {
  label: 'organisations.list.title',
  about: 'organisations.room',
  href: '/werk/organisaties',
  open: (actor) => may(policy, 'manage', actor),
};
