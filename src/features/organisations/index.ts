export { addOrganisation } from './commands.ts';
export { organisationsRoom, tellOrganisations } from './contributions.ts';
export { addDepartment } from './department-commands.ts';
export { findDepartment, listBelongings, listDepartments } from './department-queries.ts';
export { longestName } from './form.ts';
export { findOrganisation, findOwnOrganisation, listOrganisations, organisationsByIds } from './queries.ts';
export { organisationRoutes } from './routes.tsx';
export type { Department, Organisation, Sphere } from './types.ts';
