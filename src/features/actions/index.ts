export { addAction, addOutcome, addProgress, editAction, type NewAction } from './commands.ts';
export {
  actionsRoom,
  domainsPage,
  findActionTasks,
  findShareTasks,
  sharesRoom,
  tellActions,
  tellOutcomes,
  tellProgress,
} from './contributions.ts';
export { findActionEvidence } from './evidence.ts';
export { countOutcomes, listProgress } from './progress-queries.ts';
export { listActions, selectActions } from './queries.ts';

export { actionRoutes } from './routes.tsx';
export { actionState, dueMessage, hasEnded, tallyPromises } from './rules.ts';
export { answerShare } from './share-commands.ts';
export {
  type Action,
  grounds,
  type Progress,
  type ProgressState,
  type Promises,
  type Standing,
  standings,
} from './types.ts';
export { ActionEntry, StandingChip } from './views/action-entry.tsx';
