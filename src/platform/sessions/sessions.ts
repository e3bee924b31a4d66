import { randomBytes } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { MunicipalityTx } from '../database/database.ts';
import type { AppContext } from '../http/env.ts';
import type { Secrets } from '../secrets.ts';
import './types.ts';

const hours = 60 * 60 * 1000;
/** A working day and an evening meeting. */
const lifetimeMs = 14 * hours;

/** Starts a session and returns its token; only a keyed hash of it is stored. */
export async function startSession(tx: MunicipalityTx, secrets: Secrets, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.db
    .insertInto('sessions')
    .values({
      tokenHash: secrets.hmac('session-token', token),
      accountId,
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + lifetimeMs),
    })
    .execute();
  return token;
}

/** The account of a session that has not ended. */
export async function findSession(tx: MunicipalityTx, secrets: Secrets, token: string): Promise<string | undefined> {
  const session = await tx.db
    .selectFrom('sessions')
    .select('accountId')
    .where('tokenHash', '=', secrets.hmac('session-token', token))
    .where('expiresAt', '>', tx.now)
    .executeTakeFirst();
  return session?.accountId;
}

export async function endSession(tx: MunicipalityTx, secrets: Secrets, token: string): Promise<void> {
  await tx.db.deleteFrom('sessions').where('tokenHash', '=', secrets.hmac('session-token', token)).execute();
}

/** Ends every session of an account, on whichever device. */
export async function endSessionsOf(tx: MunicipalityTx, accountId: string): Promise<void> {
  await tx.db.deleteFrom('sessions').where('accountId', '=', accountId).execute();
}

/** Forgets sessions that have ended by themselves. */
export async function forgetSessions(tx: MunicipalityTx): Promise<void> {
  await tx.db.deleteFrom('sessions').where('expiresAt', '<=', tx.now).execute();
}

// One cookie for each municipality, sent to its own pages only: two sessions do not know of one another.
const cookieName = (slug: string) => `sessie_${slug}`;

export function readSessionCookie(c: AppContext): string | undefined {
  return getCookie(c, cookieName(c.var.municipality.slug));
}

export function writeSessionCookie(c: AppContext, slug: string, token: string): void {
  const secure = c.var.app.baseUrl?.startsWith('https:') ?? false;
  setCookie(c, cookieName(slug), token, {
    path: `/${slug}`,
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: lifetimeMs / 1000,
  });
}

export function clearSessionCookie(c: AppContext): void {
  deleteCookie(c, cookieName(c.var.municipality.slug), { path: `/${c.var.municipality.slug}` });
}
