import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { action, agenda, priority, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import type { Role } from '../../platform/policies/roles.ts';
import { addOrganisation } from '../organisations/index.ts';
import { receiptOf, release } from '../signals/index.ts';
import { listOutcomes, listUpdates } from './progress-queries.ts';
import { findAction } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { address, read, send } = pagesOf(() => ({ app, home, lead }));

/** Somebody of an organisation, signed in. */
async function signInFor(owner: string, ...roles: Role[]): Promise<SignedIn> {
  const who = await signIn(app, home, ...roles);
  const organisationId = await app.inside(home, (tx) => addOrganisation(tx, { name: owner, kind: 'partner' }));
  await app.admin.query('update accounts set organisation_id = $1 where id = $2', [organisationId, who.actor.id]);
  return { ...who, actor: { ...who.actor, organisationId } };
}

const filled = {
  title: 'Buurthuizen zonder drempel',
  about: '',
  owner: 'new',
  ownerName: 'Stichting Buurthuizen',
  'dueOn-day': '1',
  'dueOn-month': '7',
  'dueOn-year': '2027',
  measure: '8 van de 9 buurthuizen',
  money: 'reserved',
};

/** A priority with one voice behind it, whose words may be read. */
async function priorityWithVoice(): Promise<{ id: string; slug: string; voice: string }> {
  return app.inside(home, async (tx) => {
    const voice = await signal(tx, app, { words: 'Ik kan het buurthuis niet in', consent: 'publish' });
    await release(tx, voice, 'release');
    const made = await proposal(tx, agendaId, { title: 'Overal naar binnen', signals: [voice] });
    return { ...(await priority(tx, agendaId, { restsOn: [made.id] })), voice };
  });
}

test('before there are actions both pages say what will come', async () => {
  expect(await read('/acties')).toContain('Er zijn nog geen acties');
  expect(await read('/koepel')).toContain('Zodra organisaties iets gaan doen');
  expect(await read('/werk/acties/nieuw', lead)).toContain('Er is nog geen speerpunt');
});

test('a project lead adds an action with a new owner; it shows who, when, how we notice, and whose voices', async () => {
  const { id, slug } = await priorityWithVoice();
  expect(await read(`/werk/acties/nieuw?speerpunt=${slug}`, lead)).toMatch(new RegExp(`value="${id}" checked`));
  const sent = await send('/werk/acties', { ...filled, priorities: id });
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toContain('/werk/acties/buurthuizen-zonder-drempel');
  const html = await read('/acties/buurthuizen-zonder-drempel');
  for (const shown of [
    'Stichting Buurthuizen',
    'klaar op 1 juli 2027',
    '8 van de 9 buurthuizen',
    'Het geld is geregeld',
    'Hierachter staat 1 verhaal',
    'Ik kan het buurthuis niet in',
    'Daaruit kwam het voorstel ‘Overal naar binnen’',
  ])
    expect(html).toContain(shown);
  expect(await read('/acties')).toContain(address('/acties/buurthuizen-zonder-drempel'));
  const umbrella = await read('/koepel');
  expect(umbrella).toContain('Stichting Buurthuizen');
  expect(umbrella).toContain('Concept');
  expect(umbrella).toContain('1</b> actie in concept');
  // Nobody promised it, so there is nothing that is not done.
  expect(umbrella).not.toContain('klaar<');
});

test('the voices shown are those of people who spoke of this most of all', async () => {
  const { id } = await app.inside(home, async (tx) => {
    const wide = await signal(tx, app, { words: 'Overal harde muziek', consent: 'publish' });
    const near = await signal(tx, app, { words: 'De drempel is hoog', consent: 'publish' });
    const nearer = await signal(tx, app, { words: 'De deur is zwaar', consent: 'publish' });
    for (const voice of [wide, near, nearer]) await release(tx, voice, 'release');
    const doors = await proposal(tx, agendaId, { title: 'Deuren', signals: [wide, near, nearer] });
    await proposal(tx, agendaId, { title: 'Rust', signals: [wide] });
    return priority(tx, agendaId, { restsOn: [doors.id] });
  });
  await send('/werk/acties', { ...filled, priorities: id });
  const html = await read('/acties/buurthuizen-zonder-drempel');
  expect(html).toContain('Hierachter staan 3 verhalen');
  expect(html).toContain('De drempel is hoog');
  expect(html).toContain('De deur is zwaar');
  expect(html).not.toContain('Overal harde muziek');
});

test('everything that is missing is said at once, at its field, and nothing typed is lost', async () => {
  const { id } = await priorityWithVoice();
  const nothing = await send('/werk/acties', { title: '', about: 'Wel uitleg' });
  const html = await nothing.text();
  expect(nothing.status).toBe(422);
  for (const field of ['title', 'priorities', 'owner', 'dueOn', 'measure', 'money'])
    expect(html).toContain(`href="#${field}"`);
  expect(html).toContain('>Wel uitleg</textarea>');
  const wrong = await send('/werk/acties', {
    ...filled,
    priorities: id,
    'dueOn-day': '31',
    'dueOn-month': '2',
    ownerName: '',
  });
  const second = await wrong.text();
  expect(second).toContain('Deze datum bestaat niet');
  expect(second).toContain('Vul de naam van de nieuwe organisatie in');
  expect(second).toContain('value="8 van de 9 buurthuizen"');
});

test('the same form sent twice adds one action', async () => {
  const { id } = await priorityWithVoice();
  const fields = { ...filled, priorities: id, formKey: app.app.newId() };
  await send('/werk/acties', fields);
  await send('/werk/acties', fields);
  const { rows } = await app.admin.query('select 1 from actions where municipality_id = $1', [home.id]);
  expect(rows).toHaveLength(1);
});

test('an action for a priority that was merged meanwhile is refused, with everything still filled in', async () => {
  const { id } = await priorityWithVoice();
  await app.admin.query("update priorities set state = 'merged' where id = $1", [id]);
  await app.inside(home, (tx) => priority(tx, agendaId, { title: 'Een ander' }));
  const late = await send('/werk/acties', { ...filled, priorities: id });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('intussen samengevoegd of teruggedraaid');
  expect(html).toContain('value="Stichting Buurthuizen"');
});

test('an action is changed; taking a priority away asks why, and a late version shows both', async () => {
  const [one, two, made] = await app.inside(home, async (tx) => {
    const first = await priority(tx, agendaId, { title: 'Deuren' });
    const second = await priority(tx, agendaId, { title: 'Stoepen' });
    return [first, second, await action(tx, [first.id])] as const;
  });
  const page = `/werk/acties/${made.slug}/aanpassing`;
  expect(await read(page, lead)).toContain('value="Buurthuizen zonder drempel"');
  const fields = { ...filled, title: 'Geen drempels', priorities: two.id, version: '1' };
  const asked = await send(page, fields);
  expect(asked.status).toBe(422);
  expect(await asked.text()).toContain('Schrijf op waarom de actie niet meer bij dat speerpunt hoort');
  expect((await send(page, { ...fields, reason: 'Gaat over de stoep.' })).status).toBe(303);
  const now = await app.inside(home, (tx) => findAction(tx, made.slug));
  expect(now?.priorities.map(({ id }) => id)).toEqual([two.id]);
  expect(await read('/speerpunten/deuren')).toContain('Gaat over de stoep.');
  const late = await send(page, { ...fields, title: 'Mijn titel', priorities: [one.id, two.id] });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Nu staat er: Geen drempels');
  expect(html).toContain('value="Mijn titel"');
  expect(html).toContain('name="version" value="2"');
  const wrong = await send(page, { ...fields, title: '' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('name="version" value="1"');
  expect((await send(page, { ...fields, title: 'Mijn titel', version: 'x' })).status).toBe(409);
});

test('news about an action is shown, and who spoke hears of it', async () => {
  const { id, voice } = await priorityWithVoice();
  const made = await app.inside(home, (tx) => action(tx, [id]));
  const page = `/werk/acties/${made.slug}`;
  expect(await read(page, lead)).toContain('Hoe gaat het?');
  expect((await send(`${page}/voortgang`, { state: 'busy', words: '' })).status).toBe(422);
  expect((await send(`${page}/voortgang`, { state: 'busy', words: 'De helling ligt er.' })).status).toBe(303);
  const html = await read(`/acties/${made.slug}`);
  expect(html).toContain('De helling ligt er.');
  expect(html).toContain('Bezig');
  const path = await (await app.get(`/volg/${receiptOf(app.app.secrets, voice)}`)).text();
  expect(path).toContain('De helling ligt er.');
  expect(path).toContain('Sportraad is hiermee bezig: ‘Buurthuizen zonder drempel’');
  expect(path).toContain('31 december 2027');
});

test('an outcome is measured on a day that has been, and ends the thread of who spoke', async () => {
  const { id, voice } = await priorityWithVoice();
  const made = await app.inside(home, (tx) => action(tx, [id]));
  const page = `/werk/acties/${made.slug}/resultaat`;
  const fields = { outcome: 'Van 3 naar 8 buurthuizen', 'measuredOn-day': '1', 'measuredOn-month': '11' };
  expect((await send(page, { ...fields, 'measuredOn-year': '2027' })).status).toBe(422);
  expect((await send(page, { ...fields, 'measuredOn-year': '2026' })).status).toBe(303);
  expect(await app.inside(home, (tx) => listOutcomes(tx, made.id))).toHaveLength(1);
  expect(await read(`/acties/${made.slug}`)).toContain('Van 3 naar 8 buurthuizen');
  const path = await (await app.get(`/volg/${receiptOf(app.app.secrets, voice)}`)).text();
  expect(path).toContain('Van 3 naar 8 buurthuizen');
});

test('an action is stopped with a reason and can be taken up again by staff', async () => {
  const made = await app.inside(home, async (tx) => action(tx, [(await priority(tx, agendaId)).id]));
  const page = `/werk/acties/${made.slug}`;
  expect(await read(`${page}/stopzetting`, lead)).toContain('Stop de actie');
  expect((await send(`${page}/stopzetting`, { reason: '' })).status).toBe(422);
  expect((await send(`${page}/stopzetting`, { reason: 'Het gebouw is gesloopt.' })).status).toBe(303);
  const html = await read(`/acties/${made.slug}`);
  expect(html).toContain('Gestopt');
  expect(html).toContain('Het gebouw is gesloopt.');
  expect((await send(`${page}/voortgang`, { state: 'busy', words: 'Er is een nieuw gebouw.' })).status).toBe(303);
  expect((await app.inside(home, (tx) => findAction(tx, made.slug)))?.standing).toBe('busy');
});

test("a partner sees and reports on their own organisation's actions and on no others", async () => {
  const { id } = await app.inside(home, (tx) => priority(tx, agendaId));
  const partner = await signInFor('Sportraad', 'partner');
  const [own, other] = await app.inside(home, async (tx) => [
    await action(tx, [id], { title: 'Sport voor allen', owner: 'Sportraad' }),
    await action(tx, [id], { title: 'Makkelijke boeken', owner: 'Bibliotheek' }),
  ]);
  const list = await read('/werk/acties', partner);
  expect(list).toContain('Acties van Sportraad');
  expect(list).toContain('Sport voor allen');
  expect(list).not.toContain('Makkelijke boeken');
  const news = { state: 'done', words: 'Alle clubs doen mee.' };
  expect((await send(`/werk/acties/${own?.slug}/voortgang`, news, partner)).status).toBe(303);
  expect((await send(`/werk/acties/${other?.slug}/voortgang`, news, partner)).status).toBe(403);
  expect((await send(`/werk/acties/${own?.slug}/stopzetting`, { reason: 'X' }, partner)).status).toBe(403);
  expect((await app.get(address(`/werk/acties/${own?.slug}/aanpassing`), as(partner))).status).toBe(403);
  expect(await app.inside(home, (tx) => listUpdates(tx, own?.id as string))).toHaveLength(1);
  const homeless = await signIn(app, home, 'partner');
  expect(await read('/werk/acties', homeless)).toContain('hoort nog bij geen organisatie');
});

test('actions are found by priority, owner and how far they are', async () => {
  await app.inside(home, async (tx) => {
    const doors = await priority(tx, agendaId, { title: 'Deuren' });
    const paths = await priority(tx, agendaId, { title: 'Stoepen' });
    await action(tx, [doors.id], { title: 'Deurdrangers', dueOn: '2026-01-01' });
    await action(tx, [paths.id], { title: 'Oprit', owner: 'Bibliotheek' });
  });
  expect(await read('/acties')).toContain('2 acties');
  const late = await read('/acties?stand=late');
  expect(late).toContain('Deurdrangers');
  expect(late).toContain('had klaar moeten zijn op 1 januari 2026');
  expect(late).not.toContain(address('/acties/oprit'));
  expect(await read('/acties?speerpunt=stoepen')).not.toContain(address('/acties/deurdrangers'));
  expect(await read('/acties?stand=done')).toContain('Geen acties gevonden');
});

test('what no public source states reads so, in a reconstruction', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  await app.inside(real, async (tx) => {
    const { id } = await priority(tx, await agenda(tx));
    await action(tx, [id], { title: 'Sociale kaart', organisationId: null, dueOn: null, measure: null, money: null });
  });
  const html = await (await app.get(`/${real.slug}/acties/sociale-kaart`)).text();
  expect(html.match(/niet openbaar bekend/g)?.length).toBeGreaterThanOrEqual(5);
  expect(await (await app.get(`/${real.slug}/koepel`)).text()).toContain('Wie het doet, is niet openbaar bekend');
});

test("another municipality's action is not found, and a stranger signs in first", async () => {
  const made = await app.inside(home, async (tx) => action(tx, [(await priority(tx, agendaId)).id]));
  const other = await makeMunicipality(app);
  const someone = await signIn(app, other, 'project-lead');
  for (const path of [`/acties/${made.slug}`, `/werk/acties/${made.slug}`, `/werk/acties/${made.slug}/stopzetting`])
    expect((await app.get(`/${other.slug}${path}`, as(someone))).status).toBe(404);
  const news = { state: 'busy', words: 'X' };
  const sent = await app.post(`/${other.slug}/werk/acties/${made.slug}/voortgang`, news, as(someone));
  expect(sent.status).toBe(404);
  expect((await app.get(address('/werk/acties'))).headers.get('location')).toContain('/inloggen?terug=');
});
