export { publishEdition } from './commands.ts';
export { composeAgenda } from './composing.ts';
export {
  checkPublished,
  draftRoom,
  findAgendaFigures,
  findInforming,
  findPublishTasks,
  tellEditions,
} from './contributions.ts';
export { type Difference, differencesBetween } from './differences.ts';
export { findAgendaEvidence } from './evidence.ts';
export { countEditions, findHolding, listEditions, listPublished } from './queries.ts';
export { agendaRoutes } from './routes.tsx';
export { arrange, readComposition } from './rules.ts';
export type { ComposedAction, ComposedPriority, Composition } from './types.ts';
export { DifferenceList } from './views/differences.tsx';
