import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import type { Teller } from '../thread/index.ts';
import { answerRoutes } from './answer-routes.tsx';
import { readingRoutes } from './reading-routes.tsx';

/** What staff do with what was said, apart from the board: read it before it is public, and answer it. */
export function deskRoutes(tellers: Teller[]) {
  return new Hono<AppEnv>().route('/', readingRoutes).route('/', answerRoutes(tellers));
}
