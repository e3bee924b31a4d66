import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listOrganisations } from './queries.ts';
import type { Department } from './types.ts';

const columns = ['id', 'name', 'sphere', 'version'] as const;

/** All departments by name. */
export function listDepartments(tx: MunicipalityTx): Promise<Department[]> {
  return tx.db.selectFrom('departments').select(columns).orderBy('name').orderBy('id').execute();
}

/** What somebody can belong to: the organisations they act for, and the parts of the municipality they work for. */
export async function listBelongings(tx: MunicipalityTx) {
  return { organisations: await listOrganisations(tx), departments: await listDepartments(tx) };
}

export function findDepartment(tx: MunicipalityTx, id: string): Promise<Department | undefined> {
  return tx.db.selectFrom('departments').select(columns).where('id', '=', id).executeTakeFirst();
}

/** The department of that name; capitals make no difference. */
export function findDepartmentByName(tx: MunicipalityTx, name: string): Promise<Department | undefined> {
  return tx.db
    .selectFrom('departments')
    .select(columns)
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst();
}
