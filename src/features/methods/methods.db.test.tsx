import { beforeEach, expect, test } from 'vitest';
import { priority, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { publishNow } from '../../../test/promises.ts';
import { homeWithAgenda, homeWithLead, pagesOf, type Staffed } from '../../../test/staff.ts';
import { listAgendas } from '../periods/index.ts';
import { findPlanTasks } from './contributions.ts';
import { listMethods, listPlanned } from './queries.ts';

let here: Staffed & { agendaId: string };
const { address, read, send } = pagesOf(() => here);

beforeEach(async () => {
  here = await homeWithAgenda();
});

const choice = {
  ...{ kind: 'indirect', influence: 'consult', reason: 'Naar een zaal komt bijna niemand.', version: '0' },
  ...{ plan: 'yes', 'planFrom-day': '4', 'planFrom-month': '1', 'planFrom-year': '2027' },
};
const choose = (change: Record<string, string> = {}) => send('/werk/werkwijze/keuze', { ...choice, ...change });
const planned = () => here.app.inside(here.home, (tx) => listPlanned(tx, here.agendaId));
const methods = () => here.app.inside(here.home, (tx) => listMethods(tx, here.agendaId));
const tasks = () => here.app.inside(here.home, (tx) => findPlanTasks(tx, here.lead.actor));

test('choosing a way of working lays down a plan, and everyone sees what is promised', async () => {
  expect(await read('/werkwijze')).toContain('heeft nog niet gekozen hoe zij werkt');
  expect((await tasks())[0]?.href).toBe('/werk/werkwijze/keuze');
  expect(await read('/werk/werkwijze/keuze', here.lead)).toContain('Langsgaan en luisteren');
  expect((await choose()).status).toBe(303);
  const page = await read('/werkwijze');
  expect(page).toContain('Uw invloed: Raadplegen.');
  expect(page).toContain('Naar een zaal komt bijna niemand.');
  expect(page).toContain('rond 4 januari 2027');
  expect(await read('/werk/werkwijze', here.lead)).toContain('Begin hiermee');
});

test('what is missing is said at its field, and what was typed stays', async () => {
  const wrong = await choose({ kind: '', reason: '', 'planFrom-day': '31', 'planFrom-month': '2' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  for (const message of ['Kies een manier van werken.', 'Schrijf op waarom u zo werkt.', 'Deze dag bestaat niet.'])
    expect(html).toContain(message);
  const noDay = await choose({ 'planFrom-day': '', 'planFrom-month': '', 'planFrom-year': '' });
  expect(await noDay.text()).toContain('Vul een dag in.');
  expect(await methods()).toEqual([]);
});

test('another way adds to the plan, takes nothing away, and the first promise stays', async () => {
  await choose();
  const before = (await planned()).map(({ title }) => title);
  expect((await choose({ kind: 'direct', influence: 'decide', version: '1' })).status).toBe(303);
  const after = (await planned()).map(({ title }) => title);
  expect(after).toEqual(expect.arrayContaining(before));
  expect(new Set(after).size).toBe(after.length);
  expect((await methods()).map(({ influence }) => influence)).toEqual(['consult', 'decide']);
  const page = await read('/werkwijze');
  expect(page).toContain('Eerder gekozen');
  expect(page).toContain('Beloofd: Raadplegen.');
});

test('words before the agenda are laid down where there are none, and what somebody wrote stays', async () => {
  const introduction = async () => (await here.app.inside(here.home, listAgendas))[0]?.introduction;
  await choose({ introduce: 'yes' });
  expect(await introduction()).toContain('Wij gaan naar mensen toe');
  await choose({ kind: 'direct', version: '1', introduce: 'yes' });
  expect(await introduction()).toContain('Wij gaan naar mensen toe');
});

test('a planned visit is announced with what the plan knows of it', async () => {
  const form = await read('/werk/bijeenkomsten/nieuw?soort=visit&titel=Naar+de+moskee&dag=2027-01-04', here.lead);
  expect(form).toContain('value="Naar de moskee"');
  expect(form).toMatch(/value="visit"[^>]*checked/);
  expect(form).toContain('value="2027"');
  const odd = await read('/werk/bijeenkomsten/nieuw?soort=nergens&dag=morgen', here.lead);
  expect(odd).not.toMatch(/name="kind"[^>]*checked/);
});

test('two people who choose at once: the second sees what the first chose, and keeps what was typed', async () => {
  await choose();
  const late = await choose({ kind: 'panel', reason: 'Wij hebben al een panel.' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu staat er: Langsgaan en luisteren');
  expect(html).toContain('Wij hebben al een panel.');
  expect(html).toContain('name="version" value="1"');
});

test('who forgot a field while somebody else chose is told of that choice, and overrules nobody', async () => {
  await choose();
  const forgot = await choose({ kind: 'panel', reason: '' });
  expect(forgot.status).toBe(422);
  expect(await forgot.text()).toContain('name="version" value="0"');
  expect((await choose({ kind: 'panel', reason: 'Wij hebben al een panel.' })).status).toBe(409);
  expect(await methods()).toHaveLength(1);
});

test('a plan that would begin centuries from now is refused at its field, and nothing breaks', async () => {
  const far = await choose({ 'planFrom-day': '31', 'planFrom-month': '12', 'planFrom-year': '9999' });
  expect(far.status).toBe(422);
  expect(await far.text()).toContain('Deze dag bestaat niet.');
  expect(await methods()).toEqual([]);
});

test('a planned thing is changed, ticked off with its day kept, and taken away', async () => {
  const day = { 'aroundOn-day': '1', 'aroundOn-month': '12', 'aroundOn-year': '2026' };
  expect((await send('/werk/werkwijze/nieuw', { kind: 'visit', title: '', ...day })).status).toBe(422);
  expect((await send('/werk/werkwijze/nieuw', { kind: 'visit', title: 'Naar de moskee', ...day })).status).toBe(303);
  const [one] = await planned();
  const path = `/werk/werkwijze/${one?.id}`;
  expect(await read(path, here.lead)).toContain('value="Naar de moskee"');
  expect((await send(path, { title: 'Naar de moskee', ...day, 'aroundOn-year': 'x', version: '1' })).status).toBe(422);
  expect((await send(path, { title: 'Naar de kerk', ...day, done: 'yes', version: '1' })).status).toBe(303);
  const [done] = await planned();
  expect(done?.doneOn).not.toBeNull();
  const late = await send(path, { title: 'Naar de club', ...day, version: '1' });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('Nu staat er: Naar de kerk');
  for (const _click of [1, 2]) expect((await send(`${path}/weg`, {})).status).toBe(303);
  const audited = "select 1 from audit_log where municipality_id = $1 and act = 'activity.dropped'";
  expect((await here.app.admin.query(audited, [here.home.id])).rows).toHaveLength(1);
  expect(await planned()).toEqual([]);
  expect((await send(path, { title: 'Weg', ...day, version: '2' })).status).toBe(404);
});

test('what is planned within two weeks is a task until it is done', async () => {
  await choose({ plan: '' });
  expect(await tasks()).toEqual([]);
  const day = { 'aroundOn-day': '25', 'aroundOn-month': '11', 'aroundOn-year': '2026' };
  await send('/werk/werkwijze/nieuw', { kind: 'check', title: 'Terug naar de mensen', ...day });
  expect(await tasks()).toMatchObject([{ due: '2026-11-25', values: { title: 'Terug naar de mensen' } }]);
  here.app.now = new Date('2029-12-31T10:00:00Z');
  expect(await tasks()).toHaveLength(1);
  here.app.now = new Date('2030-01-02T10:00:00Z');
  expect(await tasks()).toEqual([]);
});

test('what was promised is held against what was done', async () => {
  await choose({ influence: 'consult', plan: '' });
  expect(await read('/werkwijze')).toContain('loopt nog');
  const { app, home, agendaId } = here;
  const voice = await app.inside(home, (tx) => signal(tx, app, { agendaId }));
  await app.inside(home, async (tx) => {
    const made = await proposal(tx, agendaId, { signals: [voice] });
    await priority(tx, agendaId, { restsOn: [made.id] });
  });
  expect(await read('/werkwijze')).toContain('gedaan wat was beloofd');
  await app.inside(home, (tx) => signal(tx, app, { agendaId }));
  await app.inside(home, publishNow);
  expect(await read('/werkwijze')).toContain('minder gedaan dan beloofd');
});

test('without an agenda there is nothing to choose for, and nothing breaks', async () => {
  const bare = { ...(await homeWithLead()), agendaId: '' };
  here = bare;
  expect(await read('/werkwijze')).toContain('heeft nog niet gekozen');
  expect(await read('/werk/werkwijze', here.lead)).toContain('Er is nog geen agenda');
  expect(await read('/werk/werkwijze/keuze', here.lead)).toContain('Er is nog geen agenda');
  expect((await choose()).status).toBe(409);
  const day = { 'aroundOn-day': '1', 'aroundOn-month': '1', 'aroundOn-year': '2027' };
  const refused = await send('/werk/werkwijze/nieuw', { kind: 'visit', title: 'Naar de moskee', ...day });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('value="Naar de moskee"');
});

test('a plan of another municipality is not there, and a partner may not plan', async () => {
  await choose();
  const [one] = await planned();
  const elsewhere = await makeMunicipality(here.app);
  const { cookie } = await signIn(here.app, elsewhere, 'project-lead');
  const there = `/${elsewhere.slug}/werk/werkwijze/${one?.id}`;
  expect((await here.app.get(there, { cookie })).status).toBe(404);
  await here.app.post(`${there}/weg`, {}, { cookie });
  expect(await planned()).toContainEqual(one);
  const partner = await signIn(here.app, here.home, 'partner');
  expect((await here.app.get(address('/werk/werkwijze'), { cookie: partner.cookie })).status).toBe(403);
});
