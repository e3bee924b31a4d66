import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';

export const municipalityRoutes = new Hono<AppEnv>();
export const nationalRoutes = new Hono<AppEnv>();
