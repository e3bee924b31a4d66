import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import { type Actor, may } from '../../platform/policies/roles.ts';
import type { WorkRoom } from '../../platform/policies/tasks.ts';
import { policy } from './policy.ts';
import { publicRoutes } from './routes.tsx';
import type { Contributions } from './types.ts';
import { workRoutes } from './work-routes.tsx';

export { createMunicipality } from './commands.ts';
export { nationalRoutes } from './national-routes.tsx';
export { hasLive, listIds, listListed, listSlugs } from './queries.ts';
export type { Contributions, ListedMunicipality, NewMunicipality } from './types.ts';

/** The first page of a municipality, its statements and theme, and the start of the staff side. */
export function municipalityRoutes(contributions: Contributions): Hono<AppEnv> {
  return new Hono<AppEnv>().route('/', publicRoutes).route('/', workRoutes(contributions));
}

export const themeRoom: WorkRoom = {
  label: 'municipalities.theme.title',
  about: 'municipalities.theme.room',
  href: '/werk/huisstijl',
  open: (actor) => may(policy, 'changeTheme', actor),
};

/** Whether there is work here for somebody: a resident who signed in has none. */
export function mayEnterWork(actor: Actor): boolean {
  return may(policy, 'enterWork', actor);
}
