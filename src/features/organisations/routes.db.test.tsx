import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { homeWithLead } from '../../../test/staff.ts';
import { addOrganisation } from './commands.ts';
import { findOwnOrganisation, listOrganisations } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
});

const page = () => `/${home.slug}/werk/organisaties`;
const send = (path: string, fields: Record<string, string>, who = lead) =>
  app.post(page() + path, fields, { cookie: who.cookie });
const names = async () => (await app.inside(home, listOrganisations)).map(({ name }) => name);

test('a project lead adds an organisation; its name is taken from then on, capitals or not', async () => {
  expect((await send('', { name: 'Sportraad' })).status).toBe(303);
  const again = await send('', { name: 'sportraad' });
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Er is al een organisatie met deze naam');
  expect((await send('', { name: '' })).status).toBe(422);
  expect(await names()).toEqual(['Sportraad']);
});

test('two people who add the same organisation at once add one', async () => {
  const both = [1, 2].map(() => app.inside(home, (tx) => addOrganisation(tx, { name: 'Sportraad', kind: 'partner' })));
  const [first, second] = await Promise.all(both);
  expect(first).toBe(second);
  expect(await names()).toEqual(['Sportraad']);
});

test('an organisation gets another name; who renames an older version sees both', async () => {
  const id = await app.inside(home, (tx) => addOrganisation(tx, { name: 'Sportraad', kind: 'partner' }));
  await app.inside(home, (tx) => addOrganisation(tx, { name: 'Bibliotheek', kind: 'partner' }));
  expect(await (await app.get(`${page()}/${id}`, { cookie: lead.cookie })).text()).toContain('value="Sportraad"');
  expect((await send(`/${id}`, { name: 'Bibliotheek', version: '1' })).status).toBe(422);
  expect((await send(`/${id}`, { name: '', version: '1' })).status).toBe(422);
  expect((await send(`/${id}`, { name: 'Sportraad Proefdam', version: '1' })).status).toBe(303);
  const late = await send(`/${id}`, { name: 'Sport voor allen', version: '1' });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Nu staat er: Sportraad Proefdam');
  expect(html).toContain('value="Sport voor allen"');
  expect(html).toContain('name="version" value="2"');
  for (const name of ['', 'Bibliotheek']) {
    const wrong = await send(`/${id}`, { name, version: '1' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('name="version" value="1"');
  }
  expect((await send(`/${id}`, { name: 'Sport voor allen', version: 'x' })).status).toBe(409);
});

test('two people who add the same organisation at once: one of them hears that it is there', async () => {
  const sent = await Promise.all([1, 2].map(() => send('', { name: 'Bibliotheek' })));
  expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  expect(await names()).toEqual(['Bibliotheek']);
});

test('the municipality itself stands first, and is found as the own organisation', async () => {
  await app.inside(home, async (tx) => {
    await addOrganisation(tx, { name: 'Atletiekclub', kind: 'partner' });
    await addOrganisation(tx, { name: 'Gemeente Proefdam', kind: 'municipality' });
    expect((await findOwnOrganisation(tx))?.name).toBe('Gemeente Proefdam');
  });
  expect(await names()).toEqual(['Gemeente Proefdam', 'Atletiekclub']);
  expect(await (await app.get(page(), { cookie: lead.cookie })).text()).toContain('de gemeente zelf');
});

test("a partner does not manage organisations, and another municipality's organisation is not found", async () => {
  const partner = await signIn(app, home, 'partner');
  expect((await app.get(page(), { cookie: partner.cookie })).status).toBe(403);
  const other = await makeMunicipality(app);
  const id = await app.inside(other, (tx) => addOrganisation(tx, { name: 'Elders', kind: 'partner' }));
  expect((await app.get(`${page()}/${id}`, { cookie: lead.cookie })).status).toBe(404);
  expect((await send('/geen-id', { name: 'X' })).status).toBe(404);
});
