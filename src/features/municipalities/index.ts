import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import { publicRoutes } from './routes.tsx';
import type { Contributions } from './types.ts';
import { workRoutes } from './work-routes.tsx';

export { createMunicipality } from './commands.ts';
export { themeRoom } from './contributions.ts';
export { nationalRoutes } from './national-routes.tsx';
export { mayEnterWork } from './policy.ts';
export { hasLive, listIds, listListed, listSlugs } from './queries.ts';
export type { Contributions, ListedMunicipality } from './types.ts';

/** The first page of a municipality, its statements and theme, and the start of the staff side. */
export function municipalityRoutes(contributions: Contributions): Hono<AppEnv> {
  return new Hono<AppEnv>().route('/', publicRoutes(contributions)).route('/', workRoutes(contributions));
}
