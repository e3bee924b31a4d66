export { publishEdition } from './commands.ts';
export { draftRoom, findAgendaFigures, findInforming, findPublishTasks, tellEditions } from './contributions.ts';
export { findAgendaEvidence } from './evidence.ts';
export { countEditions, listEditions, listPublished } from './queries.ts';
export { agendaRoutes } from './routes.tsx';
export type { ComposedAction, ComposedPriority, Composition } from './types.ts';
