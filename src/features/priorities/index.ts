export {
  addPriority,
  type Choice,
  type ChoiceVerdict,
  choosePriorities,
  type Made,
  type Merge,
  type MergeOutcome,
  mergePriorities,
  type NewPriority,
} from './commands.ts';
export {
  countByAgenda,
  findPriority,
  holdOpenPriorities,
  listFigures,
  listOpenPriorities,
  listPriorities,
  tellPriorities,
} from './queries.ts';
export { priorityRoutes } from './routes.tsx';
export { findPriorityTasks, prioritiesRoom } from './tasks.ts';
export type { ActionBelow, Around, ChosenProposal, Priority } from './types.ts';
export { takeBack, undoMerge } from './undoing.ts';
