// Tries for one table what the rules forbid: two municipalities each have a row, and one reaches for the other's.
import { newUuid } from '../../src/platform/clock.ts';
import { loginRole } from '../../src/platform/database/login.ts';
import type { Queryable } from './catalogue.ts';
import { sampleRow } from './sample.ts';

/** Tables of which the national pages read rows of all municipalities. */
const publicTables = ['municipalities', 'kept_counts'];
const refused = '42501';

/** What leaks from the table; empty when nothing does. Needs a transaction of a superuser, which it leaves unchanged. */
export async function findLeaks(db: Queryable, table: string): Promise<string[]> {
  const tenant = table === 'municipalities' ? 'id' : 'municipality_id';
  const here = newUuid();
  const there = newUuid();
  await db.query('savepoint leaks');
  // Whether other tables hold what this one refers to is another matter.
  await db.query('set local session_replication_role = replica');
  for (const municipality of [here, there]) {
    const { text, values } = await sampleRow(db, table, { tenant, municipality });
    await db.query(text, values);
  }
  const foreign = await sampleRow(db, table, { tenant, municipality: there });
  const municipality = (text: string, values: unknown[] = [], id = here) =>
    tryAs(db, { role: 'app_municipality', id, text, values });
  const count = `select count(*)::int as count from ${table}`;
  const attempts: [leak: string, happened: boolean][] = [
    ['a municipality does not see its own rows, or more than those', (await municipality(count)).count !== 1],
    ['somebody who chose no municipality sees rows', (await municipality(count, [], '')).count !== 0],
    ["a row of another's is taken in", (await municipality(foreign.text, foreign.values)).error !== refused],
    [
      'a row is handed to another',
      (await municipality(`update ${table} set ${tenant} = $1`, [there])).error !== refused,
    ],
    [
      "another's row is changed",
      ((await municipality(`update ${table} set ${tenant} = ${tenant} where ${tenant} = $1`, [there])).changed ?? 0) >
        0,
    ],
    [
      "another's row is deleted",
      ((await municipality(`delete from ${table} where ${tenant} = $1`, [there])).changed ?? 0) > 0,
    ],
    [
      'the public reads it',
      !publicTables.includes(table) && (await tryAs(db, { role: 'app_public', id: '', text: count })).error !== refused,
    ],
    ['the login reads it as itself', (await tryAs(db, { role: loginRole, id: here, text: count })).error !== refused],
  ];
  await db.query('rollback to savepoint leaks');
  return attempts.filter(([, happened]) => happened).map(([leak]) => `${table}: ${leak}`);
}

interface Attempt {
  role: string;
  /** The municipality that the transaction is in. */
  id: string;
  text: string;
  values?: unknown[];
}

interface Result {
  count?: number;
  changed?: number | null;
  error?: string;
}

/** Does something as this role inside this municipality, and takes it back. */
export async function tryAs(db: Queryable, { role, id, text, values = [] }: Attempt): Promise<Result> {
  await db.query('savepoint attempt');
  try {
    await db.query("select set_config('role', $1, true), set_config('app.municipality', $2, true)", [role, id]);
    const result = await db.query<{ count?: number }>(text, values);
    const count = result.rows[0]?.count;
    return { changed: result.rowCount, ...(count === undefined ? {} : { count }) };
  } catch (error) {
    return { error: (error as { code?: string }).code ?? String(error) };
  } finally {
    await db.query('rollback to savepoint attempt');
  }
}
