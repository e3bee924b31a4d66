import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { queues } from '../../jobs.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

async function waiting(): Promise<number> {
  const { rows } = await app.admin.query<{ count: number }>(
    "select count(*)::int as count from pgboss.job where data->>'municipalityId' = $1 and state = 'created'",
    [home.id],
  );
  return rows[0]?.count ?? 0;
}

const queue = queues[0] as string;

test('work for later is put down with what asked for it, knows its municipality, and is done once', async () => {
  await app.inside(home, (tx) => tx.enqueue(queue, { nodeIds: [] }));
  expect(await waiting()).toBe(1);
  await app.jobs.drain();
  expect(await waiting()).toBe(0);
});

test('work for later is gone when what asked for it is taken back', async () => {
  const broken = app.inside(home, async (tx) => {
    await tx.enqueue(queue, { nodeIds: [] });
    throw new Error('taken back');
  });
  await expect(broken).rejects.toThrow('taken back');
  expect(await waiting()).toBe(0);
});

test('work that nobody knows is refused at once, not left lying', async () => {
  await expect(app.inside(home, (tx) => tx.enqueue('no-such-work', {}))).rejects.toThrow("No job 'no-such-work'");
});

test('a municipality adds work, and neither reads nor changes what waits for others', async () => {
  for (const attempt of [
    sql`select data from pgboss.job`,
    sql`delete from pgboss.job`,
    sql`update pgboss.job set data = null`,
  ]) {
    await expect(app.inside(home, (tx) => attempt.execute(tx.db))).rejects.toThrow('denied');
  }
});
