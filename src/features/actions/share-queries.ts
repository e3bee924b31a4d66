import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Department, listDepartments } from '../organisations/index.ts';
import { shareStanding } from './rules.ts';
import type { Share } from './types.ts';

/** The shares of departments in these actions, by the names of the departments. */
export async function listShares(tx: MunicipalityTx, actionIds: string[]): Promise<Share[]> {
  if (actionIds.length === 0) return [];
  const rows = await tx.db.selectFrom('actionShares').select(columns).where('actionId', 'in', actionIds).execute();
  return withNames(rows, await listDepartments(tx));
}

/** All that one department is asked for or said. */
export async function listSharesOf(tx: MunicipalityTx, department: Department): Promise<Share[]> {
  const rows = await tx.db
    .selectFrom('actionShares')
    .select(columns)
    .where('departmentId', '=', department.id)
    .orderBy('createdAt')
    .orderBy('actionId')
    .execute();
  return withNames(rows, [department]);
}

/** All shares of all departments. */
export async function listAllShares(tx: MunicipalityTx): Promise<Share[]> {
  const rows = await tx.db.selectFrom('actionShares').select(columns).orderBy('createdAt').execute();
  return withNames(rows, await listDepartments(tx));
}

const columns = ['actionId', 'departmentId', 'verdict', 'words', 'answeredAt', 'outdated', 'version'] as const;

type Row = Omit<Share, 'department' | 'standing'>;

function withNames(rows: Row[], departments: Department[]): Share[] {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return rows
    .map((row) => ({ ...row, department: names.get(row.departmentId) ?? '', standing: shareStanding(row) }))
    .toSorted((one, other) => one.department.localeCompare(other.department));
}
