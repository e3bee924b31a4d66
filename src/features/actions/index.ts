export {
  type Adding,
  addAction,
  addOutcome,
  addProgress,
  type NewAction,
} from './commands.ts';
export { countActions, findAction, listActions, listOutcomes, listUpdates } from './queries.ts';
export { actionRoutes } from './routes.tsx';
export { actionState } from './rules.ts';
export { actionsRoom, findActionTasks } from './tasks.ts';
export { tellActions, tellOutcomes, tellProgress } from './teller.ts';
export {
  type Action,
  type ListedAction,
  type MoneyState,
  moneyStates,
  type Outcome,
  type ProgressState,
  type ProgressUpdate,
  type Standing,
  standings,
} from './types.ts';
export { ActionCard, StandingChip } from './views/action-card.tsx';
