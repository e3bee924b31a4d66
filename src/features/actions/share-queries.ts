import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Department, listDepartments } from '../organisations/index.ts';
import { shareStanding } from './rules.ts';
import type { Share } from './types.ts';

/** The shares of departments in these actions, by the names of the departments. */
export async function listShares(tx: MunicipalityTx, actionIds: string[]): Promise<Share[]> {
  if (actionIds.length === 0) return [];
  const rows = await selectShares(tx).where('s.actionId', 'in', actionIds).execute();
  return withNames(rows, await listDepartments(tx));
}

/** All that one department is asked for or said. */
export async function listSharesOf(tx: MunicipalityTx, department: Department): Promise<Share[]> {
  const rows = await selectShares(tx).where('s.departmentId', '=', department.id).execute();
  return withNames(rows, [department]);
}

/** Shares that wait for a department, or for this one: those of the action that is due first come first. */
export async function listWaiting(
  tx: MunicipalityTx,
  { departmentId, limit }: { departmentId: string | undefined; limit: number },
) {
  const all = selectShares(tx).select(['a.title', 'a.dueOn']).where(waits);
  const rows = await (departmentId ? all.where('s.departmentId', '=', departmentId) : all)
    .orderBy('a.dueOn', (of) => of.asc().nullsLast())
    .orderBy('s.createdAt')
    .orderBy('s.actionId')
    .limit(limit)
    .execute();
  const names = namesOf(await listDepartments(tx));
  return rows.map((row) => ({ ...row, department: names.get(row.departmentId) ?? '' }));
}

export interface ShareCounts {
  asked: number;
  confirmed: number;
  waiting: number;
}

/** How many shares each department has, and how many of those it confirmed or still has to answer. */
export async function countShares(tx: MunicipalityTx): Promise<Map<string, ShareCounts>> {
  const rows = await joined(tx)
    .select((eb) => [
      's.departmentId',
      eb.fn.countAll<string>().as('asked'),
      eb.fn.countAll<string>().filterWhere(sql<boolean>`s.verdict = 'confirmed' and not s.outdated`).as('confirmed'),
      eb.fn.countAll<string>().filterWhere(waits).as('waiting'),
    ])
    .groupBy('s.departmentId')
    .execute();
  return new Map(
    rows.map(({ departmentId, asked, confirmed, waiting }) => [
      departmentId,
      { asked: Number(asked), confirmed: Number(confirmed), waiting: Number(waiting) },
    ]),
  );
}

/** Nothing was said yet, or the action was changed since; and somebody still does it. */
const waits = sql<boolean>`((s.verdict is null or s.outdated) and a.state not in ('done', 'stopped'))`;

function joined(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('actionShares as s')
    .innerJoin('actions as a', (join) => join.onRef('a.id', '=', 's.actionId'));
}

function selectShares(tx: MunicipalityTx) {
  return joined(tx)
    .select(['s.actionId', 's.departmentId', 's.verdict', 's.words', 's.answeredAt', 's.outdated', 's.version'])
    .select(waits.as('waits'));
}

type Row = Omit<Share, 'department' | 'standing'>;

function withNames(rows: Row[], departments: Department[]): Share[] {
  const names = namesOf(departments);
  return rows
    .map((row) => ({ ...row, department: names.get(row.departmentId) ?? '', standing: shareStanding(row) }))
    .toSorted((one, other) => one.department.localeCompare(other.department));
}

function namesOf(departments: Department[]): Map<string, string> {
  return new Map(departments.map(({ id, name }) => [id, name]));
}
