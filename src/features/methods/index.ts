export { changeActivity, chooseMethod, planActivity } from './commands.ts';
export { findPlanTasks, methodGround, methodRoom } from './contributions.ts';
export { listPlanned } from './queries.ts';
export { methodRoutes } from './routes.tsx';
export { activityKinds, type PlannedActivity } from './types.ts';
