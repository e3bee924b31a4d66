import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv } from './env.ts';

/** Where nothing is found with a slash at the end, the page without it is meant. */
export const withoutLastSlash = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  if (c.res.status === 404 && c.req.method === 'GET' && /.\/$/.test(c.req.path)) {
    c.res = redirectTo(c, (path) => path.replace(/\/+$/, ''));
  }
});

/**
 * Leads to the one address of a page, with what was asked of it. Made of the address as it was sent: what is decoded in it could
 * begin the name of another site, as two slashes would.
 */
export function redirectTo(c: AppContext, change: (path: string) => string): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/${change(pathname)}`.replace(/^\/+/, '/') + search, 301);
}
