export { keepLetter, showLetter } from './commands.ts';
export { compose } from './composing.ts';
export { findLetterTasks, lettersRoom } from './contributions.ts';
export { readAffairs } from './reading.ts';
export { letterRoutes } from './routes.tsx';
export { letterKinds } from './types.ts';
