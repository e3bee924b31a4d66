import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv } from './env.ts';

/** Where nothing is found with a slash at the end, the page without it is meant. */
export const withoutLastSlash = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  if (c.res.status === 404 && c.req.method === 'GET' && /.\/$/.test(c.req.path)) {
    c.res = redirectTo(c, c.req.path.replace(/\/+$/, ''));
  }
});

/** Leads to the one address of a page, with what was asked of it. Never to another site: two slashes would begin a name. */
export function redirectTo(c: AppContext, path: string): Response {
  return c.redirect(path.replace(/^\/+/, '/') + new URL(c.req.url).search, 301);
}
