// A row that a table accepts, put together from what the catalogue says of its columns.
import { newUuid } from '../../src/platform/clock.ts';
import type { Queryable } from './catalogue.ts';

interface Column {
  name: string;
  type: string;
  needed: boolean;
  /** The first of the words that a check allows. */
  word: string | null;
}

const values: Record<string, () => unknown> = {
  uuid: newUuid,
  text: () => `x${newUuid().slice(-8)}`,
  boolean: () => false,
  date: () => '2026-11-22',
  'timestamp with time zone': () => '2026-11-22T10:00:00Z',
  'time without time zone': () => '10:00',
  bytea: () => Buffer.from(newUuid()),
  jsonb: () => '{}',
  smallint: () => 1,
  integer: () => 1,
  bigint: () => 1,
  'smallint[]': () => '{1}',
  'text[]': () => '{x}',
  'uuid[]': () => '{}',
};

/** What may be absent, but not in every state: filled in here so that the row stands in its first one. */
const filledIn = ['accounts.email', 'supporters.name', 'goal_measurements.words'];

export async function sampleRow(
  db: Queryable,
  table: string,
  { tenant, municipality }: { tenant: string; municipality: string },
): Promise<{ text: string; values: unknown[] }> {
  const columns = (await listColumns(db, table)).filter(
    ({ name, needed }) => needed || name === tenant || filledIn.includes(`${table}.${name}`),
  );
  const row = columns.map(({ name, type, word }) => {
    if (name === tenant) return municipality;
    const value = word ?? values[type]?.();
    if (value === undefined) throw new Error(`No sample for ${table}.${name} (${type}): add its type here`);
    return value;
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  return { text: `insert into ${table} (${names}) values (${row.map((_, i) => `$${i + 1}`).join(', ')})`, values: row };
}

async function listColumns(db: Queryable, table: string): Promise<Column[]> {
  const { rows } = await db.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull and not a.atthasdef as needed,
       (select substring(pg_get_constraintdef(k.oid) from 'ARRAY\\[''([^'']+)''') from pg_constraint k
        where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as word
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  );
  return rows;
}
