import { expect, test } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { agenda } from '../../../test/builders/thread.ts';
import { makeMunicipality } from '../../../test/municipality.ts';
import { freeSlug } from './slugs.ts';

test('two people who give the same title at the same moment both get an address of their own', async () => {
  const app = await testApp();
  const home = await makeMunicipality(app);
  const both = Promise.withResolvers<void>();
  let waiting = 0;
  const start = () =>
    app.inside(home, async (tx) => {
      waiting += 1;
      if (waiting === 2) both.resolve();
      await both.promise;
      return agenda(tx);
    });
  await Promise.all([start(), start()]);
  const made = await app.inside(home, (tx) => tx.db.selectFrom('agendas').select(['slug']).orderBy('slug').execute());
  expect(made.map(({ slug }) => slug)).toEqual(['lokale-inclusie-agenda', 'lokale-inclusie-agenda-2']);
});

test('nothing gets the address of one of our own pages', async () => {
  const app = await testApp();
  const home = await makeMunicipality(app);
  const slugs = await app.inside(home, async (tx) => {
    const asked = [];
    for (const title of ['Nieuw', 'nieuw!', 'Overname', 'Nieuwjaar']) asked.push(await freeSlug(tx, 'ballots', title));
    return asked;
  });
  expect(slugs).toEqual(['nieuw-2', 'nieuw-2', 'overname-2', 'nieuwjaar']);
});
