import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import {
  makeAction,
  makeAgenda,
  makeOrganisation,
  makePriority,
  reportProgress,
  tellFor,
} from '../../../test/promises.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { receiptOf } from '../signals/index.ts';
import { addAct, countVoices } from '../thread/index.ts';
import { publishEdition } from './commands.ts';
import { findPublishTasks } from './contributions.ts';
import { findCurrentEdition, findLastEdition } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: Record<string, string>;
let agendaId: string;
let priorityId: string;
let actionId: string;
let signalId: string;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  lead = { cookie: (await signIn(app, home, 'project-lead')).cookie };
  await app.inside(home, async (tx) => {
    agendaId = await makeAgenda(tx);
    priorityId = await makePriority(tx, agendaId, 'Overal naar binnen');
    signalId = await tellFor(tx, app, [priorityId]);
    const organisationId = await makeOrganisation(tx);
    const action = {
      title: 'Drempels weg',
      priorityId,
      organisationId,
      dueOn: '2027-07-01',
      measure: 'Negen hellingen',
    };
    actionId = await makeAction(tx, agendaId, action);
  });
});

const page = async (path: string, headers = {}) => (await app.get(`/${home.slug}${path}`, headers)).text();
const publish = () =>
  app.inside(home, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    if (!agenda) throw new Error('no agenda');
    return publishEdition(tx, agenda);
  });

async function formOf(headers = lead): Promise<Record<string, string>> {
  const html = await page('/werk/agenda/publicatie', headers);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
  return { formKey: value('formKey'), seen: value('seen') };
}

const send = (fields: Record<string, string>) => app.post(`/${home.slug}/werk/agenda/publicatie`, fields, lead);

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
    expect((await app.get(`/${home.slug}/werk/agenda/publicatie`, { cookie })).status).toBe(403);
    expect((await app.get(`/${home.slug}/werk/agenda/concept`)).status).toBe(303);
  });
});

test('the project lead sees what will be public and what is missing, and publishes the first edition', async () => {
  await app.inside(home, (tx) => makeAction(tx, agendaId, { title: 'Los eindje', priorityId }));
  const html = await page('/werk/agenda/publicatie', lead);
  expect(html).toContain('Maak editie 1 van de agenda openbaar');
  for (const missing of ['nog niemand die het doet', 'nog geen datum', 'nog niet afgesproken hoe we het merken'])
    expect(html).toContain(missing);
  const answer = await send(await formOf());
  expect(answer.headers.get('location')).toBe(`/${home.slug}/agenda/agenda-proefdam-1`);
  const edition = await page('/agenda');
  for (const word of [
    '1 speerpunt, 2 acties',
    'Overal naar binnen',
    'Drempels weg',
    'Stichting Buurthuizen',
    'uiterlijk 1 juli 2027',
  ])
    expect(edition).toContain(word);
  expect(edition).toContain('Hierom vroeg 1 mens.');
  expect(edition).toContain('Nog niet vastgesteld');
  const { rows } = await app.admin.query(
    "select 1 from audit_log where municipality_id = $1 and act = 'edition.published'",
    [home.id],
  );
  expect(rows).toHaveLength(1);
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
    await sql`update actions set title = 'Iets anders', due_on = '2030-01-01' where id = ${actionId}`.execute(tx.db);
    await reportProgress(tx, actionId, 'busy');
  });
  const html = await page('/agenda');
  expect(html).toContain('Drempels weg');
  expect(html).toContain('uiterlijk 1 juli 2027');
  expect(html).toContain('Bezig');
  expect(html).not.toContain('Iets anders');
});

test('the second edition says what has changed, and the first stays where it was', async () => {
  await publish();
  await app.inside(home, async (tx) => {
    await sql`update actions set due_on = '2028-01-01' where id = ${actionId}`.execute(tx.db);
    await makeAction(tx, agendaId, { title: 'Een taxi erbij', priorityId });
  });
  expect(await publish()).toEqual({ done: 'agenda-proefdam-2' });
  const second = await page('/agenda');
  expect(second).toContain('Wat is er veranderd?');
  expect(second).toContain('de datum was 1 juli 2027, is nu 1 januari 2028');
  expect(second).toMatch(/Nieuwe actie: <span>Een taxi erbij/);
  expect(second).toContain(`/${home.slug}/agenda/agenda-proefdam-1`);
  const first = await page('/agenda/agenda-proefdam-1');
  expect(first).toContain('Dit is een oudere editie.');
  expect(first).not.toContain('Een taxi erbij');
  expect(first).not.toContain('Wat is er veranderd?');
});

test('of two people who publish at once, one makes the edition and the other is told that nothing changed', async () => {
  const form = await formOf();
  const answers = await Promise.all([send(form), send({ ...form, formKey: app.app.newId() })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const told = await answers.find(({ status }) => status === 409)?.text();
  expect(told).toContain('Er is niets veranderd sinds de laatste editie');
});

test('the same form sent twice leads twice to the same edition', async () => {
  const form = await formOf();
  const answers = await Promise.all([send(form), send(form)]);
  expect(new Set(answers.map(({ headers }) => headers.get('location')))).toEqual(
    new Set([`/${home.slug}/agenda/agenda-proefdam-1`]),
  );
});

test('what was changed while somebody looked is shown to them before it becomes public', async () => {
  const form = await formOf();
  await app.inside(home, (tx) => makeAction(tx, agendaId, { title: 'Net erbij', priorityId }));
  const answer = await send(form);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Iemand heeft intussen iets aan de agenda veranderd');
  expect(await app.inside(home, findCurrentEdition)).toBeUndefined();
});

describe('the thread', () => {
  test('an edition answers those who spoke without counting anybody twice', async () => {
    const before = await app.inside(home, (tx) => countVoices(tx, [priorityId, actionId]));
    await publish();
    const edition = await app.inside(home, (tx) => findLastEdition(tx, agendaId));
    const after = await app.inside(home, (tx) => countVoices(tx, [priorityId, actionId, edition?.id ?? '']));
    expect(after.get(actionId)).toEqual(before.get(actionId));
    expect(after.get(edition?.id ?? '')).toEqual({ voices: 0, gatherings: 0 });
  });

  test('a contributor reads on their own page that it is in the agenda, once, and is told by mail', async () => {
    const code = receiptOf(app.app.secrets, signalId);
    await app.post(`/volg/${code}/bericht`, { email: 'ik@voorbeeld.nl' });
    await app.jobs.drain();
    app.mailbox.mails().length = 0;
    await publish();
    await app.jobs.drain();
    expect(app.mailbox.mails().map(({ mail }) => mail.to)).toEqual(['ik@voorbeeld.nl']);
    await app.inside(home, (tx) => makeAction(tx, agendaId, { title: 'Nog een' }));
    await publish();
    const html = await (await app.get(`/volg/${code}`)).text();
    expect(html.split('Het staat in de agenda die iedereen kan lezen')).toHaveLength(3);
    expect(html).toContain(`/${home.slug}/agenda/agenda-proefdam-1`);
  });
});

test('where a speerpunt came from is told as far as it is known', async () => {
  await app.inside(home, async (tx) => {
    const [one, other] = [
      await makePriority(tx, agendaId, 'Goede stoepen'),
      await makePriority(tx, agendaId, 'Korte weg'),
    ];
    const merged = await makePriority(tx, agendaId, 'De straat op');
    const links = [one, other].map((from) => ({ from, to: merged, relation: 'merged_into' as const }));
    await addAct(tx, { links, reason: 'Het gaat over hetzelfde.' });
    await sql`update priorities set state = 'merged' where id in (${one}, ${other})`.execute(tx.db);
    await makeAction(tx, agendaId, { title: 'Stoepen vlak', priorityId: one });
    const added = await makePriority(tx, agendaId, 'Voorbeeld geven');
    const by = await makeOrganisation(tx, 'Gemeente Proefdam');
    await addAct(tx, { links: [{ from: by, to: added, relation: 'added_by' }], reason: 'Wij doen het zelf ook.' });
  });
  await publish();
  const html = await page('/agenda');
  expect(html).toContain('Samengevoegd uit ‘Goede stoepen’ en ‘Korte weg’.');
  expect(html).toContain('Toegevoegd door Gemeente Proefdam. Waarom? Wij doen het zelf ook.');
  expect(html).not.toMatch(/\d\. <span>Goede stoepen/);
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
    await app.inside(home, (tx) => reportProgress(tx, actionId, 'done'));
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
    expect((await app.inside(home, findCurrentEdition))?.agendaTitle).toBe('Agenda Proefdam');
    await publish();
    expect((await app.inside(home, findCurrentEdition))?.agendaTitle).toBe('Nieuwe agenda');
    expect(await page('/agenda/agenda-proefdam-1')).toContain('Dit is een agenda van een eerdere periode.');
  });
});

test('staff are reminded of an agenda that is not public yet, and of what changed since', async () => {
  const { actor } = await signIn(app, home, 'editor');
  const tasks = () =>
    app.inside(home, async (tx) =>
      (await findPublishTasks(tx, actor)).map(({ message, values }) => [message, values?.count]),
    );
  expect(await tasks()).toEqual([['agenda.task.first', undefined]]);
  await publish();
  expect(await tasks()).toEqual([]);
  await app.inside(home, (tx) => tellFor(tx, app, [actionId]));
  expect(await tasks()).toEqual([]);
  await app.inside(home, (tx) =>
    sql`update actions set measure = 'Tien hellingen' where id = ${actionId}`.execute(tx.db),
  );
  expect(await tasks()).toEqual([['agenda.task.changed', 1]]);
});

test('without an agenda, staff are led to where they start one', async () => {
  const empty = await makeMunicipality(app);
  const { cookie } = await signIn(app, empty, 'project-lead');
  for (const path of ['concept', 'publicatie'])
    expect(await (await app.get(`/${empty.slug}/werk/agenda/${path}`, { cookie })).text()).toContain(
      'Er is nog geen agenda',
    );
  expect((await app.post(`/${empty.slug}/werk/agenda/publicatie`, {}, { cookie })).status).toBe(303);
});

test('a reconstruction says what is not publicly known, and cannot be published from', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  await app.inside(real, async (tx) => {
    const agenda = await makeAgenda(tx, 'Agenda van toen');
    const priority = await makePriority(tx, agenda, 'Meedoen');
    await makeAction(tx, agenda, { title: 'Iets doen', priorityId: priority });
    await makePriority(tx, agenda, 'Thuis zijn');
    const found = await findCurrentAgenda(tx);
    if (found) await publishEdition(tx, found);
  });
  const html = await (await app.get(`/${real.slug}/agenda`)).text();
  expect(html).toContain('Hoeveel mensen hierom vroegen, is niet openbaar bekend.');
  expect(html).toContain('wie het doet, is niet openbaar bekend');
  expect(html).toContain('Welke acties hierbij horen, is niet openbaar bekend.');
  const { cookie } = await signIn(app, real, 'project-lead');
  expect(await (await app.get(`/${real.slug}/werk/agenda/publicatie`, { cookie })).text()).not.toContain('name="seen"');
  expect((await app.post(`/${real.slug}/werk/agenda/publicatie`, {}, { cookie })).status).toBe(403);
});
