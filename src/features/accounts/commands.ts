import { timingSafeEqual } from 'node:crypto';
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/i18n/catalogue.ts';
import type { Role } from '../../platform/policies/roles.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { endSessionsOf, startSession } from '../../platform/sessions/sessions.ts';
import { findAccount, lockLeads } from './queries.ts';
import {
  checkCode,
  codeLifetimeMs,
  digitsFrom,
  leadRemains,
  maximumCodes,
  maximumTries,
  mayEnd,
  rolesAfter,
} from './rules.ts';
import type { Account, SignInCode } from './types.ts';

export interface NewAccount {
  email: string;
  name: string;
  roles: Role[];
  organisationId?: string;
}

/** Makes an account that can sign in. Returns its id, or undefined when the address is somebody's already. */
export async function addAccount(
  tx: MunicipalityTx,
  { email, name, roles, organisationId }: NewAccount,
): Promise<string | undefined> {
  const id = tx.newId();
  const added = await tx.db
    .insertInto('accounts')
    .values({
      id,
      email: email.toLowerCase(),
      name,
      organisationId: organisationId ?? null,
      endedAt: null,
      createdAt: tx.now,
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
  roles: Role[];
  version: number;
}

/** Gives somebody another name or other roles, unless nobody would lead the project then. */
export async function changePerson(tx: MunicipalityTx, account: Account, change: PersonChange): Promise<PersonVerdict> {
  const roles = rolesAfter(account, change.roles, tx.actor);
  if (!leadRemains(await lockLeads(tx), { id: account.id, roles })) return { kind: 'last-lead' };
  const changed = await tx.db
    .updateTable('accounts')
    .set((eb) => ({
      name: change.name,
      organisationId: change.organisationId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', account.id)
    .where('version', '=', change.version)
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

/** The six digits of a code, derived again each time: the database holds only a keyed hash of them. */
export function digitsOf(secrets: Secrets, codeId: string): string {
  return digitsFrom(secrets.hmac('sign-in-code', `digits of ${codeId}`));
}

/** Has a code sent to this address, if it is somebody's. Every earlier code is void from now on. */
export async function sendCode(
  tx: MunicipalityTx,
  secrets: Secrets,
  { email, language }: { email: string; language: Language },
): Promise<void> {
  const account = await findAccount(tx, { email });
  if (!account) return;
  // Two who ask at the same moment go one after the other, so that only one code is left.
  await tx.db.selectFrom('accounts').select('id').where('id', '=', account.id).forUpdate().execute();
  const unused = await tx.db
    .selectFrom('signInCodes')
    .select('id')
    .where('accountId', '=', account.id)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', tx.now)
    .execute();
  if (unused.length >= maximumCodes) return;
  await tx.db
    .updateTable('signInCodes')
    .set({ wrongTries: maximumTries })
    .where('accountId', '=', account.id)
    .execute();
  const id = tx.newId();
  await tx.db
    .insertInto('signInCodes')
    .values({
      id,
      accountId: account.id,
      codeHash: hashOf(secrets, id, digitsOf(secrets, id)),
      expiresAt: new Date(tx.now.getTime() + codeLifetimeMs),
      usedAt: null,
    })
    .execute();
  await tx.enqueue(signInCodeQueue, { codeId: id, language });
}

/** Forgets codes that have had their time. */
export async function forgetCodes(tx: MunicipalityTx): Promise<void> {
  await tx.db.deleteFrom('signInCodes').where('expiresAt', '<=', tx.now).execute();
}

/** Starts a session for whoever has the right code, and returns its token; a wrong one counts as a try. */
export async function signInWithCode(
  tx: MunicipalityTx,
  secrets: Secrets,
  { email, digits }: { email: string; digits: string },
): Promise<string | undefined> {
  const account = await findAccount(tx, { email });
  if (!account) return undefined;
  const code = await lockNewestCode(tx, account.id);
  const matches = code !== undefined && timingSafeEqual(code.codeHash, hashOf(secrets, code.id, digits));
  const verdict = checkCode(code, { matches, now: tx.now });
  if (!code || verdict === 'void') return undefined;
  const change = verdict === 'right' ? { usedAt: tx.now } : { wrongTries: code.wrongTries + 1 };
  await tx.db.updateTable('signInCodes').set(change).where('id', '=', code.id).execute();
  return verdict === 'right' ? signInAs(tx, secrets, account.id) : undefined;
}

/** Starts a session for this account and returns its token. */
export async function signInAs(tx: MunicipalityTx, secrets: Secrets, accountId: string): Promise<string> {
  await audit(tx, { act: 'account.signed-in', subjectKind: 'account', subjectId: accountId });
  return startSession(tx, secrets, accountId);
}

// A newer code makes the older ones void, so at most one is left.
function lockNewestCode(tx: MunicipalityTx, accountId: string): Promise<SignInCode | undefined> {
  return tx.db
    .selectFrom('signInCodes')
    .select(['id', 'codeHash', 'expiresAt', 'wrongTries', 'usedAt'])
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .where('wrongTries', '<', maximumTries)
    .forUpdate()
    .executeTakeFirst();
}

function hashOf(secrets: Secrets, codeId: string, digits: string): Buffer {
  return secrets.hmac('sign-in-code', codeId + digits);
}

async function giveRoles(tx: MunicipalityTx, accountId: string, roles: readonly Role[]): Promise<void> {
  const rows = [...new Set(roles)].map((role) => ({ accountId, role }));
  if (rows.length > 0) await tx.db.insertInto('accountRoles').values(rows).execute();
}
