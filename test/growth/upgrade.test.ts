// A database that was used under an older version counts right after the newest migrations.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { newUuid } from '../../src/platform/clock.ts';
import { makePool } from '../../src/platform/database/connect.ts';
import { migrate } from '../../src/platform/database/migrate.ts';

const all = join(import.meta.dirname, '../../migrations');

/** A database as it was after this migration. */
async function databaseUpTo(last: string): Promise<pg.Pool> {
  const host = inject('clusterHost');
  const database = `upgrade_${newUuid().replaceAll('-', '')}`;
  const first = makePool({ host, user: 'postgres', database: 'postgres', max: 1 });
  await first.query(`create database ${database}`);
  await first.end();
  const pool = makePool({ host, user: 'postgres', database, max: 1 });
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  onTestFinished(async () => {
    await pool.end();
    await rm(folder, { recursive: true });
  });
  const names = (await readdir(all)).filter((name) => name <= `${last}.sql`);
  for (const name of names) await cp(join(all, name), join(folder, name));
  await migrate(pool, folder);
  return pool;
}

async function say(pool: pg.Pool, home: string, words: string | null): Promise<void> {
  const id = newUuid();
  await pool.query(
    `insert into thread_nodes (municipality_id, id, kind, created_at) values ($1, $2, 'signal', now())`,
    [home, id],
  );
  await pool.query(
    `insert into signals (municipality_id, id, words, consent, told_by, created_at) values ($1, $2, $3, $4, 'self', now())`,
    [home, id, words, words === null ? 'count' : 'staff'],
  );
}

async function countKept(pool: pg.Pool): Promise<unknown> {
  const { rows } = await pool.query(
    `select municipality_id, kind, of_id, sum(count)::int as count from kept_counts
     group by 1, 2, 3 having sum(count) <> 0 order by 1, 2, 3`,
  );
  return rows;
}

test('who only wants to be counted waited for an answer in older versions, and does so no more', async () => {
  const pool = await databaseUpTo('0009-erasure-and-confirmation');
  const home = newUuid();
  await pool.query(
    `insert into municipalities (id, slug, name, kind, created_at) values ($1, 'a', 'A', 'live', now())`,
    [home],
  );
  for (const words of ['De deur is te zwaar.', null, null]) await say(pool, home, words);
  const waiting = `select coalesce(sum(count), 0)::int as count from kept_counts where kind = 'loose'`;
  expect((await pool.query(waiting)).rows).toEqual([{ count: 3 }]);
  await migrate(pool, all);
  expect((await pool.query(waiting)).rows).toEqual([{ count: 1 }]);
  const kept = await countKept(pool);
  await pool.query('call recount_all()');
  expect(await countKept(pool)).toEqual(kept);
});

test('a dossier that everyone could read under an older version is for the team from now on', async () => {
  const pool = await databaseUpTo('0020-letters');
  const home = newUuid();
  await pool.query(
    `insert into municipalities (id, slug, name, kind, created_at) values ($1, 'a', 'A', 'live', now())`,
    [home],
  );
  for (const kind of ['council', 'handover'])
    await pool.query(
      `insert into letters (municipality_id, id, slug, kind, title, content, made_on, public, created_at)
       values ($1, $2, $3, $3, 'A', '{}', '2026-11-01', true, now())`,
      [home, newUuid(), kind],
    );
  await migrate(pool, all);
  const { rows } = await pool.query('select kind, public from letters order by kind');
  expect(rows).toEqual([
    { kind: 'council', public: true },
    { kind: 'handover', public: false },
  ]);
});
