// A program hears what another one changes, and knows when it does not.
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { agenda, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { anonymous } from '../policies/roles.ts';
import { makePool } from './connect.ts';
import { makeDatabase } from './database.ts';
import { type Hearing, hearChanges } from './hearing.ts';
import { makeRevisions, type Revisions } from './revisions.ts';

let app: TestApp;
let home: TestMunicipality;
let revisions: Revisions;
let hearing: Hearing;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  revisions = makeRevisions();
  hearing = hearChanges(app.admin, revisions, { beatMs: 2_000, pauseMs: 20 });
  await until(() => revisions.isHeard());
});
afterEach(() => hearing.stop());

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 1_000) throw new Error('It did not come about.');
    await pause(10);
  }
}

/** Whether a change is heard: what is told later is told after it. */
async function isHeardOf(id: string, work: () => Promise<unknown>): Promise<boolean> {
  const last = app.app.newId();
  const mark = revisions.mark();
  await work();
  await app.admin.query('select pg_notify($1, $2)', ['shown_change', last]);
  await until(() => !revisions.holds(mark, last));
  return !revisions.holds(mark, id);
}

test('what is told to one program is heard by another, of its municipality only', async () => {
  const other = await makeMunicipality(app);
  await isHeardOf(other.id, () => Promise.resolve());
  const mark = revisions.mark();
  expect(await isHeardOf(home.id, () => app.inside(home, (tx) => signal(tx, app)))).toBe(true);
  expect(revisions.holds(mark, other.id)).toBe(true);
});

test('what was taken back was never told', async () => {
  const refused = app.inside(home, async (tx) => {
    await agenda(tx);
    throw new Error('no');
  });
  expect(await isHeardOf(home.id, () => refused.catch(() => {}))).toBe(false);
});

test('what stands on no page is not told: a look, and a vote', async () => {
  const look = () => app.inside(home, (tx) => tx.db.selectFrom('signals').selectAll().execute());
  expect(await isHeardOf(home.id, look)).toBe(false);
  const { rows } = await app.admin.query<{ told: string[] }>(
    `select array_agg(tgrelid::regclass::text) as told from pg_trigger where tgname = 'tell_change'`,
  );
  expect(rows[0]?.told).not.toContain('open_papers');
});

test('what an administrator changes by hand ends everything that was kept', async () => {
  const mark = revisions.mark();
  await app.admin.query('update municipalities set tagline = tagline where id = $1', [home.id]);
  await until(() => !revisions.holds(mark, home.id));
});

test('a lost connection is noticed and comes back, and what was kept before that no longer holds', async () => {
  const mark = revisions.mark();
  await app.admin.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_notify%'");
  await until(() => !revisions.isHeard() || !revisions.holds(mark, home.id));
  await until(() => revisions.isHeard());
  expect(revisions.holds(mark, home.id)).toBe(false);
  expect(await isHeardOf(home.id, () => app.inside(home, (tx) => signal(tx, app)))).toBe(true);
});

test('once stopped it hears nothing any more', async () => {
  await hearing.stop();
  expect(revisions.isHeard()).toBe(false);
});

test('a change of our own needs no telling: it holds from the commit on', async () => {
  const own = makeRevisions();
  const { clock, newId, jobs } = app.app;
  const database = makeDatabase(app.admin, { clock, newId, jobs, revisions: own });
  const before = own.mark();
  await database.inMunicipality(home.id, anonymous, (tx) => tx.db.selectFrom('agendas').selectAll().execute());
  expect(own.holds(before, home.id)).toBe(true);
  await database.inMunicipality(home.id, anonymous, agenda);
  expect(own.holds(before, home.id)).toBe(false);
  const after = own.mark();
  await database.inMunicipality(home.id, anonymous, async (tx) => {
    tx.unseen = true;
    await signal(tx, app);
  });
  expect(own.holds(after, home.id)).toBe(true);
});

test('where no database answers, nothing is ever kept', async () => {
  const nowhere = makePool({ host: '/nowhere', database: 'none', user: 'nobody' });
  const deaf = makeRevisions();
  const trying = hearChanges(nowhere, deaf, { beatMs: 50, pauseMs: 5 });
  await pause(50);
  await trying.stop();
  expect(deaf.isHeard()).toBe(false);
});
