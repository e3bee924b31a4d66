import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Role } from '../../platform/policies/roles.ts';
import type { Account } from './types.ts';

/** An account with its roles, by id or by address. */
export function findAccount(tx: MunicipalityTx, by: { id: string } | { email: string }): Promise<Account | undefined> {
  const query = selectAccounts(tx);
  return (
    'id' in by ? query.where('accounts.id', '=', by.id) : query.where('accounts.email', '=', by.email.toLowerCase())
  ).executeTakeFirst();
}

/** Everyone who can sign in here, by name. */
export function listAccounts(tx: MunicipalityTx): Promise<Account[]> {
  return selectAccounts(tx).orderBy('accounts.name').execute();
}

function selectAccounts(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('accounts')
    .select(['accounts.id', 'accounts.email', 'accounts.name', 'accounts.organisationId'])
    .select(
      sql<
        Role[]
      >`coalesce((select array_agg(r.role order by r.role) from account_roles r where r.account_id = accounts.id), '{}')`.as(
        'roles',
      ),
    );
}
