import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { MemberDetails } from './types.ts';

/** Adds somebody to a group: a role, never a name. Returns the member's id. */
export async function addMember(tx: MunicipalityTx, groupId: string, member: MemberDetails): Promise<string> {
  const id = tx.newId();
  await tx.db
    .insertInto('workingGroupMembers')
    .values({ ...member, id, groupId, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'working-group.member-added', subjectKind: 'working-group', subjectId: groupId });
  return id;
}

/** Changes what is said of a member, also that they left. False when somebody else changed it after it was read. */
export async function changeMember(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  member: MemberDetails,
): Promise<boolean> {
  const changed = await tx.db
    .updateTable('workingGroupMembers')
    .set((eb) => ({ ...member, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('groupId')
    .executeTakeFirst();
  if (!changed) return false;
  await audit(tx, { act: 'working-group.member-changed', subjectKind: 'working-group', subjectId: changed.groupId });
  return true;
}
