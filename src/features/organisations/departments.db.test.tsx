import { beforeEach, expect, test } from 'vitest';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { homeWithLead, pagesOf, type Staffed } from '../../../test/staff.ts';
import { addDepartment } from './department-commands.ts';
import { listDepartments } from './department-queries.ts';

let here: Staffed;
const { address, read, send } = pagesOf(() => here);
const streets = { name: 'Openbare ruimte', sphere: 'physical' } as const;
const names = async () => (await here.app.inside(here.home, listDepartments)).map(({ name }) => name);

beforeEach(async () => {
  here = await homeWithLead();
});

async function added(): Promise<string> {
  const made = await here.app.inside(here.home, (tx) => addDepartment(tx, streets));
  if (made.kind !== 'added') throw new Error(made.kind);
  return made.id;
}

test('a project lead adds a department and says where it belongs', async () => {
  expect(await read('/werk/afdelingen', here.lead)).toContain('Er zijn nog geen afdelingen');
  expect((await send('/werk/afdelingen', streets)).status).toBe(303);
  const list = await read('/werk/afdelingen', here.lead);
  expect(list).toContain('Openbare ruimte');
  expect(list).toContain('het fysieke domein');
});

test('what is missing or taken is said at its field, and what was typed stays', async () => {
  await added();
  const empty = await send('/werk/afdelingen', { name: '', sphere: 'somewhere' });
  expect(empty.status).toBe(422);
  const html = await empty.text();
  expect(html).toContain('Vul de naam van de afdeling in.');
  expect(html).toContain('Kies waar de afdeling bij hoort.');
  const again = await send('/werk/afdelingen', { name: 'OPENBARE RUIMTE', sphere: 'social' });
  expect(again.status).toBe(422);
  const said = await again.text();
  expect(said).toContain('Er is al een afdeling met deze naam');
  expect(said).toContain('value="OPENBARE RUIMTE"');
  expect(await names()).toEqual(['Openbare ruimte']);
});

test('two people who add the same department at once add one', async () => {
  const both = await Promise.all([1, 2].map(() => here.app.inside(here.home, (tx) => addDepartment(tx, streets))));
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['added', 'taken']);
});

test('whoever changes an older version sees both', async () => {
  const path = `/werk/afdelingen/${await added()}`;
  expect(await read(path, here.lead)).toContain('value="Openbare ruimte"');
  expect((await send(path, { ...streets, name: '', version: '1' })).status).toBe(422);
  expect((await send(path, { name: 'Ruimte en wonen', sphere: 'physical', version: '1' })).status).toBe(303);
  const late = await send(path, { name: 'Beheer', sphere: 'services', version: '1' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu staat er: Ruimte en wonen');
  expect(html).toContain('value="Beheer"');
  await here.app.inside(here.home, (tx) => addDepartment(tx, { name: 'Samenleving', sphere: 'social' }));
  expect((await send(path, { name: 'samenleving', sphere: 'physical', version: '2' })).status).toBe(422);
});

test('departments of another municipality are not there, and a partner may not enter', async () => {
  const id = await added();
  const elsewhere = await makeMunicipality(here.app);
  const stranger = await signIn(here.app, elsewhere, 'project-lead');
  const headers = { cookie: stranger.cookie };
  expect((await here.app.get(`/${elsewhere.slug}/werk/afdelingen/${id}`, headers)).status).toBe(404);
  const sent = await here.app.post(`/${elsewhere.slug}/werk/afdelingen/${id}`, { ...streets, version: '1' }, headers);
  expect(sent.status).toBe(404);
  const partner = await signIn(here.app, here.home, 'partner');
  expect((await here.app.get(address('/werk/afdelingen'), { cookie: partner.cookie })).status).toBe(403);
});
