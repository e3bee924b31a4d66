export { forCode, type TypedCode } from './middleware.tsx';
export { codeRoutes } from './routes.tsx';
export { codePlaces } from './rules.ts';
