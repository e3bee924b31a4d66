import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMunicipality } from '../../src/features/municipalities/index.ts';
import { tidy } from '../../src/tidy.ts';
import { makeTestApp, type TestApp } from '../app.ts';
import { action, agenda, establishedBallot, priority, proposal, signal } from '../builders/thread.ts';
import { signIn } from '../municipality.ts';
import { listOwnTables } from './catalogue.ts';
import { tryAs } from './leaks.ts';
import { sampleRow } from './sample.ts';

let app: TestApp;
let db: pg.PoolClient;
const longAgo = '2 days';
const justNow = '23 hours';

beforeAll(async () => {
  app = await makeTestApp();
  db = await app.admin.connect();
});
afterAll(() => db.release());
beforeEach(() => db.query('begin'));
afterEach(() => db.query('rollback'));

type Kind = 'live' | 'fictional' | 'reconstructed' | 'practice';

/** A municipality of this age with a row in every table, whether or not the rows belong together. */
async function fill(kind: Kind, age: string): Promise<string> {
  const id = app.app.newId();
  await db.query('set local session_replication_role = replica');
  await db.query(
    `insert into municipalities (id, slug, name, kind, created_at) values ($1, $2, 'Oefendam', $3, now() - $4::interval)`,
    [id, `o-${id.slice(-12)}`, kind, age],
  );
  for (const table of await listOwnTables(db)) {
    const { text, values } = await sampleRow(db, table, { tenant: 'municipality_id', municipality: id });
    await db.query(text, values);
  }
  await db.query('set local session_replication_role = origin');
  return id;
}

/** The tables in which a municipality has rows. */
async function tablesOf(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await listOwnTables(db)) {
    const { rows } = await db.query(`select from ${table} where municipality_id = $1`, [id]);
    if (rows.length > 0) found.push(table);
  }
  const { rows } = await db.query('select from municipalities where id = $1', [id]);
  return rows.length > 0 ? [...found, 'municipalities'] : found;
}

/** Asks as the jobs ask, and stays in the transaction. */
async function erase(id: string): Promise<boolean> {
  await db.query('set local role app_jobs');
  const { rows } = await db.query<{ erased: boolean }>('select erase_practice($1) as erased', [id]);
  await db.query('reset role');
  return rows[0]?.erased ?? false;
}

async function everyTable(): Promise<string[]> {
  const tables = await listOwnTables(db);
  expect(tables.length).toBeGreaterThan(20);
  return [...tables, 'municipalities'];
}

test('a practice municipality that is over is erased from every table, and no other loses a row', async () => {
  const all = await everyTable();
  const over = await fill('practice', longAgo);
  const others = [await fill('practice', justNow), await fill('fictional', longAgo), await fill('live', longAgo)];
  expect(await tablesOf(over)).toEqual(all);
  expect(await erase(over)).toBe(true);
  expect(await tablesOf(over)).toEqual([]);
  for (const other of others) expect(await tablesOf(other)).toEqual(all);
  expect(await erase(over)).toBe(false);
});

test.each<[Kind, string]>([
  ['live', longAgo],
  ['fictional', longAgo],
  ['reconstructed', longAgo],
  ['practice', justNow],
])('a %s municipality of %s is not erased, whoever asks', async (kind, age) => {
  const id = await fill(kind, age);
  expect(await erase(id)).toBe(false);
  expect(await tablesOf(id)).toEqual(await everyTable());
});

test('the role that erases can reach nothing else, with or without the function', async () => {
  const ids = [await fill('live', longAgo), await fill('practice', justNow)];
  for (const table of await everyTable()) {
    const reach = (text: string) => tryAs(db, { role: 'app_eraser', id: ids[0] ?? '', text });
    expect(await reach(`select count(*)::int as count from ${table}`), table).toMatchObject({ count: 0 });
    expect(await reach(`delete from ${table}`), table).toEqual({ changed: 0 });
    expect(
      await reach(`update ${table} set ${table === 'municipalities' ? 'id = id' : 'municipality_id = null'}`),
      table,
    ).toEqual({ error: '42501' });
  }
});

test.each(['app_municipality', 'app_public', 'app_directory', 'speerpunt_app'])('%s may not erase', async (role) => {
  const id = await fill('practice', longAgo);
  expect(await tryAs(db, { role, id, text: `select erase_practice('${id}')` })).toEqual({ error: '42501' });
});

test.each(["kind = 'practice'", "created_at = now() - interval '2 days'"])(
  'no municipality makes itself erasable: %s',
  async (change) => {
    const id = await fill('live', justNow);
    const attempt = { role: 'app_municipality', id, text: `update municipalities set ${change}` };
    expect(await tryAs(db, attempt)).toEqual({ error: '42501' });
    expect(await tryAs(db, { ...attempt, text: "update municipalities set name = 'Elders'" })).toEqual({ changed: 1 });
  },
);

test('a table that comes later is erased with the others, in its place among them', async () => {
  // Refers to a table that everything else refers to, and is itself referred to.
  await db.query(`
    create table drawers (municipality_id uuid not null default current_municipality(), id uuid not null,
      primary key (municipality_id, id), foreign key (municipality_id, id) references thread_nodes);
    call own_table('drawers', 'select, insert');
    create table things (municipality_id uuid not null default current_municipality(), id uuid not null,
      within uuid, beside uuid, primary key (municipality_id, id),
      foreign key (municipality_id, within) references drawers, foreign key (municipality_id, beside) references things);
    call own_table('things')`);
  const [over, going] = [await fill('practice', longAgo), await fill('practice', justNow)];
  const node = app.app.newId();
  await db.query("insert into thread_nodes values ($1, $2, 'signal', now())", [over, node]);
  await db.query('insert into drawers values ($1, $2)', [over, node]);
  await db.query('insert into things values ($1, $2, $2, $2)', [over, node]);
  expect(await erase(over)).toBe(true);
  expect(await tablesOf(over)).toEqual([]);
  expect(await tablesOf(going)).toEqual(expect.arrayContaining(['drawers', 'things']));
});

test('tables that refer to one another in a circle are said, and nothing is half erased', async () => {
  await db.query(`
    create table hens (municipality_id uuid, id uuid, egg uuid, primary key (municipality_id, id));
    call own_table('hens');
    create table eggs (municipality_id uuid, id uuid, hen uuid, primary key (municipality_id, id),
      foreign key (municipality_id, hen) references hens);
    call own_table('eggs');
    alter table hens add foreign key (municipality_id, egg) references eggs`);
  const over = await fill('practice', longAgo);
  await db.query('savepoint before');
  await expect(erase(over)).rejects.toThrow('in a circle');
  await db.query('rollback to savepoint before');
  expect(await tablesOf(over)).toEqual(await everyTable());
});

/** Somebody practises: everything that happened there, as it really hangs together. */
async function practise(since: Date): Promise<string> {
  const id = app.app.newId();
  await app.inside({ id }, async (tx) => {
    await createMunicipality(
      { ...tx, now: since },
      { slug: `o-${id.slice(-12)}`, name: 'Oefendam', kind: 'practice', listed: false },
    );
    const agendaId = await agenda(tx);
    const spoken = await signal(tx, app);
    const made = await proposal(tx, agendaId, { signals: [spoken] });
    await establishedBallot(tx, { agendaId, chosen: [{ id: made.id, votes: 3 }] });
    const chosen = await priority(tx, agendaId, { restsOn: [made.id] });
    await action(tx, [chosen.id]);
  });
  await signIn(app, { id, slug: '' }, 'project-lead');
  return id;
}

test('at night what is over is erased, with its work for later, and what others have stays', async () => {
  const [over, going] = [await practise(new Date('2021-11-20')), await practise(new Date())];
  const found = await tablesOf(over);
  expect(found).toEqual(expect.arrayContaining(['code_directory', 'thread_links', 'audit_log', 'sessions', 'actions']));
  const work = async (id: string) =>
    (await db.query("select from pgboss.job where data->>'municipalityId' = $1", [id])).rows.length;
  expect(await work(over)).toBeGreaterThan(0);
  await tidy(app.app);
  expect([await tablesOf(over), await work(over)]).toEqual([[], 0]);
  expect(await tablesOf(going)).toEqual(found);
  expect(await work(going)).toBeGreaterThan(0);
});
