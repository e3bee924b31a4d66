export { demonstrationRoutes } from './routes.tsx';
export { demoEmail, demoRoles } from './rules.ts';
