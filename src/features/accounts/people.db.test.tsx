import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { homeWithLead } from '../../../test/staff.ts';
import { addOrganisation } from '../organisations/index.ts';
import { listAccounts } from './queries.ts';
import type { Account } from './types.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
});

const people = (more = '') => `/${home.slug}/werk/mensen${more}`;
const send = (more: string, fields: Record<string, string | string[]>, who = lead) =>
  app.post(people(more), fields, { cookie: who.cookie });

async function find(name: string): Promise<Account | undefined> {
  return (await app.inside(home, listAccounts)).find((account) => account.name === name);
}

async function add(name: string, ...roles: string[]): Promise<Account> {
  const sent = await send('/nieuw', { name, email: `${name.toLowerCase()}@${home.slug}.example`, roles });
  expect(sent.headers.get('location')).toBe(people());
  return (await find(name)) as Account;
}

test('a project lead adds a note-taker, who then stands in the list', async () => {
  expect(await (await app.get(people('/nieuw'), { cookie: lead.cookie })).text()).toContain('Notulist');
  expect((await add('Noor', 'note-taker')).roles).toEqual(['note-taker']);
  const page = await (await app.get(people(), { cookie: lead.cookie })).text();
  expect(page).toContain('Noor');
  expect(page).toContain('Notulist');
});

test('the same form sent twice adds one person', async () => {
  const fields = { name: 'Dubbel', email: `d@${home.slug}.example`, roles: 'editor', formKey: app.app.newId() };
  await send('/nieuw', fields);
  expect((await send('/nieuw', fields)).status).toBe(303);
  expect((await app.inside(home, listAccounts)).filter(({ name }) => name === 'Dubbel')).toHaveLength(1);
});

test.each([
  ['no name', { name: '', email: 'a@b.example', roles: 'editor' }, 'Vul een naam in'],
  ['a wrong address', { name: 'Ada', email: 'ada', roles: 'editor' }, 'Dit is geen goed e-mailadres'],
  ['no role', { name: 'Ada', email: 'a@b.example' }, 'Kies ten minste één rol'],
  ['a role that does not exist', { name: 'Ada', email: 'a@b.example', roles: 'king' }, 'Kies ten minste één rol'],
])('%s is said at the field', async (_name, fields, message) => {
  const answer = await send('/nieuw', fields);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(message);
});

test('an address that is in the list already is said at the field', async () => {
  await add('Noor', 'note-taker');
  const answer = await send('/nieuw', { name: 'Nora', email: `NOOR@${home.slug}.example`, roles: 'editor' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('staat al in de lijst');
});

test('a project lead gives somebody other roles, but none of the platform itself', async () => {
  const noor = await add('Noor', 'note-taker');
  const sent = await send(`/${noor.id}`, { name: 'Noor', roles: ['editor', 'administrator'], version: '1' });
  expect(sent.status).toBe(303);
  expect((await find('Noor'))?.roles).toEqual(['editor']);
});

test('a partner acts for an organisation of this municipality, and of no other', async () => {
  const [own, foreign] = await Promise.all(
    [home, await makeMunicipality(app)].map((place) =>
      app.inside(place, (tx) => addOrganisation(tx, { name: 'Buurthuis De Brug', kind: 'partner' })),
    ),
  );
  const noor = await add('Noor', 'partner');
  const fields = { name: 'Noor', roles: 'partner' };
  await send(`/${noor.id}`, { ...fields, organisationId: own as string, version: '1' });
  expect((await find('Noor'))?.organisationId).toBe(own);
  expect(await (await app.get(people(), { cookie: lead.cookie })).text()).toContain('Buurthuis De Brug');
  await send(`/${noor.id}`, { ...fields, organisationId: foreign as string, version: '2' });
  expect((await find('Noor'))?.organisationId).toBeNull();
});

test('two people who change the same person see both versions', async () => {
  const noor = await add('Noor', 'note-taker');
  await send(`/${noor.id}`, { name: 'Noor', roles: 'editor', version: '1' });
  const late = await send(`/${noor.id}`, { name: 'Noortje', roles: 'partner', version: '1' });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Redacteur');
  expect(html).toContain('value="Noortje"');
  expect(html).toContain('name="version" value="2"');
  expect((await find('Noor'))?.roles).toEqual(['editor']);
});

test('the last project lead cannot put down the role or leave', async () => {
  const me = lead.actor.id;
  const change = await send(`/${me}`, { name: 'Proefpersoon', roles: 'editor', version: '1' });
  expect(change.status).toBe(422);
  expect(await change.text()).toContain('Dit is de laatste projectleider');
  expect((await send(`/${me}/einde`, {})).status).toBe(409);
  expect((await find('Proefpersoon'))?.roles).toEqual(['project-lead']);
});

test('two project leads who leave at the same moment: one of them stays', async () => {
  const other = await signIn(app, home, 'project-lead');
  await Promise.all([send(`/${lead.actor.id}/einde`, {}), send(`/${other.actor.id}/einde`, {}, other)]);
  const left = (await app.inside(home, listAccounts)).filter(({ roles }) => roles.includes('project-lead'));
  expect(left).toHaveLength(1);
});

test('when access ends, the session ends and the address is erased; the name stays', async () => {
  const noor = await signIn(app, home, 'editor');
  const page = `/${noor.actor.id}/einde`;
  expect(await (await app.get(people(page), { cookie: lead.cookie })).text()).toContain('Ja, beëindig de toegang');
  expect((await send(page, {})).status).toBe(303);
  expect((await app.get(`/${home.slug}/werk`, { cookie: noor.cookie })).status).toBe(303);
  const { rows } = await app.admin.query('select name, email from accounts where id = $1', [noor.actor.id]);
  expect(rows).toEqual([{ name: 'Proefpersoon', email: null }]);
});

test('a project lead cannot end the access of an administrator', async () => {
  const administrator = await signIn(app, home, 'administrator');
  const page = await app.get(people(`/${administrator.actor.id}/einde`), { cookie: lead.cookie });
  expect(await page.text()).not.toContain('Ja, beëindig de toegang');
  expect((await send(`/${administrator.actor.id}/einde`, {})).status).toBe(403);
});

test.each(['editor', 'note-taker', 'resident', 'councillor'] as const)(
  'a %s does not see who can sign in',
  async (role) => {
    const someone = await signIn(app, home, role);
    expect((await app.get(people(), { cookie: someone.cookie })).status).toBe(403);
    expect((await send('/nieuw', { name: 'Ada', email: 'a@b.example', roles: 'editor' }, someone)).status).toBe(403);
  },
);

test('somebody of another municipality is not found', async () => {
  const elsewhere = await signIn(app, await makeMunicipality(app), 'editor');
  expect((await app.get(people(`/${elsewhere.actor.id}`), { cookie: lead.cookie })).status).toBe(404);
  expect((await send(`/${elsewhere.actor.id}/einde`, {})).status).toBe(404);
  expect((await app.get(people('/geen-nummer'), { cookie: lead.cookie })).status).toBe(404);
});

test('every change of people is in the audit log, without their names', async () => {
  const noor = await add('Noor', 'note-taker');
  await send(`/${noor.id}`, { name: 'Noor', roles: 'editor', version: '1' });
  await send(`/${noor.id}/einde`, {});
  const { rows } = await app.admin.query<{ act: string }>(
    'select act from audit_log where subject_id = $1 and actor_id = $2 order by id',
    [noor.id, lead.actor.id],
  );
  expect(rows.map(({ act }) => act)).toEqual(['account.added', 'account.changed', 'account.ended']);
});
