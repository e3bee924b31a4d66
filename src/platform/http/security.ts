import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import type { AppContext, AppEnv } from './env.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers on every answer. Pages say themselves when they may be kept; the safe answer is the standard one. */
export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  c.header('Content-Security-Policy', contentSecurityPolicy);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', c.res.headers.get('Referrer-Policy') ?? 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  if (c.var.app.baseUrl?.startsWith('https:')) c.header('Strict-Transport-Security', 'max-age=31536000');
  if (!c.res.headers.has('Cache-Control'))
    c.header('Cache-Control', c.var.actor.kind === 'account' ? 'private, no-store' : 'no-cache');
});

/** PostgreSQL takes no NUL in text, so nothing of ours has one in its address. */
export const readableAddress = createMiddleware<AppEnv>(async (c, next) =>
  c.req.url.includes('%00') ? c.notFound() : next(),
);

/** For a page whose address or content holds somebody's code: kept nowhere, told to no other site. */
export function keepPrivate(c: AppContext): void {
  c.header('Cache-Control', 'private, no-store');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex');
}

/**
 * Only our own pages may send forms. A browser says where a form comes from; one that says nothing while it carries a
 * cookie that gives somebody a right is refused. Old browsers say nothing: who is not signed in on one of those has nothing
 * that another site could misuse, and can tell something and vote.
 */
export const sameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
  const origin = c.req.header('origin') ?? c.req.header('referer');
  const site = c.req.header('sec-fetch-site');
  const trusted = origin && origin !== 'null' ? isOurs(c, origin) : site ? site === 'same-origin' : !carriesRight(c);
  if (!trusted || site === 'cross-site') throw new HTTPException(403);
  return next();
});

/** The language, and what somebody was filling in: with these alone one may do nothing more than anyone else. */
const harmless = /^(taal|klad_[a-z]+)$/;

function carriesRight(c: AppContext): boolean {
  const names = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
  return names.some((name) => name !== '' && !harmless.test(name));
}

function isOurs(c: AppContext, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === c.req.header('host') || (c.var.app.baseUrl !== undefined && host === new URL(c.var.app.baseUrl).host);
}
