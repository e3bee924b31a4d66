import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { loadDemonstration } from './load.ts';

const folder = join(import.meta.dirname, '../../../content/demonstration');

describe('the demonstration', () => {
  beforeAll(async () => {
    const test = await testApp();
    const t = Date.now();
    console.log(await loadDemonstration(test.app, folder), Date.now() - t);
  }, 60_000);
  it('loads', async () => {
    const test = await testApp();
    for (const q of [
      'select m.slug, n.kind, count(*) from thread_nodes n join municipalities m on m.id=n.municipality_id group by 1,2 order by 1,2',
    ])
      console.table((await test.admin.query(q)).rows);
    expect(1).toBe(1);
  });
});
