import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Role } from '../../platform/policies/roles.ts';

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
    .values({ id, email: email.toLowerCase(), name, organisationId: organisationId ?? null, createdAt: tx.now })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return undefined;
  if (roles.length > 0)
    await tx.db
      .insertInto('accountRoles')
      .values(roles.map((role) => ({ accountId: id, role })))
      .execute();
  await audit(tx, { act: 'account.added', subjectKind: 'account', subjectId: id });
  return id;
}
