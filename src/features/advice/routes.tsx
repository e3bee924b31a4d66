import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import { answerRoutes } from './answer-routes.tsx';
import { publicRoutes } from './public-routes.tsx';
import { workRoutes } from './work-routes.tsx';
import { writingRoutes } from './writing-routes.tsx';

/** Advice on the agenda: asked, given and answered. Its public pages stand before those of the editions, whose address is wider. */
export const adviceRoutes = new Hono<AppEnv>()
  .route('/', publicRoutes)
  .route('/', writingRoutes)
  .route('/', workRoutes)
  .route('/', answerRoutes);
