import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { inWords, sentText } from '../../platform/forms/form.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { networkOf } from '../../platform/http/network.ts';
import {
  clearSessionCookie,
  endSession,
  readSessionCookie,
  writeSessionCookie,
} from '../../platform/sessions/sessions.ts';
import { sendCode, signInWithCode } from './commands.ts';
import { readAddress, readSignInCode } from './form.ts';
import { asking, guessing, leastWaitMs, longCodeLifetimeMs, returnPath } from './rules.ts';
import { SignInCodePage, SignInPage, TooOftenPage } from './views/sign-in-pages.tsx';

/** Signing in with a code by e-mail, and signing out. Known and unknown addresses get the same answers. */
export const signInRoutes = new Hono<AppEnv>()
  .get('/inloggen', async (c) => {
    // A reconstruction has nobody who could sign in.
    if (c.var.municipality.readOnly) return c.notFound();
    const back = returnPath(c.req.query('terug'), c.var.municipality.slug);
    if (c.var.actor.kind === 'account') return c.redirect(back, 303);
    return c.render(<SignInPage {...placeOf(c)} back={back} email="" />);
  })
  .post('/inloggen', askForCode)
  .get('/inloggen/code', (c) => {
    keepUnkept(c);
    const asked = readAsked(c);
    if (!asked) return c.redirect(placeOf(c).action, 303);
    return c.render(<SignInCodePage {...placeOf(c)} {...asked} />);
  })
  .post('/inloggen/code', enterCode)
  .post('/uitloggen', async (c) => {
    const token = readSessionCookie(c);
    if (token) await inMunicipality(c, (tx) => endSession(tx, c.var.app.secrets, token));
    clearSessionCookie(c);
    return c.redirect(local(c, ''), 303);
  });

async function askForCode(c: AppContext): Promise<Response> {
  const { app, municipality, words } = c.var;
  const form = await sentForm(c);
  const back = returnPath(sentText(form, 'terug'), municipality.slug);
  const read = readAddress(form);
  if (!read.ok) {
    c.status(422);
    const email = sentText(form, 'email');
    return c.render(<SignInPage {...placeOf(c)} back={back} email={email} errors={inWords(read.problems, words)} />);
  }
  const key = `sign-in asked:${networkOf(c)}`;
  const verdict = app.limits.verdict(key, asking);
  app.limits.failed(key);
  if (verdict.kind === 'refuse') return tooOften(c, verdict.retryAfterSeconds);
  const { email } = read.value;
  const asked = { email, language: words.language, replaces: readAsked(c)?.codeId };
  const codeId = await evenly(
    c,
    inMunicipality(c, (tx) => sendCode(tx, app.secrets, asked)),
  );
  writeAsked(c, { email, back, codeId, askedAt: app.clock().getTime() });
  return c.redirect(`${placeOf(c).action}/code`, 303);
}

async function enterCode(c: AppContext): Promise<Response> {
  const { app, municipality } = c.var;
  keepUnkept(c);
  const asked = readAsked(c);
  if (!asked) return c.redirect(placeOf(c).action, 303);
  const read = readSignInCode(await sentForm(c));
  if (!read.ok) return codeAgain(c, asked, inWords(read.problems, c.var.words));
  const { email, codeId } = asked;
  const token = await evenly(
    c,
    inMunicipality(c, (tx) => signInWithCode(tx, app.secrets, { email, codeId, digits: read.value.code })),
  );
  if (!token) return wrongCode(c, asked);
  deleteCookie(c, askedCookie, { path: placeOf(c).action });
  writeSessionCookie(c, municipality.slug, token);
  return c.redirect(asked.back, 303);
}

// Slower after some, refused after many: for scripts. A right code has been let in by then.
async function wrongCode(c: AppContext, asked: Asked) {
  const { limits, wait } = c.var.app;
  const key = `sign-in:${networkOf(c)}`;
  const verdict = limits.verdict(key, guessing);
  limits.failed(key);
  if (verdict.kind === 'refuse') return tooOften(c, verdict.retryAfterSeconds);
  if (verdict.kind === 'slow') await wait(verdict.waitMs);
  return codeAgain(c, asked, [{ field: 'code', message: c.var.words.t('accounts.code.wrong') }]);
}

// Looking for an account that is there takes longer than finding none; whoever waits for the answer cannot tell.
async function evenly<Result>(c: AppContext, work: Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work, c.var.app.wait(leastWaitMs)]);
  return result;
}

function codeAgain(c: AppContext, asked: Asked, errors: { field: string; message: string }[]) {
  c.status(422);
  return c.render(<SignInCodePage {...placeOf(c)} {...asked} errors={errors} />);
}

function tooOften(c: AppContext, retryAfterSeconds: number) {
  c.header('Retry-After', String(retryAfterSeconds));
  c.status(429);
  return c.render(<TooOftenPage {...placeOf(c)} minutes={Math.ceil(retryAfterSeconds / 60)} />);
}

function placeOf(c: AppContext): { action: string } {
  return { action: local(c, '/inloggen') };
}

function keepUnkept(c: AppContext): void {
  c.header('Cache-Control', 'private, no-store');
}

/** What the browser remembers between asking for a code and typing it; sealed, so that nobody else can write or read it. */
interface Asked {
  email: string;
  back: string;
  /** The code that was sent for this browser, and opens in no other. */
  codeId: string;
  askedAt: number;
}

const askedCookie = 'inloggen';

function writeAsked(c: AppContext, asked: Asked): void {
  const { app, municipality } = c.var;
  const sealed = app.secrets.seal('sign-in-code', Buffer.from(JSON.stringify(asked)), municipality.id);
  setCookie(c, askedCookie, sealed.toString('base64url'), {
    path: placeOf(c).action,
    httpOnly: true,
    sameSite: 'Lax',
    secure: app.baseUrl?.startsWith('https:') ?? false,
    maxAge: longCodeLifetimeMs / 1000,
  });
}

function readAsked(c: AppContext): Asked | undefined {
  const { app, municipality } = c.var;
  const cookie = getCookie(c, askedCookie);
  if (!cookie) return undefined;
  try {
    const opened = app.secrets.unseal('sign-in-code', Buffer.from(cookie, 'base64url'), municipality.id);
    const asked = JSON.parse(opened.toString()) as Asked;
    return asked.askedAt + longCodeLifetimeMs > app.clock().getTime() ? asked : undefined;
  } catch {
    // Sealed under another secret, or not by us.
    return undefined;
  }
}
