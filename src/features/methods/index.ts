export { changeActivity, chooseMethod, planActivity } from './commands.ts';
export { findPlanTasks, methodGround, methodRoom } from './contributions.ts';
export { methodRoutes } from './routes.tsx';
export { activityKinds } from './types.ts';
