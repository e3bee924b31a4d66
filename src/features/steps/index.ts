export { addLink, changeTicks, keepPlan, reflect, sayStatus } from './commands.ts';
export { nextFinder, stepFigureFinder, stepsRoom } from './contributions.ts';
export { stepNumbers } from './plans.ts';
export { readPresent } from './reading.ts';
export { stepRoutes } from './routes.tsx';
export { type Reflection, statuses } from './types.ts';
export { NextSteps } from './views/next-steps.tsx';
