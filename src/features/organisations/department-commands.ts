import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { holdNames } from './commands.ts';
import { findDepartmentByName } from './department-queries.ts';
import type { Sphere } from './types.ts';

export interface NewDepartment {
  name: string;
  sphere: Sphere;
}

/** Adds a department. 'taken' when there is one of this name; capitals make no difference. */
export async function addDepartment(
  tx: MunicipalityTx,
  { name, sphere }: NewDepartment,
): Promise<{ kind: 'added'; id: string } | { kind: 'taken' }> {
  await holdNames(tx);
  if (await findDepartmentByName(tx, name)) return { kind: 'taken' };
  const id = tx.newId();
  await tx.db.insertInto('departments').values({ id, name, sphere, createdAt: tx.now }).execute();
  await audit(tx, { act: 'department.added', subjectKind: 'department', subjectId: id });
  return { kind: 'added', id };
}

export type DepartmentChange = { kind: 'changed' } | { kind: 'taken' } | { kind: 'conflict' };

export async function changeDepartment(
  tx: MunicipalityTx,
  { id, version, name, sphere }: NewDepartment & { id: string; version: number },
): Promise<DepartmentChange> {
  await holdNames(tx);
  const known = await findDepartmentByName(tx, name);
  if (known && known.id !== id) return { kind: 'taken' };
  if (!(await changeVersion(tx, { of: 'departments', id, version }, { name, sphere }))) return { kind: 'conflict' };
  await audit(tx, { act: 'department.changed', subjectKind: 'department', subjectId: id });
  return { kind: 'changed' };
}
