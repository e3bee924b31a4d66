// What the database keeps count of while it changes (migrations/0008): reading a number costs the same however large it is.
import { sql } from 'kysely';
import type { MunicipalityTx } from './database.ts';

/** In the place of an agenda or a gathering: of the municipality as a whole, or said at no gathering. Nobody's id: it finds nothing. */
export const ofNone = '00000000-0000-0000-0000-000000000000';

export interface KeptCount<Kind> {
  kind: Kind;
  /** The agenda or the gathering; `ofNone` without. */
  ofId: string;
  count: number;
}

/** The counts of these kinds, of everything or only of these agendas or gatherings. What there is none of is left out. */
export async function readCounts<Kind extends string>(
  tx: MunicipalityTx,
  kinds: Kind[],
  ofIds?: string[],
): Promise<KeptCount<Kind>[]> {
  if (ofIds?.length === 0) return [];
  const { rows } = await sql<KeptCount<Kind>>`
    select kind, of_id, sum(count) as count from kept_counts
    where kind = any(${kinds}) ${ofIds ? sql`and of_id = any(${ofIds}::uuid[])` : sql``}
    group by kind, of_id having sum(count) <> 0`.execute(tx.db);
  return rows;
}

/** How many there are of one kind: in all, or in one agenda or gathering. */
export async function readCount(tx: MunicipalityTx, kind: string, ofId?: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(count), 0) as count from kept_counts
    where kind = ${kind} ${ofId === undefined ? sql`` : sql`and of_id = ${ofId}::uuid`}`.execute(tx.db);
  return rows[0]?.count ?? 0;
}
