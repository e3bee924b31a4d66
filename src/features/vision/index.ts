export { saveDefinition, saveTest, saveVision } from './commands.ts';
export { findVisionTasks, goalsRoom, tellVision, visionPage, visionRoom } from './contributions.ts';
export { findVisionEvidence } from './evidence.ts';
export { addGoal, addMeasurement } from './goal-commands.ts';
export { findGoal, listServed } from './goal-queries.ts';
export { visionRoutes } from './routes.tsx';
export { addSources } from './source-commands.ts';
export { factors, verdicts, waysToKnow } from './types.ts';
