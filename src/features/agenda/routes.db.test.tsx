import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import {
  makeAction,
  makeAgenda,
  makeOrganisation,
  makePriority,
  makePromises,
  type Promised,
  publishNow,
  reportProgress,
} from '../../../test/promises.ts';
import { addPriority, mergePriorities } from '../priorities/index.ts';
import { listEditions } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let promised: Promised;
let lead: Record<string, string>;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  lead = { cookie: (await signIn(app, home, 'project-lead')).cookie };
  promised = await app.inside(home, (tx) => makePromises(tx, app));
});

const page = async (path: string, headers = {}) => (await app.get(`/${home.slug}${path}`, headers)).text();
const publish = () => app.inside(home, publishNow);

describe('before the first edition', () => {
  test('everyone reads what will come and what one can do until then', async () => {
    const answer = await app.get(`/${home.slug}/agenda`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('Hier komt de agenda');
    expect(html).toContain(`/${home.slug}/meedoen`);
    expect(html).not.toContain('Drempels weg');
    expect(html).not.toContain('/werk/agenda/concept');
    expect((await app.get(`/${home.slug}/agenda.json`)).status).toBe(404);
  });

  test('staff see the draft as it will look, also those who may not publish', async () => {
    const { cookie } = await signIn(app, home, 'adviser');
    expect(await page('/agenda', { cookie })).toContain('/werk/agenda/concept');
    const draft = await page('/werk/agenda/concept', { cookie });
    expect(draft).toContain('Dit is een concept');
    expect(draft).toContain('Drempels weg');
    expect(draft).not.toContain(`href="/${home.slug}/werk/agenda"`);
    expect(await page('/werk', { cookie })).toContain('/werk/agenda/concept');
    expect((await app.get(`/${home.slug}/werk/agenda/publicatie`, { cookie })).status).toBe(403);
    expect((await app.get(`/${home.slug}/werk/agenda/concept`)).status).toBe(303);
  });
});

test('an edition holds counts of voices and none of their words', async () => {
  await publish();
  const { rows } = await app.admin.query(
    'select content::text as content from agenda_editions where municipality_id = $1',
    [home.id],
  );
  expect(rows[0].content).toContain('"voices": 1');
  expect(rows[0].content).not.toContain('drempel is te hoog');
});

test('an edition stays as it was promised, while its progress is that of today', async () => {
  await publish();
  await app.inside(home, async (tx) => {
    await sql`update actions set title = 'Iets anders', due_on = '2030-01-01' where id = ${promised.actionId}`.execute(
      tx.db,
    );
    await reportProgress(tx, promised.actionId, 'busy');
  });
  const html = await page('/agenda');
  expect(html).toContain('Drempels weg');
  expect(html).toContain('klaar op 1 juli 2027');
  expect(html).toContain('Bezig');
  expect(html).not.toContain('Iets anders');
});

test('the second edition says what has changed, and the first stays where it was', async () => {
  await publish();
  await app.inside(home, async (tx) => {
    await sql`update actions set due_on = '2028-01-01' where id = ${promised.actionId}`.execute(tx.db);
    await makeAction(tx, { title: 'Een taxi erbij', priorityId: promised.priorityId });
  });
  expect(await publish()).toEqual({ done: 'agenda-proefdam-2' });
  const second = await page('/agenda');
  expect(second).toContain('Wat is er veranderd?');
  expect(second).toContain('de datum was 1 juli 2027, is nu 1 januari 2028');
  expect(second).toMatch(/Nieuwe actie: Een taxi erbij/);
  expect(second).toContain(`/${home.slug}/agenda/agenda-proefdam-1`);
  const first = await page('/agenda/agenda-proefdam-1');
  expect(first).toContain('Dit is een oudere editie.');
  expect(first).not.toContain('Een taxi erbij');
  expect(first).not.toContain('Wat is er veranderd?');
});

test('where a speerpunt came from is told as far as it is known', async () => {
  await app.inside(home, async (tx) => {
    const one = await makePriority(tx, promised.agendaId, 'Goede stoepen');
    const other = await makePriority(tx, promised.agendaId, 'Korte weg');
    await makeAction(tx, { title: 'Stoepen vlak', priorityId: one });
    const seen = [one, other].map((id) => ({ id, version: 1 }));
    await mergePriorities(tx, { seen, title: 'De straat op', reason: 'Het gaat over hetzelfde.' });
    const organisationId = await makeOrganisation(tx, 'Gemeente Proefdam');
    const addedBy = { organisationId, reason: 'Wij doen het zelf ook.' };
    await addPriority(tx, { agendaId: promised.agendaId, title: 'Voorbeeld geven', addedBy });
  });
  await publish();
  const html = await page('/agenda');
  expect(html).toContain('Samengevoegd uit ‘Goede stoepen’ en ‘Korte weg’.');
  expect(html).toContain('Toegevoegd door Gemeente Proefdam. Waarom? Wij doen het zelf ook.');
  expect(html).not.toMatch(/\d\. Goede stoepen/);
  expect(html).not.toContain('Andere acties');
});

describe('an agenda that was published', () => {
  test('is not sent again to who has it, until something on it changes', async () => {
    await publish();
    const address = `/${home.slug}/agenda`;
    const tag = (await app.get(address)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    const again = await app.get(address, { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await app.get(`${address}?taal=en`, { 'if-none-match': tag })).status).toBe(200);
    expect((await app.get(address, { 'if-none-match': tag, ...lead })).status).toBe(200);
    await app.inside(home, (tx) => reportProgress(tx, promised.actionId, 'done'));
    expect((await app.get(address, { 'if-none-match': tag })).status).toBe(200);
  });

  test('is read as open data, with its progress', async () => {
    await publish();
    const answer = await app.get(`/${home.slug}/agenda.json`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const data = await answer.json();
    expect(data).toMatchObject({
      edition: { number: 1 },
      actions: [{ title: 'Drempels weg', now: { state: 'planned' } }],
    });
    expect(JSON.stringify(data)).not.toContain('drempel is te hoog');
    expect(await (await app.get(`/${home.slug}/agenda/agenda-proefdam-1.json`)).json()).toEqual(data);
  });

  test('says in English what the municipality wrote in Dutch, marked as Dutch', async () => {
    await publish();
    const html = await page('/agenda?taal=en');
    expect(html).toContain('<span lang="nl">Drempels weg</span>');
    expect(html).toContain('Who does it:');
  });

  test.each(['agenda-proefdam-9', 'agenda-proefdam', 'andere-agenda-1', 'x', 'agenda-proefdam-9.json', '%00-1'])(
    'has no edition at the address %s',
    async (name) => {
      await publish();
      expect((await app.get(`/${home.slug}/agenda/${name}`)).status).toBe(404);
    },
  );

  test('is not there in another municipality', async () => {
    await publish();
    const elsewhere = await makeMunicipality(app);
    expect((await app.get(`/${elsewhere.slug}/agenda/agenda-proefdam-1`)).status).toBe(404);
  });

  test('gives way to the next agenda only when that is published', async () => {
    await publish();
    await app.inside(home, (tx) => tx.db.updateTable('agendas').set({ startsOn: '2022-01-01' }).execute());
    await app.inside(home, (tx) => makeAgenda(tx, 'Nieuwe agenda'));
    expect((await app.inside(home, listEditions))[0]?.agendaTitle).toBe('Agenda Proefdam');
    await publish();
    expect((await app.inside(home, listEditions))[0]?.agendaTitle).toBe('Nieuwe agenda');
    expect(await page('/agenda/agenda-proefdam-1')).toContain('Er is een nieuwere agenda.');
  });
});

test('a reconstruction says what is not publicly known, and cannot be published from', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  await app.inside(real, async (tx) => {
    const agenda = await makeAgenda(tx, 'Agenda van toen');
    const priority = await makePriority(tx, agenda, 'Meedoen');
    await makeAction(tx, { title: 'Iets doen', priorityId: priority });
    await makePriority(tx, agenda, 'Thuis zijn');
    await publishNow(tx);
  });
  const html = await (await app.get(`/${real.slug}/agenda`)).text();
  expect(html).toContain('Hoeveel verhalen hierachter staan, is niet openbaar bekend.');
  expect(html).toContain('wie het doet, is niet openbaar bekend');
  expect(html).toContain('Welke acties hierbij horen, is niet openbaar bekend.');
  const { cookie } = await signIn(app, real, 'project-lead');
  expect(await (await app.get(`/${real.slug}/werk/agenda/publicatie`, { cookie })).text()).not.toContain('name="seen"');
  expect((await app.post(`/${real.slug}/werk/agenda/publicatie`, {}, { cookie })).status).toBe(403);
});
