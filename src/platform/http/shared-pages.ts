// Pages that are the same for everyone who is nobody in particular are rendered once and kept, for as long as nothing on them
// changes. Only pages that say so (`shared` at their route) are; docs/decisions/0012 says what may be and why.
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { codingFor } from './coding.ts';
import type { AppContext, AppEnv, Dependencies } from './env.ts';
import { keptLanguage } from './language.ts';
import { bodyOf, makePage, makePageStore, type Page, type PageStore } from './page-store.ts';

/**
 * Answers from what is kept, before anything else is done; otherwise keeps the page that comes, as it leaves us. Comes first in
 * the chain: what is kept has the headers of everything after it.
 */
export function sharedPages(dependencies: Dependencies) {
  let made: PageStore | undefined;
  return createMiddleware<AppEnv>(async (c, next) => {
    const key = keyOf(c);
    if (key === undefined) return next();
    const { clock, newId, revisions } = dependencies;
    made ??= makePageStore(revisions);
    const known = made.find(key, clock());
    if (known) return answerWith(c, known, newId());
    const mark = revisions.mark();
    const now = clock();
    c.set('mayBeShared', true);
    await next();
    const { shared } = c.var;
    if (!shared) return;
    const page = await takePage(c.res);
    made.keep(key, page, { mark, now, municipalityId: shared.municipalityId });
    c.res = undefined;
    c.res = await answerWith(c, page, c.var.requestId);
  });
}

// Whoever is signed in sees their own name. The kept language is in the key as it was sent, not as it is understood: who asks
// for Dutch in the address gets it in a cookie, and who has that cookie does not.
function keyOf(c: AppContext): string | undefined {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return undefined;
  if (c.req.header('cookie')?.includes('sessie_')) return undefined;
  return `${keptLanguage(c) ?? ''} ${c.req.url}`;
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
  const body = Buffer.from(await answer.arrayBuffer());
  return makePage(body, { ...headers, vary: 'Cookie, Accept-Encoding' });
}

async function answerWith(c: AppContext, page: Page, requestId: string): Promise<Response> {
  const headers: Record<string, string> = { ...page.headers, etag: page.tag, 'x-request-id': requestId };
  if (hasAlready(c.req.header('if-none-match'), page.tag)) {
    delete headers['content-type'];
    return new Response(null, { status: 304, headers });
  }
  const coding = codingFor(c.req.header('accept-encoding'));
  const body = await bodyOf(page, coding);
  headers['content-length'] = String(body.length);
  if (coding !== 'identity') headers['content-encoding'] = coding;
  return new Response(body as Uint8Array<ArrayBuffer>, { headers });
}

function hasAlready(asked: string | undefined, tag: string): boolean {
  return asked?.split(',').some((one) => one.trim() === tag || one.trim() === '*') ?? false;
}
