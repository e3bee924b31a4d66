import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Role } from '../../platform/policies/roles.ts';
import { maximumTries } from './rules.ts';
import type { Account, SentCode, SignInCode } from './types.ts';

/** An account that can sign in, with its roles, by id or by address. */
export async function findAccount(
  tx: MunicipalityTx,
  by: { id: string } | { email: string },
): Promise<Account | undefined> {
  const query = selectAccounts(tx);
  const found = await ('id' in by
    ? query.where('accounts.id', '=', by.id)
    : query.where('accounts.email', '=', by.email.toLowerCase())
  ).executeTakeFirst();
  return found as Account | undefined;
}

/** Everyone who can sign in here, by name. */
export async function listAccounts(tx: MunicipalityTx): Promise<Account[]> {
  return (await selectAccounts(tx).orderBy('accounts.name').orderBy('accounts.id').execute()) as Account[];
}

/** How many accounts own a theme. */
export async function countThemeOwners(tx: MunicipalityTx): Promise<number> {
  const { owners } = await tx.db
    .selectFrom('accountRoles')
    .innerJoin('accounts', 'accounts.id', 'accountRoles.accountId')
    .select((eb) => eb.fn.countAll<string>().as('owners'))
    .where('accounts.endedAt', 'is', null)
    .where('role', '=', 'theme-owner')
    .executeTakeFirstOrThrow();
  return Number(owners);
}

/** The accounts that lead the project, held until the transaction ends: two of them cannot both leave at once. */
export async function lockLeads(tx: MunicipalityTx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('accountRoles')
    .select('accountId')
    .where('role', '=', 'project-lead')
    .orderBy('accountId')
    .forUpdate()
    .execute();
  return rows.map((row) => row.accountId);
}

/** Where a sign-in code is to be sent, and which kind it is; undefined when it opens nothing any more. */
export async function findSendable(
  tx: MunicipalityTx,
  codeId: string,
): Promise<{ email: string; anyBrowser: boolean } | undefined> {
  const row = await tx.db
    .selectFrom('signInCodes')
    .innerJoin('accounts', 'accounts.id', 'signInCodes.accountId')
    .select(['accounts.email', 'signInCodes.anyBrowser'])
    .where('signInCodes.id', '=', codeId)
    .where('signInCodes.expiresAt', '>', tx.now)
    .where('signInCodes.usedAt', 'is', null)
    .where('signInCodes.wrongTries', '<', maximumTries)
    .executeTakeFirst();
  return row?.email ? { email: row.email, anyBrowser: row.anyBrowser } : undefined;
}

/** The codes that were sent to somebody and are still remembered. */
export function listSentCodes(tx: MunicipalityTx, accountId: string): Promise<SentCode[]> {
  return tx.db
    .selectFrom('signInCodes')
    .select(['anyBrowser', 'sentAt', 'expiresAt', 'usedAt'])
    .where('accountId', '=', accountId)
    .execute();
}

/** The code with this id, or the long ones of this account; held until the transaction ends, so that each try is counted. */
export function lockCodes(
  tx: MunicipalityTx,
  accountId: string,
  which: { id: string } | 'long',
): Promise<SignInCode[]> {
  const codes = tx.db
    .selectFrom('signInCodes')
    .select(['id', 'codeHash', 'expiresAt', 'wrongTries', 'usedAt', 'anyBrowser'])
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', tx.now)
    .where('anyBrowser', '=', which === 'long')
    .orderBy('id')
    .forUpdate();
  return (which === 'long' ? codes : codes.where('id', '=', which.id)).execute();
}

function selectAccounts(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('accounts')
    .where('accounts.endedAt', 'is', null)
    .select(['accounts.id', 'accounts.email', 'accounts.name', 'accounts.version'])
    .select(['accounts.organisationId', 'accounts.departmentId'])
    .select(
      sql<
        Role[]
      >`coalesce((select array_agg(r.role order by r.role) from account_roles r where r.account_id = accounts.id), '{}')`.as(
        'roles',
      ),
    );
}
