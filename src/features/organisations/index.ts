export { addOrganisation } from './commands.ts';
export { organisationsRoom, tellOrganisations } from './contributions.ts';
export { longestName } from './form.ts';
export { findOrganisation, findOwnOrganisation, listOrganisations, organisationsByIds } from './queries.ts';
export { organisationRoutes } from './routes.tsx';
export type { Organisation } from './types.ts';
