import { timingSafeEqual } from 'node:crypto';
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/i18n/catalogue.ts';
import type { Role } from '../../platform/policies/roles.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { endSessionsOf, startSession } from '../../platform/sessions/sessions.ts';
import { findAccount, listSentCodes, lockCodes, lockLeads } from './queries.ts';
import {
  checkCode,
  codeLifetimeMs,
  codeMemoryMs,
  digitsFrom,
  leadRemains,
  longCode,
  longCodeLifetimeMs,
  maximumTries,
  mayEnd,
  nextCode,
  rolesAfter,
  shortCode,
} from './rules.ts';
import type { Account } from './types.ts';

export interface NewAccount {
  email: string;
  name: string;
  roles: Role[];
  organisationId?: string | null;
  departmentId?: string | null;
}

/** Makes an account that can sign in. Returns its id, or undefined when the address is somebody's already. */
export async function addAccount(
  tx: MunicipalityTx,
  { email, name, roles, organisationId = null, departmentId = null }: NewAccount,
): Promise<string | undefined> {
  const id = tx.newId();
  const added = await tx.db
    .insertInto('accounts')
    .values({
      ...{ id, name, organisationId, departmentId, email: email.toLowerCase() },
      ...{ endedAt: null, createdAt: tx.now },
    })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return undefined;
  await giveRoles(tx, id, roles);
  await audit(tx, { act: 'account.added', subjectKind: 'account', subjectId: id });
  return id;
}

export type PersonVerdict = { kind: 'done' } | { kind: 'conflict' } | { kind: 'last-lead' } | { kind: 'not-yours' };

export interface PersonChange {
  name: string;
  organisationId: string | null;
  departmentId: string | null;
  roles: Role[];
  version: number;
}

/** Gives somebody another name, place or roles, unless nobody would lead the project then. */
export async function changePerson(tx: MunicipalityTx, account: Account, change: PersonChange): Promise<PersonVerdict> {
  const { name, organisationId, departmentId, version } = change;
  const roles = rolesAfter(account, change.roles, tx.actor);
  if (!leadRemains(await lockLeads(tx), { id: account.id, roles })) return { kind: 'last-lead' };
  const changed = await tx.db
    .updateTable('accounts')
    .set((eb) => ({ name, organisationId, departmentId, version: eb('version', '+', 1) }))
    .where('id', '=', account.id)
    .where('version', '=', version)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) return { kind: 'conflict' };
  await tx.db.deleteFrom('accountRoles').where('accountId', '=', account.id).execute();
  await giveRoles(tx, account.id, roles);
  await audit(tx, { act: 'account.changed', subjectKind: 'account', subjectId: account.id });
  return { kind: 'done' };
}

/** Ends somebody's access at once. The address is erased; the name stays with what they decided. */
export async function endAccess(tx: MunicipalityTx, account: Account): Promise<PersonVerdict> {
  if (!mayEnd(account, tx.actor)) return { kind: 'not-yours' };
  if (!leadRemains(await lockLeads(tx), { id: account.id, roles: [] })) return { kind: 'last-lead' };
  await tx.db.deleteFrom('accountRoles').where('accountId', '=', account.id).execute();
  await endSessionsOf(tx, account.id);
  await tx.db.deleteFrom('signInCodes').where('accountId', '=', account.id).execute();
  await tx.db
    .updateTable('accounts')
    .set((eb) => ({ email: null, endedAt: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', account.id)
    .execute();
  await audit(tx, { act: 'account.ended', subjectKind: 'account', subjectId: account.id });
  return { kind: 'done' };
}

/** The job that sends a sign-in code; its data is the code's id, from which it derives the digits. */
export const signInCodeQueue = 'sign-in-code';

/** The digits of a code, derived again each time: the database holds only a keyed hash of them. */
export function digitsOf(secrets: Secrets, { id, anyBrowser }: { id: string; anyBrowser: boolean }): string {
  return digitsFrom(secrets.hmac('sign-in-code', `digits of ${id}`), anyBrowser ? longCode : shortCode);
}

export interface Asking {
  email: string;
  language: Language;
  /** The code that the same browser asked for before: void from now on. */
  replaces?: string | undefined;
}

/**
 * Has a code sent to this address, if it is somebody's and was not sent enough of them.
 * @returns the id of the code, for the browser that asked; that of no code where none was sent.
 */
export async function sendCode(tx: MunicipalityTx, secrets: Secrets, asking: Asking): Promise<string> {
  const id = tx.newId();
  const account = await findAccount(tx, asking);
  if (!account) return id;
  // Those who ask at the same moment go one after the other, so that all are counted.
  await tx.db.selectFrom('accounts').select('id').where('id', '=', account.id).forUpdate().execute();
  if (asking.replaces) await voidCode(tx, { id: asking.replaces, accountId: account.id });
  const next = nextCode(await listSentCodes(tx, account.id), tx.now);
  if (next === 'none') return id;
  const anyBrowser = next === 'long';
  await tx.db
    .insertInto('signInCodes')
    .values({
      ...{ id, accountId: account.id, anyBrowser, sentAt: tx.now, usedAt: null },
      codeHash: hashOf(secrets, id, digitsOf(secrets, { id, anyBrowser })),
      expiresAt: new Date(tx.now.getTime() + (anyBrowser ? longCodeLifetimeMs : codeLifetimeMs)),
    })
    .execute();
  await tx.enqueue(signInCodeQueue, { codeId: id, language: asking.language });
  return id;
}

/** Forgets codes that count for nothing any more. */
export async function forgetCodes(tx: MunicipalityTx): Promise<void> {
  const since = new Date(tx.now.getTime() - codeMemoryMs);
  await tx.db.deleteFrom('signInCodes').where('sentAt', '<=', since).execute();
}

export interface Entering {
  email: string;
  /** The code that this browser asked for. */
  codeId: string;
  digits: string;
}

/**
 * Starts a session for whoever has the right code, and returns its token. A wrong one counts as a try of the code that this
 * browser asked for, and of no other: nobody can use up somebody else's tries.
 */
export async function signInWithCode(
  tx: MunicipalityTx,
  secrets: Secrets,
  { email, codeId, digits }: Entering,
): Promise<string | undefined> {
  const account = await findAccount(tx, { email });
  if (!account) return undefined;
  const codes = await lockCodes(tx, account.id, digits.length === longCode ? 'long' : { id: codeId });
  for (const code of codes) {
    const matches = timingSafeEqual(code.codeHash, hashOf(secrets, code.id, digits));
    const verdict = checkCode(code, { matches, now: tx.now });
    const note = tx.db.updateTable('signInCodes').where('id', '=', code.id);
    if (verdict === 'right') {
      await note.set({ usedAt: tx.now }).execute();
      return signInAs(tx, secrets, account.id);
    }
    // A long code has no tries to use up: anybody could.
    if (verdict === 'wrong' && !code.anyBrowser) await note.set({ wrongTries: code.wrongTries + 1 }).execute();
  }
  return undefined;
}

/** Starts a session for this account and returns its token. */
export async function signInAs(tx: MunicipalityTx, secrets: Secrets, accountId: string): Promise<string> {
  await audit(tx, { act: 'account.signed-in', subjectKind: 'account', subjectId: accountId });
  return startSession(tx, secrets, accountId);
}

function voidCode(tx: MunicipalityTx, { id, accountId }: { id: string; accountId: string }): Promise<unknown> {
  return tx.db
    .updateTable('signInCodes')
    .set({ wrongTries: maximumTries })
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .where('anyBrowser', '=', false)
    .execute();
}

function hashOf(secrets: Secrets, codeId: string, digits: string): Buffer {
  return secrets.hmac('sign-in-code', codeId + digits);
}

async function giveRoles(tx: MunicipalityTx, accountId: string, roles: readonly Role[]): Promise<void> {
  const rows = [...new Set(roles)].map((role) => ({ accountId, role }));
  if (rows.length > 0) await tx.db.insertInto('accountRoles').values(rows).execute();
}
