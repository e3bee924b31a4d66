import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';

export const ballotRoutes = new Hono<AppEnv>();
export const votingRoutes = new Hono<AppEnv>();
