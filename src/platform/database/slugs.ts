import { sql } from 'kysely';
import type { MunicipalityTx } from './database.ts';
import { takeTurn } from './turns.ts';

const longest = 70;
// Parts of addresses that are pages of their own beside the things: '/werk/acties/nieuw'.
const pages = ['afweging', 'begrepen', 'geven', 'nieuw', 'ongevraagd', 'overname', 'samenvoeging'];

/**
 * The slug of a title, with a number behind it where this municipality has one like it already. Takes a turn, so that two
 * people who give one title at once do not get one address: whatever else a caller holds, it takes hold of before.
 */
export async function freeSlug(
  tx: MunicipalityTx,
  table:
    | 'agendas'
    | 'gatherings'
    | 'ballots'
    | 'priorities'
    | 'actions'
    | 'decisions'
    | 'goals'
    | 'workingGroups'
    | 'adviceRounds'
    | 'letters',
  title: string,
): Promise<string> {
  await takeTurn(tx);
  const slug = slugOf(title);
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(table)} where slug = ${slug} or slug ~ ${`^${slug}-[0-9]+$`}`.execute(tx.db);
  const taken = new Set([...pages, ...rows.map((row) => row.slug)]);
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}

/** A title as a part of an address: 'Overal naar binnen kunnen!' becomes 'overal-naar-binnen-kunnen'. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return plain || 'zonder-titel';
}
