export { publishEdition } from './commands.ts';
export { findPublishTasks, tellEditions } from './contributions.ts';
export { agendaPolicy } from './policy.ts';
export { findCurrentEdition, listEditions } from './queries.ts';
export { agendaRoutes } from './routes.tsx';
export { editionName } from './rules.ts';
export type { ComposedAction, ComposedPriority, Composition, CurrentEdition, EditionMark } from './types.ts';
