export { answerChecked, noteGroup, openCheck, react } from './check-commands.ts';
export { type ReadCheck, readCheckOf } from './checking.ts';
export { setAside } from './commands.ts';
export {
  checkRoom,
  checkUnderstood,
  fatePage,
  findCheckInvitations,
  findCheckNotes,
  findDerivationTasks,
  weighingRoom,
} from './contributions.ts';
export { findDerivationEvidence } from './evidence.ts';
export { reactRoutes } from './react-routes.tsx';
export { readHeard } from './reading.ts';
export { derivationRoutes } from './routes.tsx';
export { CheckState } from './views/check-state.tsx';
export { HeardIn } from './views/heard-in.tsx';
