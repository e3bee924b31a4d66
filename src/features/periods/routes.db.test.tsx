import { beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { findMissingAgenda } from './contributions.ts';
import { findCurrentAgenda, listAgendas } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: Record<string, string>;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  lead = { cookie: (await signIn(app, home, 'project-lead')).cookie };
});

function day(name: string, year: string, month = '1', date = '1'): Record<string, string> {
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

const fields = {
  title: 'Lokale Inclusie Agenda Proefdam 2026-2029',
  ...day('startsOn', '2026'),
  ...day('endsOn', '2029', '12', '31'),
};

const start = (sent: Record<string, string> = fields) => app.post(`/${home.slug}/werk/agenda/nieuw`, sent, lead);
const list = () => app.inside(home, listAgendas);
const address = () => `/${home.slug}/werk/agenda/lokale-inclusie-agenda-proefdam-2026-2029/aanpassen`;

test('without an agenda the project lead is asked to start one, and the form suggests its name', async () => {
  const { actor } = await signIn(app, home, 'project-lead');
  expect(await app.inside(home, (tx) => findMissingAgenda(tx, actor))).toHaveLength(1);
  expect(await (await app.get(`/${home.slug}/werk/agenda`, lead)).text()).toContain('Er is nog geen agenda');
  const form = await (await app.get(`/${home.slug}/werk/agenda/nieuw`, lead)).text();
  expect(form).toContain('value="Lokale Inclusie Agenda Proefdam 2026-2029"');
  expect((await start()).status).toBe(303);
  expect(await app.inside(home, (tx) => findMissingAgenda(tx, actor))).toEqual([]);
  const page = await (await app.get(`/${home.slug}/werk/agenda`, lead)).text();
  expect(page).toContain('Geldt van 1 januari 2026 tot en met 31 december 2029.');
});

test('what was told before there was an agenda belongs to the first', async () => {
  await app.inside(home, (tx) => signal(tx, app, { words: null, consent: 'count' }));
  await start();
  const { rows } = await app.admin.query('select agenda_id from signals where municipality_id = $1', [home.id]);
  expect(rows[0].agenda_id).toBe((await list())[0]?.id);
});

test('an agenda is started once, however often the form is sent', async () => {
  const sent = { ...fields, formKey: app.app.newId() };
  await Promise.all([start(sent), start(sent)]);
  expect(await list()).toHaveLength(1);
});

const next = { ...fields, ...day('startsOn', '2030'), ...day('endsOn', '2033') };
const currentTitle = async () => (await app.inside(home, findCurrentAgenda))?.startsOn;

test('the next agenda lies ready, and the one that is being made stays the one people work on', async () => {
  await start();
  const form = await (await app.get(`/${home.slug}/werk/agenda/nieuw`, lead)).text();
  expect(form).toContain('Aan welke agenda werkt u vanaf nu?');
  await start(next);
  const [current, later] = await list();
  expect(current?.startsOn).toBe('2026-01-01');
  expect(later?.predecessorId).toBe(current?.id);
  expect(later?.slug).not.toBe(current?.slug);
  expect(await currentTitle()).toBe('2026-01-01');
  const page = await (await app.get(`/${home.slug}/werk/agenda`, lead)).text();
  expect(page).toContain('Andere agenda’s');
  for (const path of ['publicatie?agenda=', 'concept?agenda='])
    for (const one of [current, later]) expect(page).toContain(`/werk/agenda/${path}${one?.slug}"`);
  for (const one of [current, later]) expect(page).toContain(`/werk/agenda/${one?.slug}/vaststelling"`);
});

test('whoever chooses so works on the next agenda at once, and can go back', async () => {
  await start();
  app.now = new Date(app.now.getTime() + 60_000);
  await start({ ...next, work: 'take-up' });
  expect(await currentTitle()).toBe('2030-01-01');
  const first = (await list())[1];
  const path = `/${home.slug}/werk/agenda/${first?.slug}/oppakken`;
  expect(await (await app.get(path, lead)).text()).toContain('Werk vanaf nu aan');
  app.now = new Date(app.now.getTime() + 60_000);
  for (const _click of [1, 2]) expect((await app.post(path, {}, lead)).status).toBe(303);
  expect(await currentTitle()).toBe('2026-01-01');
  const { rows } = await app.admin.query(
    "select 1 from audit_log where municipality_id = $1 and act = 'agenda.taken-up'",
    [home.id],
  );
  expect(rows).toHaveLength(2);
  expect((await app.get(path, lead)).status).toBe(303);
  const elsewhere = await makeMunicipality(app);
  const { cookie } = await signIn(app, elsewhere, 'project-lead');
  expect((await app.post(path.replace(home.slug, elsewhere.slug), {}, { cookie })).status).toBe(404);
});

describe('a mistake in the form is said at the field', () => {
  test.each([
    ['no name', { title: '' }, 'Vul een naam voor de agenda in.'],
    [
      'a day of many digits',
      { 'startsOn-day': '12345678901' },
      'Deze dag bestaat niet. Vul een dag, een maand en een jaar in.',
    ],
    ['a name of a page', { title: 'a'.repeat(121) }, 'De naam is te lang. Gebruik hooguit 120 tekens.'],
    ['no first day', { 'startsOn-day': '', 'startsOn-month': '', 'startsOn-year': '' }, 'Vul in vanaf welke dag'],
    ['a day that does not exist', { 'startsOn-day': '31', 'startsOn-month': '2' }, 'Deze dag bestaat niet.'],
    ['an end before the beginning', { 'endsOn-year': '2025' }, 'De agenda eindigt voordat hij begint.'],
  ])('%s', async (_mistake, wrong, message) => {
    const answer = await start({ ...fields, ...wrong });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Fout: ');
    expect(html.split(message)).toHaveLength(3);
    expect(await list()).toEqual([]);
  });
});

test('the words before the agenda are added later', async () => {
  await start();
  const form = await (await app.get(address(), lead)).text();
  expect(form).toContain('name="version" value="1"');
  const sent = { ...fields, introduction: 'Iedereen doet mee.' };
  expect((await app.post(address(), { ...sent, version: '1' }, lead)).status).toBe(303);
  expect(await (await app.get(address(), lead)).text()).toContain('Iedereen doet mee.');
  const { rows } = await app.admin.query(
    "select 1 from audit_log where municipality_id = $1 and act = 'agenda.changed'",
    [home.id],
  );
  expect(rows).toHaveLength(1);
});

test('of two people who change an agenda at once, the second sees both versions and loses nothing', async () => {
  await start();
  await app.post(address(), { ...fields, title: 'Wat de een wil', version: '1' }, lead);
  const late = await app.post(address(), { ...fields, title: 'Wat de ander wil', version: '1' }, lead);
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Wat de een wil');
  expect(html).toContain('value="Wat de ander wil"');
  expect(html).toContain('name="version" value="2"');
  expect((await list())[0]?.title).toBe('Wat de een wil');
  expect((await app.post(address(), { ...fields, title: 'Nu toch', version: 'x' }, lead)).status).toBe(409);
});

test('saving a change twice with one click too many is saving it once', async () => {
  await start();
  const form = await (await app.get(address(), lead)).text();
  const [, formKey = ''] = form.match(/name="formKey" value="([^"]+)"/) ?? [];
  const sent = { ...fields, title: 'Een andere naam', version: '1', formKey };
  for (const _click of [1, 2]) expect((await app.post(address(), sent, lead)).status).toBe(303);
});

test('an agenda of another municipality is not there, and a passer-by signs in first', async () => {
  await start();
  const elsewhere = await makeMunicipality(app);
  const { cookie } = await signIn(app, elsewhere, 'project-lead');
  const foreign = address().replace(home.slug, elsewhere.slug);
  expect((await app.get(foreign, { cookie })).status).toBe(404);
  expect((await app.post(foreign, { ...fields, version: '1' }, { cookie })).status).toBe(404);
  const passerBy = await app.get(address());
  expect(passerBy.headers.get('location')).toContain('/inloggen?terug=');
});

test('a note-taker does not manage agendas', async () => {
  const { cookie } = await signIn(app, home, 'note-taker');
  expect((await app.get(`/${home.slug}/werk/agenda`, { cookie })).status).toBe(403);
  expect((await app.post(`/${home.slug}/werk/agenda/nieuw`, fields, { cookie })).status).toBe(403);
});

test('in a reconstruction the agenda can be looked at and not changed', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  const { cookie } = await signIn(app, real, 'project-lead');
  expect(await (await app.get(`/${real.slug}/werk/agenda`, { cookie })).text()).not.toContain('/werk/agenda/nieuw"');
  expect((await app.post(`/${real.slug}/werk/agenda/nieuw`, fields, { cookie })).status).toBe(403);
});
