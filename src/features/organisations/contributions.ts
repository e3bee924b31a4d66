import { may } from '../../platform/policies/roles.ts';
import type { WorkRoom } from '../../platform/policies/tasks.ts';
import type { Teller } from '../thread/index.ts';
import { policy } from './policy.ts';
import { organisationsByIds } from './queries.ts';

/** What can be told about an organisation: its name, and where one sees what it does. */
export const tellOrganisations: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'organisation').map(({ id }) => id);
  const found = await organisationsByIds(tx, ids);
  return new Map(found.map(({ id, name }) => [id, { title: name, href: '/koepel' }]));
};

export const organisationsRoom: WorkRoom = {
  group: 'doing',
  label: 'organisations.list.title',
  about: 'organisations.room',
  href: '/werk/organisaties',
  open: (actor) => may(policy, 'manage', actor),
};
