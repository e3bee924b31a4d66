import { expect, test } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { agenda } from '../../../test/builders/thread.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { changeVersion } from './versions.ts';

async function change(app: Awaited<ReturnType<typeof testApp>>, place: TestMunicipality, read: Read, title: string) {
  return app.inside(place, (tx) => changeVersion(tx, { of: 'agendas', ...read }, { title }));
}

type Read = { id: string; version: number };

test('of two who change what they read at the same moment one is told that it changed', async () => {
  const app = await testApp();
  const home = await makeMunicipality(app);
  const id = await app.inside(home, (tx) => agenda(tx));
  const changes = ['Van de een', 'Van de ander'].map((title) => change(app, home, { id, version: 1 }, title));
  expect((await Promise.all(changes)).filter(Boolean)).toEqual([true]);
  const [kept] = await app.inside(home, (tx) => tx.db.selectFrom('agendas').select(['version', 'title']).execute());
  expect(kept).toEqual({ version: 2, title: expect.stringMatching(/^Van de /) });
});

test('nobody changes a row of another municipality, whatever they know of it', async () => {
  const app = await testApp();
  const [home, other] = [await makeMunicipality(app), await makeMunicipality(app)];
  const id = await app.inside(home, (tx) => agenda(tx));
  expect(await change(app, other, { id, version: 1 }, 'Van elders')).toBe(false);
  const [kept] = await app.inside(home, (tx) => tx.db.selectFrom('agendas').select(['version', 'title']).execute());
  expect(kept).toEqual({ version: 1, title: 'Lokale Inclusie Agenda' });
});
