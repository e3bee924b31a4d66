export { addAsk, addDecision, type NewDecision } from './commands.ts';
export {
  decisionsPage,
  findMandateFigures,
  findMandateTasks,
  listTaken,
  mandateRoom,
  supportRoom,
  tellDecisions,
} from './contributions.ts';
export { findMandateEvidence } from './evidence.ts';
export { electionsBefore, type Hook, hooksAhead } from './hooks.ts';
export { listDecisions, readGround } from './queries.ts';
export { mandateRoutes } from './routes.tsx';
export { askState, isInForce } from './rules.ts';
export { sayGifts, sayHook, sayResult, sayVerdict, sayWhy } from './saying.ts';
export { type Check, solidityOf } from './solidity.ts';
export { addSupporter, type NewSupporter } from './supporter-commands.ts';
export { listSupporters } from './supporter-queries.ts';
export {
  bodies,
  decisionKinds,
  type ListedDecision,
  outcomes,
  recurrences,
  type Supporter,
  stances,
} from './types.ts';
