import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listDepartments, organisationsByIds } from '../organisations/index.ts';
import type { Supporter } from './types.ts';

/** All supporters by name, each named as its department or organisation is called now. */
export async function listSupporters(tx: MunicipalityTx): Promise<Supporter[]> {
  const rows = await tx.db.selectFrom('supporters').selectAll().execute();
  const departments = new Map((await listDepartments(tx)).map((one) => [one.id, one]));
  const organisationIds = rows.flatMap(({ organisationId }) => organisationId ?? []);
  const organisations = new Map((await organisationsByIds(tx, organisationIds)).map((one) => [one.id, one]));
  const supporters = rows.map(({ departmentId, organisationId, name, ...row }): Supporter => {
    const department = departmentId ? departments.get(departmentId) : undefined;
    const organisation = organisationId ? organisations.get(organisationId) : undefined;
    const { id, kind, mustSayYes, stance, needs, promised, promisedBy, kept, version } = row;
    const called = department?.name ?? organisation?.name ?? name ?? '';
    const said = { mustSayYes, stance, needs, promised, promisedBy, kept };
    return { id, kind, name: called, sphere: department?.sphere ?? null, ...said, version };
  });
  return supporters.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}

export async function findSupporter(tx: MunicipalityTx, id: string): Promise<Supporter | undefined> {
  return (await listSupporters(tx)).find((one) => one.id === id);
}
