import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Organisation } from './types.ts';

const columns = ['id', 'name', 'kind', 'version'] as const;

/** All organisations by name, the municipality itself first. */
export async function listOrganisations(tx: MunicipalityTx): Promise<Organisation[]> {
  const all = await tx.db.selectFrom('organisations').select(columns).orderBy('name').orderBy('id').execute();
  return [...all.filter(({ kind }) => kind === 'municipality'), ...all.filter(({ kind }) => kind !== 'municipality')];
}

/** The organisation that is the municipality itself. */
export function findOwnOrganisation(tx: MunicipalityTx): Promise<Organisation | undefined> {
  return tx.db
    .selectFrom('organisations')
    .select(columns)
    .where('kind', '=', 'municipality')
    .orderBy('createdAt')
    .executeTakeFirst();
}

export function findOrganisation(tx: MunicipalityTx, id: string): Promise<Organisation | undefined> {
  return tx.db.selectFrom('organisations').select(columns).where('id', '=', id).executeTakeFirst();
}

/** The organisation of that name; capitals make no difference. */
export function findOrganisationByName(tx: MunicipalityTx, name: string): Promise<Organisation | undefined> {
  return tx.db
    .selectFrom('organisations')
    .select(columns)
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst();
}

export async function organisationsByIds(tx: MunicipalityTx, ids: string[]): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  return tx.db.selectFrom('organisations').select(columns).where('id', 'in', ids).execute();
}
