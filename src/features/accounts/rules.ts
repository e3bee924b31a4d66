import type { LimitRule } from '../../platform/http/limits.ts';
import { type Actor, type Role, roles } from '../../platform/policies/roles.ts';
import type { Account, SentCode, SignInCode } from './types.ts';

const minutes = 60 * 1000;

const hours = 60 * minutes;

export const codeLifetimeMs = 15 * minutes;
export const maximumTries = 5;
/** A code of six digits opens only in the browser that asked for it. The long one cannot be guessed, so it opens in any. */
export const shortCode = 6;
export const longCode = 16;
export const longCodeLifetimeMs = hours;
/** How long codes are remembered after they were sent, for counting them. */
export const codeMemoryMs = 24 * hours;

/** Short codes for one address that nobody used, in a day: five tries each are all the guesses that there are. */
const unusedCodes = 5;
/** While a long code holds this long, no other is sent: nobody's mailbox is filled. */
const longCodeRestMs = 30 * minutes;

/** What is sent to somebody who asks for a code, after what was sent before. */
export function nextCode(sent: readonly SentCode[], now: Date): 'short' | 'long' | 'none' {
  const since = now.getTime() - codeMemoryMs;
  const unused = sent.filter(({ usedAt, sentAt }) => !usedAt && sentAt.getTime() > since);
  if (unused.filter(({ anyBrowser }) => !anyBrowser).length < unusedCodes) return 'short';
  const until = now.getTime() + longCodeRestMs;
  return unused.some(({ anyBrowser, expiresAt }) => anyBrowser && expiresAt.getTime() > until) ? 'none' : 'long';
}

/** Wrong codes from one network; a town hall shares one, so a right code is never refused. */
export const guessing: LimitRule = { slowAfter: 20, refuseAfter: 60, windowMs: 10 * minutes };
/** Codes asked for from one network, for whatever address: known and unknown ones count the same. */
export const asking: LimitRule = { slowAfter: 100, refuseAfter: 100, windowMs: 10 * minutes };

/** No answer about an address comes sooner: well above what the work takes for one that is known. */
export const leastWaitMs = 120;

export type CodeVerdict = 'right' | 'wrong' | 'void';

/** What a typed code is worth. A code that was used, is too old or was tried too often is worth nothing. */
export function checkCode(
  code: SignInCode | undefined,
  { matches, now }: { matches: boolean; now: Date },
): CodeVerdict {
  if (!code || code.usedAt || code.expiresAt <= now || code.wrongTries >= maximumTries) return 'void';
  return matches ? 'right' : 'wrong';
}

/** So many digits from a hash; 128 bits of it, so that no digit is favoured. */
export function digitsFrom(hash: Buffer, count: number): string {
  const value = BigInt(`0x${hash.toString('hex', 0, 16)}`) % 10n ** BigInt(count);
  return value.toString().padStart(count, '0');
}

/** In groups of four when there are many. */
export function showDigits(digits: string): string {
  return digits.length > shortCode ? digits.replace(/\d{4}(?=\d)/g, '$& ') : digits;
}

/** What somebody typed or pasted: spaces and dashes do not matter. */
export function readDigits(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  return /^\d+$/.test(digits) && [shortCode, longCode].includes(digits.length) ? digits : undefined;
}

/**
 * Where somebody goes after signing in: back to where they were, if that is a page of this municipality; else to the
 * start of the staff side. Never to another site.
 */
export function returnPath(asked: string | undefined, slug: string): string {
  const start = `/${slug}/werk`;
  if (!asked?.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return start;
  const base = 'http://this.invalid';
  const url = URL.canParse(asked, base) ? new URL(asked, base) : undefined;
  if (url?.origin !== base) return start;
  const { pathname, search } = url;
  const inside = pathname === `/${slug}` || pathname.startsWith(`/${slug}/`);
  const signing = pathname.startsWith(`/${slug}/inloggen`) || pathname === `/${slug}/uitloggen`;
  return inside && !signing && !pathname.includes('//') ? pathname + search : start;
}

/** The roles that somebody may give and take. Only an administrator makes another, or lets somebody in nationwide. */
export function givableRoles(actor: Actor): Role[] {
  const all = actor.kind === 'system' || (actor.kind === 'account' && actor.roles.includes('administrator'));
  return roles.filter((role) => all || (role !== 'administrator' && role !== 'national-editor'));
}

/** The roles of an account after a change: those that the actor may not give or take stay as they are. */
export function rolesAfter(account: Pick<Account, 'roles'>, chosen: readonly Role[], actor: Actor): Role[] {
  const givable = givableRoles(actor);
  const kept = account.roles.filter((role) => !givable.includes(role));
  return [...kept, ...chosen.filter((role) => givable.includes(role))];
}

/** Whether somebody still leads the project when this account has these roles. */
export function leadRemains(
  leads: readonly string[],
  { id, roles: held }: { id: string; roles: readonly Role[] },
): boolean {
  return held.includes('project-lead') || !leads.includes(id) || leads.some((lead) => lead !== id);
}

/** Whether the actor may end the access of this account: not of somebody whose roles they could not give. */
export function mayEnd(account: Pick<Account, 'roles'>, actor: Actor): boolean {
  const givable = givableRoles(actor);
  return account.roles.every((role) => givable.includes(role));
}
