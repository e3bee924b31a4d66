export { demonstrationRoutes } from './routes.tsx';
