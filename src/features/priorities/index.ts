export { addPriority, choosePriorities, mergePriorities } from './commands.ts';
export { checkChosen, findDeciding, findPriorityTasks, prioritiesRoom, tellPriorities } from './contributions.ts';
export { findPriorityEvidence } from './evidence.ts';
export { isDrawnUp } from './origins.ts';
export {
  holdOpenPriorities,
  listLiving,
  listLivingIn,
  listOpenPriorities,
  listPriorities,
  prioritiesByIds,
} from './queries.ts';
export { markDrafts, readAgendas, readOrigins } from './reading.ts';
export { priorityRoutes } from './routes.tsx';
export type { Heard, ListPublished, Priority } from './types.ts';
export { DraftChip, DraftNote } from './views/draft-chip.tsx';
