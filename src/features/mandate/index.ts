export { addAsk, addDecision, type NewDecision } from './commands.ts';
export {
  decisionsPage,
  findMandateFigures,
  findMandateTasks,
  mandateRoom,
  supportRoom,
  tellDecisions,
} from './contributions.ts';
export { findMandateEvidence } from './evidence.ts';
export { mandateRoutes } from './routes.tsx';
export { addSupporter, type NewSupporter } from './supporter-commands.ts';
export { bodies, decisionKinds, outcomes, recurrences, stances } from './types.ts';
