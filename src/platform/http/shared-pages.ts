// Pages that are the same for everyone who is nobody in particular are rendered once and kept, for as long as nothing on them
// changes. Only pages that say so (`shared` at their route) are; docs/decisions/0012 says what may be and why.
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { parse } from 'hono/utils/cookie';
import { codingFor } from './coding.ts';
import type { AppEnv, Dependencies } from './env.ts';
import { asLanguage, languageCookie } from './language.ts';
import { codedAs, makePage, makePageStore, type Page, type PageStore } from './page-store.ts';

/**
 * Lets the app answer from what is kept, before anything else is done; and keep the pages that may be, as they leave it. Comes
 * first: what is kept has the headers of everything after it.
 */
export function keepSharedPages(app: Hono<AppEnv>, dependencies: Dependencies): void {
  // Made when the first request comes: the addresses can be listed without what the pages need.
  let made: PageStore | undefined;
  const store = () => {
    made ??= makePageStore(dependencies.revisions);
    return made;
  };
  const makeAnew = app.fetch;
  app.fetch = (request, ...more) => {
    const key = keyOf(request);
    const known = key === undefined ? undefined : store().find(key, dependencies.clock());
    return known ? answerWith(request, known, dependencies.newId()) : makeAnew(request, ...more);
  };
  app.use(keeping(dependencies, store));
}

function keeping({ clock, revisions }: Dependencies, store: () => PageStore) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const key = keyOf(c.req.raw);
    if (key === undefined) return next();
    const [mark, now] = [revisions.mark(), clock()];
    c.set('mayBeShared', true);
    await next();
    if (!c.var.shared) return;
    const page = await takePage(c.res);
    store().keep(key, page, { mark, now, municipalityId: c.var.shared.municipalityId });
    const answer = await answerWith(c.req.raw, page, c.var.requestId);
    c.res = undefined;
    c.res = answer;
  });
}

// Whoever is signed in sees their own name. The kept language is in the key as it was sent, not as it is understood: who asks
// for Dutch in the address gets it in a cookie, and who has that cookie does not.
function keyOf({ method, headers, url }: Request): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const cookie = headers.get('cookie');
  if (!cookie) return ` ${url}`;
  if (cookie.includes('sessie_')) return undefined;
  return `${asLanguage(parse(cookie, languageCookie)[languageCookie]) ?? ''} ${url}`;
}

/**
 * At the route of a page: its content depends on nothing but its address, the language, the day and what its municipality shows
 * to everyone (outside of one: what all of them show). Never for a page with a form key, a code or a receipt on it.
 */
export const shared = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const { headers, status } = c.res;
  const plain = status === 200 && !headers.has('set-cookie') && !headers.has('cache-control');
  if (c.var.mayBeShared && plain && c.var.actor.kind === 'anonymous') {
    c.set('shared', { municipalityId: c.var.municipality?.id });
  }
});

const compressNow = compress();

/** Compresses what is not shared; that is compressed once, where it is kept. */
export const compressOthers = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  if (!c.var.shared) await compressNow(c, async () => {});
});

async function takePage(answer: Response): Promise<Page> {
  const { 'x-request-id': _, ...headers } = Object.fromEntries(answer.headers);
  return makePage(Buffer.from(await answer.arrayBuffer()), { ...headers, vary: 'Cookie, Accept-Encoding' });
}

function answerWith({ method, headers }: Request, page: Page, requestId: string): Response | Promise<Response> {
  if (hasAlready(headers.get('if-none-match'), page.tag)) {
    const { 'content-type': _, ...rest } = page.headers;
    return new Response(null, { status: 304, headers: { ...rest, 'x-request-id': requestId } });
  }
  const coded = codedAs(page, codingFor(headers.get('accept-encoding')));
  const answer = ({ body, headers: own }: Awaited<typeof coded>) =>
    new Response(method === 'HEAD' ? null : body, { headers: { ...own, 'x-request-id': requestId } });
  return coded instanceof Promise ? coded.then(answer) : answer(coded);
}

function hasAlready(asked: string | null, tag: string): boolean {
  return asked?.split(',').some((one) => one.trim() === tag || one.trim() === '*') ?? false;
}
