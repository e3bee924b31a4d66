import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';

export const agendaRoutes = new Hono<AppEnv>();
export type { ComposedAction, ComposedPriority, Composition } from './types.ts';
