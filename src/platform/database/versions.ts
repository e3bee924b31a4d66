import { type Generated, sql, type Updateable } from 'kysely';
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
  // Of whichever table it is: what all of them have is spelled out, and the change is checked where it is handed in.
  const { numUpdatedRows } = await db
    .updateTable(sql<Versioned>`${sql.table(of)}`.as('row'))
    .set((eb) => ({ ...change, version: eb('row.version', '+', 1) }))
    .where('row.id', '=', id)
    .where('row.version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
