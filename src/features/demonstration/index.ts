export { type Loading, loadDemonstration } from './load.ts';
export { demonstrationRoutes } from './routes.tsx';
