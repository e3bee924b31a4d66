import type pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { makePool } from '../../src/platform/database/connect.ts';
import { checkLogin, loginRole, UnsafeLoginError } from '../../src/platform/database/login.ts';
import { anonymous, system } from '../../src/platform/policies/roles.ts';
import { testApp } from '../app.ts';
import { makeMunicipality } from '../municipality.ts';

const pools: pg.Pool[] = [];
afterEach(async () => void (await Promise.all(pools.splice(0).map((pool) => pool.end()))));

/** A connection of this role to the database of these tests. */
async function signedInAs(user: string): Promise<pg.Pool> {
  const { admin } = await testApp();
  const { rows } = await admin.query<{ database: string }>('select current_database() as database');
  const pool = makePool({ host: inject('clusterHost'), user, database: rows[0]?.database ?? '', max: 2 });
  pools.push(pool);
  return pool;
}

async function withRole(rights: string, work: (role: string) => Promise<void>): Promise<void> {
  const { admin, app } = await testApp();
  const role = `role_${app.newId().replaceAll('-', '')}`;
  await admin.query(`create role ${role} login ${rights}`);
  try {
    await work(role);
  } finally {
    await Promise.all(pools.splice(0).map((pool) => pool.end()));
    await admin.query(`drop owned by ${role} cascade; drop role ${role}`);
  }
}

test('the login of the server owns nothing, and can neither bypass the rules nor become somebody who can', async () => {
  const pool = await signedInAs(loginRole);
  await expect(checkLogin(pool)).resolves.toBeUndefined();
  const { rows } =
    await pool.query(`select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit as mighty,
    exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user`);
  expect(rows).toEqual([{ mighty: false, owns: false }]);
  for (const role of ['postgres', 'app_directory', 'app_eraser'])
    await expect(pool.query(`set role ${role}`)).rejects.toThrow('denied');
  await expect(pool.query('set session_replication_role = replica')).rejects.toThrow('denied');
});

test('the login sees no row before it has taken on a role', async () => {
  const pool = await signedInAs(loginRole);
  for (const table of ['municipalities', 'signals', 'sessions', 'code_directory', 'pgboss.job']) {
    await expect(pool.query(`select from ${table}`), table).rejects.toThrow('denied');
  }
});

test('a connection goes back without role and municipality, after a failed transaction too', async () => {
  const { app } = await testApp();
  const home = await makeMunicipality(await testApp());
  const failing = app.database.inMunicipality(home.id, system, () => Promise.reject(new Error('broken off')));
  await expect(failing).rejects.toThrow('broken off');
  const pool = await signedInAs(loginRole);
  const { rows } = await pool.query("select current_user as role, current_setting('app.municipality', true) as chosen");
  expect(rows).toEqual([{ role: loginRole, chosen: null }]);
});

test('the server refuses a superuser', async () => {
  await expect(checkLogin(await signedInAs('postgres'))).rejects.toThrow(UnsafeLoginError);
  await withRole('superuser', async (role) => {
    await expect(checkLogin(await signedInAs(role))).rejects.toThrow('bypasses row-level security');
  });
});

test('the server refuses a login that bypasses row-level security', async () => {
  await withRole('bypassrls', async (role) => {
    await expect(checkLogin(await signedInAs(role))).rejects.toThrow('bypasses row-level security');
  });
});

test('the server refuses a login that owns a table, itself or through a role that it can take on', async () => {
  const { admin } = await testApp();
  await withRole('nosuperuser', async (owner) => {
    await admin.query(`create table owned_${owner} (); alter table owned_${owner} owner to ${owner}`);
    await expect(checkLogin(await signedInAs(owner))).rejects.toThrow('owns tables');
    await withRole('noinherit', async (member) => {
      await admin.query(`grant ${owner} to ${member}`);
      await expect(checkLogin(await signedInAs(member))).rejects.toThrow('owns tables');
    });
  });
});

test('the directory of codes answers for one code and lists none', async () => {
  const test = await testApp();
  const home = await makeMunicipality(test);
  const hash = test.app.secrets.hmac('directory', 'ABCDE12345');
  await test.inside(home, async (tx) => {
    await tx.db
      .insertInto('codeDirectory')
      .values({ codeHash: hash, kind: 'receipt', subjectId: tx.newId(), expiresAt: null })
      .execute();
  });
  expect((await test.app.database.findCode(hash))?.municipalityId).toBe(home.id);
  expect(await test.app.database.findCode(Buffer.alloc(32))).toBeUndefined();
  const listing = test.app.database.inPublic((tx) => tx.db.selectFrom('codeDirectory').selectAll().execute());
  await expect(listing).rejects.toThrow('denied');
  const elsewhere = await makeMunicipality(test);
  const theirs = await test.inside(elsewhere, (tx) => tx.db.selectFrom('codeDirectory').selectAll().execute());
  expect(theirs).toEqual([]);
});

test('the public reads which municipalities there are, and nothing else', async () => {
  const { app } = await testApp();
  const reading = app.database.inPublic((tx) => tx.db.selectFrom('signals').selectAll().execute());
  await expect(reading).rejects.toThrow('denied');
  const writing = app.database.inPublic((tx) => tx.db.updateTable('municipalities').set({ name: 'Elders' }).execute());
  await expect(writing).rejects.toThrow('denied');
});

test('a municipality cannot be chosen by writing something else in its place', async () => {
  const { app } = await testApp();
  const odd = app.database.inMunicipality("' or true --", anonymous, (tx) =>
    tx.db.selectFrom('signals').selectAll().execute(),
  );
  await expect(odd).rejects.toThrow('invalid input syntax for type uuid');
});
