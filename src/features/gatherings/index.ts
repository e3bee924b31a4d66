import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import { hallRoutes } from './hall-routes.tsx';
import { noteRoutes } from './note-routes.tsx';
import { publicRoutes } from './routes.tsx';
import { workRoutes } from './work-routes.tsx';

export { announceGathering, closeGathering, openGathering, recordGathering } from './commands.ts';
export { findGatheringInvitations, findGatheringTasks, gatheringRoom, tellGatherings } from './contributions.ts';
export { findGatheringEvidence } from './evidence.ts';
export { joinRoutes } from './join-routes.tsx';
export { countByState, countGatherings, findJoinAddress, findLatestGathering, listHeard } from './queries.ts';
export type { NewGathering } from './types.ts';

export const gatheringRoutes = new Hono<AppEnv>()
  .route('/', publicRoutes)
  .route('/', workRoutes)
  .route('/', hallRoutes)
  .route('/', noteRoutes);
