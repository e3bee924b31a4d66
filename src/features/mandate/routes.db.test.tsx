import { beforeEach, expect, test } from 'vitest';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { as, homeWithLead, pagesOf, type Staffed } from '../../../test/staff.ts';
import { addAct, addNode } from '../thread/index.ts';
import { addAsk, addDecision, type NewDecision } from './commands.ts';
import { findMandateFigures, findMandateTasks } from './contributions.ts';
import { listDecisions } from './queries.ts';

let here: Staffed;
const { address, read, send } = pagesOf(() => here);
const decisions = () => here.app.inside(here.home, listDecisions);

const sentMotion = {
  kind: 'motion',
  title: 'Iedereen doet mee',
  'decidedOn-day': '12',
  'decidedOn-month': '3',
  'decidedOn-year': '2026',
  body: 'council',
};
const motion: NewDecision = {
  kind: 'motion',
  title: 'Iedereen doet mee',
  about: null,
  body: 'council',
  decidedOn: '2026-03-12',
  outcome: 'carried',
  vote: 'unanimous',
  votesFor: null,
  votesAgainst: null,
  startsOn: null,
  endsOn: null,
  linkUrl: null,
  linkLabel: null,
  amountCents: null,
  recurrence: null,
  hoursPerWeek: null,
  people: null,
  filled: null,
};
const added = (more: Partial<NewDecision> = {}) =>
  here.app.inside(here.home, (tx) => addDecision(tx, { ...motion, ...more }));
const asked = (decisionId: string, dueOn: string | null = null) =>
  here.app.inside(here.home, (tx) =>
    addAsk(tx, decisionId, { words: 'Kom met een agenda', dueOn, doneOn: null, outcomeWords: null }),
  );

beforeEach(async () => {
  here = await homeWithLead();
});

test('a project lead writes down a motion in few fields, once, and everyone reads it', async () => {
  expect(await read('/besluiten')).toContain('Er staat hier nog geen besluit.');
  expect(await read('/werk/besluiten/nieuw', here.lead)).toContain('soort=motion');
  expect(await read('/werk/besluiten/nieuw?soort=motion', here.lead)).not.toContain('name="amount"');
  const form = { ...sentMotion, formKey: here.app.app.newId() };
  const first = await send('/werk/besluiten/nieuw', form);
  expect(first.status).toBe(303);
  expect(first.headers.get('location')).toContain('/werk/besluiten/iedereen-doet-mee');
  expect((await send('/werk/besluiten/nieuw', form)).headers.get('location')).toBe(first.headers.get('location'));
  expect(await decisions()).toMatchObject([{ body: 'council', outcome: 'carried', decidedOn: '2026-03-12' }]);
  expect(await read('/besluiten')).toContain('Iedereen doet mee');
  expect(await read('/besluiten/iedereen-doet-mee')).toContain('12 maart 2026');
});

test('money is written down with its amount and period, and the ground is solid from then on', async () => {
  expect(await read('/werk/besluiten', here.lead)).toContain('In de begroting staat nu geen geld');
  const budget = { ...sentMotion, kind: 'budget', title: 'Geld', recurrence: 'structural' };
  const empty = await send('/werk/besluiten/nieuw', budget);
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Vul in hoeveel euro het is.');
  expect((await send('/werk/besluiten/nieuw', { ...budget, amount: '€ 25.000' })).status).toBe(303);
  expect(await decisions()).toMatchObject([{ amountCents: 2_500_000, recurrence: 'structural' }]);
  const register = await read('/besluiten');
  expect(register).toMatch(/€\s25\.000 per jaar/);
  expect(register).toContain('‘Geld’ geldt. Er is geen einddatum.');
});

test('everything that is wrong is said at once, at its field, and what was typed stays', async () => {
  const wrong = {
    ...sentMotion,
    title: '',
    'decidedOn-year': '2027',
    vote: 'counted',
    votesFor: '14',
    votesAgainst: '14',
    linkUrl: 'javascript:alert(1)',
  };
  const answer = await send('/werk/besluiten/nieuw', wrong);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  for (const said of [
    'Vul in hoe het heet.',
    'Deze dag moet nog komen. Leg het vast als het is besloten.',
    'Er waren evenveel stemmen voor als tegen.',
    'Begin het adres met https://',
  ])
    expect(html).toContain(said);
  expect(html).toContain('value="2027"');
  expect(html).toContain('value="javascript:alert(1)"');
  expect((await send('/werk/besluiten/nieuw', { title: 'Zonder soort' })).status).toBe(422);
  expect(await decisions()).toEqual([]);
});

test('whoever changes an older version sees both, and the address stays', async () => {
  await added();
  const path = '/werk/besluiten/iedereen-doet-mee/aanpassing';
  expect(await read(path, here.lead)).toContain('value="Iedereen doet mee"');
  expect((await send(path, { ...sentMotion, title: '', version: '1' })).status).toBe(422);
  const change = {
    ...sentMotion,
    title: 'Iedereen hoort erbij',
    version: '1',
    vote: 'counted',
    votesFor: '20',
    votesAgainst: '9',
  };
  expect((await send(path, change)).status).toBe(303);
  expect(await read('/besluiten/iedereen-doet-mee')).toContain('Aangenomen met 20 stemmen voor en 9 tegen');
  const late = await send(path, { ...sentMotion, title: 'Te laat', version: '1' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu staat er: Iedereen hoort erbij');
  expect(html).toContain('value="Te laat"');
  expect(html).toContain('name="version" value="2"');
});

test('what a decision asks is added, done and taken back', async () => {
  const { id } = await added();
  const page = '/werk/besluiten/iedereen-doet-mee';
  expect((await send(`${page}/vragen`, { words: '' })).status).toBe(422);
  expect((await send(`${page}/vragen`, { words: 'Kom met een agenda' })).status).toBe(303);
  const [ask] = (await decisions())[0]?.asks ?? [];
  const path = `${page}/vragen/${ask?.id}`;
  expect(await read(path, here.lead)).toContain('Kom met een agenda');
  const done = {
    words: 'Kom met een agenda',
    done: 'yes',
    'doneOn-day': '1',
    'doneOn-month': '9',
    'doneOn-year': '2026',
  };
  const empty = await send(path, { ...done, version: '1' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Vul in wat er is gedaan.');
  const future = await send(path, { ...done, 'doneOn-year': '2027', outcomeWords: 'Er is een agenda', version: '1' });
  expect(await future.text()).toContain('Vul een dag in die is geweest');
  expect((await send(path, { ...done, outcomeWords: 'Er is een agenda', version: '1' })).status).toBe(303);
  expect(await read('/besluiten')).toContain('Gedaan op 1 september 2026: Er is een agenda');
  const late = await send(path, { words: 'Kom met een plan', version: '1' });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('Gedaan op 1 september 2026');
  expect((await send(path, { words: 'Kom met een agenda', done: 'no', version: '2' })).status).toBe(303);
  expect((await decisions())[0]?.asks).toMatchObject([{ doneOn: null, outcomeWords: null }]);
  const told = {
    words: 'Kom met een agenda',
    done: 'no',
    outcomeWords: 'Het college praat er in maart over.',
    version: '3',
  };
  expect((await send(path, told)).status).toBe(303);
  expect(await read('/besluiten')).toContain('Hoe het ervoor staat: Het college praat er in maart over.');
  expect((await decisions())[0]?.id).toBe(id);
});

test('what was asked and is late is a task for staff, and a councillor hears how many were done', async () => {
  const { id } = await added();
  await asked(id, '2026-11-21');
  await asked(id);
  const told = { words: 'Vraag bewoners', dueOn: '2026-11-01', doneOn: null, outcomeWords: 'Dat begint in maart.' };
  await here.app.inside(here.home, (tx) => addAsk(tx, id, told));
  const other = await added({ title: 'Van het college', kind: 'executive-decision', body: 'executive' });
  await asked(other.id);
  const tasks = await here.app.inside(here.home, (tx) => findMandateTasks(tx, here.lead.actor));
  expect(tasks).toMatchObject([{ message: 'mandate.task.late', due: '2026-11-21' }]);
  const councillor = await signIn(here.app, here.home, 'councillor');
  const figures = await here.app.inside(here.home, (tx) => findMandateFigures(tx, councillor.actor));
  expect(figures).toMatchObject([{ values: { count: 3, done: 0 }, href: '/besluiten' }]);
  expect(await here.app.inside(here.home, (tx) => findMandateTasks(tx, councillor.actor))).toEqual([]);
  expect(await here.app.inside(here.home, (tx) => findMandateFigures(tx, here.lead.actor))).toEqual([]);
});

test('what rests on a decision stands on its page', async () => {
  const { id } = await added();
  const next = await added({ title: 'Kader', kind: 'council-decision' });
  await here.app.inside(here.home, (tx) => addAct(tx, { links: [{ from: id, to: next.id, relation: 'led_to' }] }));
  const page = await read('/besluiten/iedereen-doet-mee');
  expect(page).toContain('Wat ervan kwam');
  expect(page).toContain('/besluiten/kader');
  // A thing of which no slice tells anything is left out.
  await here.app.inside(here.home, async (tx) => {
    await addAct(tx, { links: [{ from: next.id, to: await addNode(tx, 'vision'), relation: 'led_to' }] });
  });
  expect(await read('/besluiten/kader')).not.toContain('Wat ervan kwam');
});

test('a long register can be read by kind, and none is left out of the filter', async () => {
  for (let number = 1; number <= 7; number += 1) await added({ title: `Motie ${number}` });
  expect(await read('/besluiten')).not.toContain('name="soort"');
  await added({ title: 'Kader', kind: 'council-decision' });
  expect(await read('/besluiten')).toContain('name="soort"');
  const chosen = await read('/besluiten?soort=council-decision');
  expect(chosen).toContain('/besluiten/kader');
  expect(chosen).not.toContain('/besluiten/motie-1');
});

test('the ground for staff stays off the page for everyone', async () => {
  await added({ title: 'Uren', kind: 'hours', hoursPerWeek: 16, people: 1 });
  expect(await read('/besluiten')).not.toContain('Rust het op meer dan één persoon?');
  const work = await read('/werk/besluiten', here.lead);
  expect(work).toContain('Rust het op meer dan één persoon?');
  expect(work).toContain('soort=council-decision');
});

test('decisions of another municipality are not there, and a partner may not enter', async () => {
  const { id } = await added();
  const askId = await asked(id);
  const elsewhere = await makeMunicipality(here.app);
  const stranger = await signIn(here.app, elsewhere, 'project-lead');
  for (const path of [
    '/besluiten/iedereen-doet-mee',
    '/werk/besluiten/iedereen-doet-mee',
    '/werk/besluiten/iedereen-doet-mee/aanpassing',
    `/werk/besluiten/iedereen-doet-mee/vragen/${askId}`,
  ])
    expect((await here.app.get(`/${elsewhere.slug}${path}`, as(stranger))).status).toBe(404);
  const posted = `/${elsewhere.slug}/werk/besluiten/iedereen-doet-mee/vragen/${askId}`;
  expect((await here.app.post(posted, { words: 'Anders', version: '1' }, as(stranger))).status).toBe(404);
  const partner = await signIn(here.app, here.home, 'partner');
  for (const path of ['/werk/besluiten', '/werk/besluiten/nieuw', '/werk/besluiten/iedereen-doet-mee'])
    expect((await here.app.get(address(path), as(partner))).status).toBe(403);
  expect((await send('/werk/besluiten/nieuw', sentMotion, partner)).status).toBe(403);
  expect((await here.app.get(address('/besluiten/zoiets'))).status).toBe(404);
});
