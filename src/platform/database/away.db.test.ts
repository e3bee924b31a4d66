import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { type Outage, outageOf } from './away.ts';
import { makeKysely, makePool } from './connect.ts';

async function outage(work: Promise<unknown>): Promise<Outage | 'fine' | undefined> {
  return work.then(
    () => 'fine' as const,
    (error) => outageOf(error),
  );
}

function poolOf(config: pg.PoolConfig) {
  const pool = makePool({ host: inject('clusterHost'), user: 'postgres', database: inject('template'), ...config });
  onTestFinished(() => pool.end());
  return pool;
}

test('whoever finds all places taken waits, and after a long while hears that it is busy', async () => {
  const pool = poolOf({ database: 'postgres', max: 1, connectionTimeoutMillis: 200 });
  const first = await pool.connect();
  expect(await outage(pool.query('select 1'))).toBe('busy');
  const second = pool.query('select 1');
  first.release();
  expect(await outage(second)).toBe('fine');
});

test('a database that is not there is away, not busy', async () => {
  expect(await outage(poolOf({ host: '/nowhere' }).query('select 1'))).toBe('away');
  expect(await outage(poolOf({ host: '127.0.0.1', port: 1 }).query('select 1'))).toBe('away');
});

test('a statement that takes too long is given up, and the connection goes on', async () => {
  const pool = poolOf({ database: 'postgres', max: 1, statement_timeout: 100 });
  const kysely = makeKysely(pool);
  expect(await outage(sql`select pg_sleep(60)`.execute(kysely))).toBe('busy');
  expect(await outage(sql`select 1`.execute(kysely))).toBe('fine');
});

test('a connection that stays silent is left, with whatever it may still do', async () => {
  const pool = poolOf({ database: 'postgres', max: 1, query_timeout: 300 });
  const kysely = makeKysely(pool);
  const numberOf = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(kysely)).rows[0]?.pid;
  const before = await numberOf();
  const silent = kysely.transaction().execute(async (tx) => {
    await sql`create temporary table half_done (id int) on commit drop`.execute(tx);
    await sql`select pg_sleep(60)`.execute(tx);
  });
  expect(await outage(silent)).toBe('away');
  expect(await numberOf()).not.toBe(before);
});

test('a connection that breaks while it is in use ends its statement, and not the process', async () => {
  const pool = poolOf({ database: 'postgres', max: 1 });
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  await poolOf({ database: 'postgres', max: 1 }).query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  while ((await outage(client.query('select 1'))) === 'fine') await pause(10);
  client.release(true);
  expect(await outage(pool.query('select 1'))).toBe('fine');
});

test('a query that is wrong is neither', async () => {
  expect(await outage(poolOf({ database: 'postgres', max: 1 }).query('select nothing'))).toBeUndefined();
});
