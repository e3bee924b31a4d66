import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';

export const gatheringRoutes = new Hono<AppEnv>();
export const joinRoutes = new Hono<AppEnv>();
