import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import type { Changing } from './commands.ts';
import type { SupporterContent, Who } from './types.ts';

export type NewSupporter = SupporterContent & { who: Who };

/** Adds somebody who supports, or should. 'taken' when they are there already; capitals make no difference. */
export async function addSupporter(
  tx: MunicipalityTx,
  { who, ...content }: NewSupporter,
): Promise<{ kind: 'added'; id: string } | { kind: 'taken' }> {
  const id = tx.newId();
  const added = await tx.db
    .insertInto('supporters')
    .values({
      ...content,
      id,
      kind: who.kind,
      name: 'name' in who ? who.name : null,
      departmentId: who.kind === 'department' ? who.id : null,
      organisationId: who.kind === 'organisation' ? who.id : null,
      createdAt: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return { kind: 'taken' };
  await audit(tx, { act: 'supporter.added', subjectKind: 'supporter', subjectId: id });
  return { kind: 'added', id };
}

/** Changes how somebody stands; who it is stays. */
export async function changeSupporter(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  change: SupporterContent,
): Promise<Changing> {
  if (!(await changeVersion(tx, { of: 'supporters', id, version }, change))) return { kind: 'conflict' };
  await audit(tx, { act: 'supporter.changed', subjectKind: 'supporter', subjectId: id });
  return { kind: 'changed' };
}
