export { forCode, type TypedCode } from './middleware.tsx';
export { codeRoutes } from './routes.tsx';
export { codeRoots } from './rules.ts';
