import type { Generated, Kysely, Updateable } from 'kysely';
import type { MunicipalityTx } from './database.ts';
import type { Tables } from './tables.ts';

interface Versioned {
  id: string;
  version: Generated<number>;
}

type VersionedTable = {
  [Table in keyof Tables]: Tables[Table] extends Versioned ? Table : never;
}[keyof Tables];

/**
 * Changes a row that somebody read in this version.
 * @returns false, and nothing is changed, when somebody else changed or removed it since.
 */
export async function changeVersion<Table extends VersionedTable>(
  { db }: MunicipalityTx,
  { of, id, version }: { of: Table; id: string; version: number },
  change: Omit<Updateable<Tables[Table]>, 'id' | 'version'>,
): Promise<boolean> {
  // Of whichever table it is, only what they have in common is spelled out here; the caller's change was checked above.
  const common = db as unknown as Kysely<Record<VersionedTable, Versioned>>;
  const { numUpdatedRows } = await common
    .updateTable(of as VersionedTable)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
