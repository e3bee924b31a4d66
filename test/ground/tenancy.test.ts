import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../app.ts';
import { findOpenings, listOwnTables, type Queryable } from './catalogue.ts';
import { findLeaks, tryAs } from './leaks.ts';

let app: TestApp;
let db: pg.PoolClient;

beforeAll(async () => {
  app = await testApp();
  db = await app.admin.connect();
});
afterAll(() => db.release());

/** Everything in it is taken back. */
async function inVain<Result>(work: (db: Queryable) => Promise<Result>): Promise<Result> {
  await db.query('begin');
  try {
    return await work(db);
  } finally {
    await db.query('rollback');
  }
}

async function everyTable(): Promise<string[]> {
  const tables = await listOwnTables(db);
  expect(tables.length).toBeGreaterThan(20);
  return [...tables, 'municipalities'];
}

test('every table of a municipality is closed to all others, by the catalogue', async () => {
  await everyTable();
  expect(await findOpenings(db)).toEqual([]);
});

test('two municipalities see and change nothing of one another, in any table', async () => {
  for (const table of await everyTable()) {
    expect(await inVain((client) => findLeaks(client, table)), table).toEqual([]);
  }
});

// Each way in which somebody could open a table, and what of it shows when a row is reached for.
const openings: { name: string; break: (table: string, policy: string) => string; leaks: boolean }[] = [
  { name: 'drops the policy', break: (table, policy) => `drop policy ${policy} on ${table}`, leaks: true },
  { name: 'disables it', break: (table) => `alter table ${table} disable row level security`, leaks: true },
  { name: 'spares the owner', break: (table) => `alter table ${table} no force row level security`, leaks: false },
  { name: 'lets read all', break: (table, policy) => `alter policy ${policy} on ${table} using (true)`, leaks: true },
  {
    name: 'lets write all',
    break: (table, policy) => `alter policy ${policy} on ${table} with check (true)`,
    leaks: true,
  },
  { name: 'adds a policy', break: (table) => `create policy more on ${table} using (true)`, leaks: true },
  { name: 'grants it to the public', break: (table) => `grant select on ${table} to public`, leaks: true },
];

test.each(openings)('these tests notice whoever $name, for every table', async (opening) => {
  for (const table of await everyTable()) {
    const policy = table === 'municipalities' ? 'own_row' : 'own_rows';
    const { openingsFound, leaks } = await inVain(async (client) => {
      await client.query(opening.break(table, policy));
      return { openingsFound: await findOpenings(client), leaks: await findLeaks(client, table) };
    });
    expect(openingsFound.join('\n'), table).toContain(table);
    if (opening.leaks) expect(leaks, table).not.toEqual([]);
  }
});

test.each([
  ['a table of nobody', 'create table drawer (id uuid primary key)', 'drawer has no municipality_id'],
  [
    'a table without rules',
    'create table drawer (municipality_id uuid, id uuid, primary key (municipality_id, id))',
    'drawer has no row-level security',
  ],
  [
    'a key that begins elsewhere',
    "create table drawer (municipality_id uuid, id uuid primary key); call own_table('drawer')",
    'the key of drawer does not begin with municipality_id',
  ],
  [
    'a reference across municipalities',
    `create table drawer (municipality_id uuid, id uuid, hash bytea references code_directory (code_hash), primary key
     (municipality_id, id)); call own_table('drawer')`,
    'drawer_hash_fkey of drawer refers across municipalities',
  ],
  ['a view of its owner', 'create view all_signals as select * from signals', 'the view all_signals reads with the'],
  [
    'a function of its owner',
    "create function all_ids() returns setof uuid language sql security definer as 'select id from signals'",
    'the function all_ids()',
  ],
])('these tests notice %s', async (_name, text, finding) => {
  const found = await inVain(async (client) => {
    await client.query(text);
    return findOpenings(client);
  });
  expect(found.join('\n')).toContain(finding);
});

const appendOnly = [
  'audit_log',
  'thread_nodes',
  'thread_links',
  'papers',
  'ballot_receipts',
  'progress_updates',
  'outcomes',
  'agenda_editions',
];

test.each(appendOnly)('nothing in %s is changed or deleted, not by its own municipality either', async (table) => {
  const attempts = await inVain(async (client) => {
    const id = app.app.newId();
    const attempt = (text: string) => tryAs(client, { role: 'app_municipality', id, text });
    return [
      await attempt(`update ${table} set municipality_id = municipality_id`),
      await attempt(`delete from ${table}`),
      await attempt(`truncate ${table}`),
    ];
  });
  expect(attempts).toEqual([{ error: '42501' }, { error: '42501' }, { error: '42501' }]);
});
