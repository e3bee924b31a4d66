import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import type { AppContext, AppEnv } from './env.ts';
import { languageCookie } from './language.ts';

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
  if (c.res.headers.has('Cache-Control')) return;
  // What is not the same for everyone, as a form with its key, is for this browser only; going back in it keeps what was typed.
  const others = c.var.shared ? 'no-cache' : 'private, no-cache';
  c.header('Cache-Control', c.var.actor.kind === 'account' ? 'private, no-store' : others);
});

/** PostgreSQL takes no NUL in text, so nothing of ours has one in its address. */
export const readableAddress = createMiddleware<AppEnv>(async (c, next) =>
  c.req.url.includes('%00') ? c.notFound() : next(),
);

/** For a page that holds somebody's code or what somebody typed: kept nowhere. */
export function keepPrivate(c: AppContext): void {
  c.header('Cache-Control', 'private, no-store');
  c.header('X-Robots-Tag', 'noindex');
}

/** For an address with a code in it: where a page stands is told to nobody, so that its forms come with `Origin: null`. */
export const codeInAddress = createMiddleware<AppEnv>(async (c, next) => {
  keepPrivate(c);
  c.header('Referrer-Policy', 'no-referrer');
  await next();
});

/** Whoever has the code may use it, and no cookie is read there: another site has nothing to misuse. */
export const restsOnCode = createMiddleware<AppEnv>(async (c, next) => {
  c.set('restsOnCode', true);
  await next();
});

/** A form that did not come from a page of ours. */
export class FromElsewhere extends HTTPException {
  constructor() {
    super(403);
  }
}

/**
 * Only our own pages may send forms. A browser says where a form comes from. Where it says nothing (on plain http it has
 * no other word for it than `Origin`, which a page may hide), a form is taken that could have been sent by anybody.
 */
export const sameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
  const origin = c.req.header('origin') ?? c.req.header('referer');
  const site = c.req.header('sec-fetch-site');
  const trusted =
    origin && origin !== 'null' ? isOurs(c, origin) : site ? site === 'same-origin' : !carriesAuthority(c);
  if (!trusted || site === 'cross-site') throw new FromElsewhere();
  return next();
});

// Every cookie counts but the one that only says in which language to speak: a session, and whatever comes to be later.
function carriesAuthority(c: AppContext): boolean {
  return !c.get('restsOnCode') && Object.keys(getCookie(c)).some((name) => name !== languageCookie);
}

function isOurs(c: AppContext, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const { baseUrl } = c.var.app;
  // Where we know our own address, its http neighbour of the same name is another site.
  if (baseUrl !== undefined && from.host === new URL(baseUrl).host) return from.origin === new URL(baseUrl).origin;
  return from.host === c.req.header('host');
}
