export { type Loading, loadDemonstration } from './load.ts';
export { demonstrationRoutes } from './routes.tsx';
export { demoEmail, demoRoles } from './rules.ts';
