export { addAsk, addDecision } from './commands.ts';
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
export { addSupporter } from './supporter-commands.ts';
