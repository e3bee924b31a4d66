import { beforeEach, expect, test } from 'vitest';
import { priority } from '../../../test/builders/thread.ts';
import { ofNow } from '../../../test/evidence.ts';
import { signIn } from '../../../test/municipality.ts';
import { as, homeWithAgenda, homeWithLead, pagesOf, type Staffed } from '../../../test/staff.ts';
import { startAgenda } from '../periods/index.ts';
import { mergePriorities, prioritiesByIds } from '../priorities/index.ts';
import { findVisionTasks } from './contributions.ts';
import { findVisionEvidence } from './evidence.ts';
import { addGoal, addMeasurement, editGoal, type NewGoal } from './goal-commands.ts';
import { findGoal } from './goal-queries.ts';

let here: Staffed & { agendaId: string };
const { address, read, send } = pagesOf(() => here);
const inside: Staffed['app']['inside'] = (...args) => here.app.inside(...args);
const list = '/werk/doelen';
const day = (name: string, value: string) => {
  const [year, month, date] = value.split('-');
  return { [`${name}-day`]: date ?? '', [`${name}-month`]: month ?? '', [`${name}-year`]: year ?? '' };
};
const byNumber = {
  ...{ title: 'Overal naar binnen', way: 'number', indicator: 'gebouwen zonder drempel', unit: 'gebouwen' },
  ...{ direction: 'up', baseline: '12,5', target: '40', ...day('baselineOn', '2026-01-01') },
  ...day('targetOn', '2028-12-31'),
};
const byStories = {
  ...{ title: 'Iedereen voelt zich welkom', way: 'stories', asked: 'De taalgroep', toHear: 'Ik hoor erbij.' },
  ...day('askedBy', '2027-05-31'),
};
const goal: Omit<NewGoal, 'agendaId'> = {
  ...{ title: 'Overal naar binnen', about: null, domainIds: [], priorityIds: [], way: 'number', asked: null },
  ...{ indicator: 'gebouwen zonder drempel', unit: 'gebouwen', figuresFrom: null, direction: 'up', toHear: null },
  ...{ baseline: 10, baselineOn: '2026-01-01', target: 40, targetOn: '2028-12-31' },
};
const make = async (wish: Partial<NewGoal> = {}) => {
  const made = await inside(here.home, (tx) => addGoal(tx, { ...goal, agendaId: here.agendaId, ...wish }));
  if (made.kind !== 'done') throw new Error(made.kind);
  return made.slug;
};
const find = (slug: string) =>
  inside(here.home, async (tx) => {
    const found = await findGoal(tx, slug);
    if (!found) throw new Error(slug);
    return found;
  });

beforeEach(async () => {
  here = await homeWithAgenda();
});

test('a goal with a number, one with stories and one without a way to know stand on the page', async () => {
  for (const sent of [byNumber, byStories, { title: 'Niemand alleen', way: 'none' }])
    expect((await send(`${list}/nieuw`, sent)).status).toBe(303);
  const page = await read('/visie');
  for (const words of ['Overal naar binnen', 'doel: 40 gebouwen', 'Iedereen voelt zich welkom', 'Niemand alleen'])
    expect(page).toContain(words);
  expect(page).toContain('nog geen manier om het te weten');
  const number = await read('/visie/doelen/overal-naar-binnen');
  for (const words of ['12,5 gebouwen op 1 januari 2026', '40 gebouwen op 31 december 2028', 'het moet meer worden'])
    expect(number).toContain(words);
  expect(await read('/visie/doelen/iedereen-voelt-zich-welkom')).toContain('Ik hoor erbij.');
  expect(await read('/visie/doelen/niemand-alleen')).toContain('Er is nog geen manier om het te weten.');
});

test.each([
  ['a target on the wrong side', { target: '5' }, 'Dit ligt aan de verkeerde kant van het begin.'],
  ['a target that is the baseline', { target: '12,5' }, 'Dit is hetzelfde getal als aan het begin.'],
  [
    'a target day before the baseline',
    day('targetOn', '2025-12-31'),
    'Deze dag moet na de dag van de nulmeting liggen.',
  ],
  ['a baseline in the future', day('baselineOn', '2028-01-01'), 'De nulmeting kan niet in de toekomst liggen.'],
  ['a decimal with a dot', { target: '40.5' }, 'Zet achter de komma wat geen heel getal is'],
  ['a baseline without its day', day('baselineOn', ''), 'Vul ook de dag in waarop dat is gemeten.'],
  ['a day that does not exist', day('targetOn', '2028-02-31'), 'Deze dag bestaat niet.'],
  ['no target', { target: '' }, 'Vul in hoe het moet worden.'],
  ['no way to know chosen', { way: '' }, 'Kies hoe u weet of het lukt.'],
  ['no title', { title: '' }, 'Schrijf het doel in één zin op.'],
])('%s is refused at its field, and what was typed stays', async (_, wrong, said) => {
  const sent = await send(`${list}/nieuw`, { ...byNumber, ...wrong });
  expect(sent.status).toBe(422);
  const html = await sent.text();
  expect(html).toContain(said);
  expect(html).toContain('value="gebouwen zonder drempel"');
});

test('what belongs to stories is asked of stories only', async () => {
  const empty = { way: 'stories', title: 'Welkom', asked: '', toHear: '' };
  const html = await (await send(`${list}/nieuw`, empty)).text();
  for (const words of ['Schrijf op aan wie u het vraagt.', 'Schrijf op wat u wilt horen.'])
    expect(html).toContain(words);
  expect(html).not.toContain('Schrijf op wat u telt.');
});

test('a goal without an agenda waits: what was typed stays', async () => {
  const { app, home, lead } = await homeWithLead();
  const sent = await app.post(`/${home.slug}${list}/nieuw`, { title: 'Welkom', way: 'none' }, as(lead));
  expect(sent.status).toBe(409);
  const html = await sent.text();
  expect(html).toContain('Er is nog geen agenda waar dit doel bij kan horen.');
  expect(html).toContain('value="Welkom"');
});

test('the priorities that serve a goal stand with it, and it stands with them, also after a merge', async () => {
  const parts = await inside(here.home, async (tx) => [
    await priority(tx, here.agendaId, { title: 'Zonder drempels' }),
    await priority(tx, here.agendaId, { title: 'Vlakke stoepen' }),
  ]);
  const [doors] = parts;
  await send(`${list}/nieuw`, { ...byNumber, priorityIds: [doors?.id ?? ''] });
  expect(await read('/visie/doelen/overal-naar-binnen')).toContain('Zonder drempels');
  expect(await read(`/speerpunten/${doors?.slug}`)).toContain('/visie/doelen/overal-naar-binnen');
  await inside(here.home, async (tx) => {
    const seen = await prioritiesByIds(
      tx,
      parts.map(({ id }) => id),
    );
    await mergePriorities(tx, { seen, title: 'Overal komen', about: null, reason: 'De route hoort erbij.' });
  });
  expect(await read('/visie/doelen/overal-naar-binnen')).toContain('Overal komen');
  expect(await read('/speerpunten/overal-komen')).toContain('/visie/doelen/overal-naar-binnen');
  const gone = await send(`${list}/nieuw`, { ...byNumber, priorityIds: [doors?.id ?? ''] });
  expect(gone.status).toBe(409);
  expect(await gone.text()).toContain('Een speerpunt dat u koos is er niet meer.');
});

test('whoever changes an older version of a goal sees both', async () => {
  const slug = await make();
  const path = `${list}/${slug}/aanpassing`;
  expect(await read(path, here.lead)).toContain('value="Overal naar binnen"');
  expect((await send(path, { ...byNumber, title: 'Elke deur open', version: '1' })).status).toBe(303);
  const late = await send(path, { ...byStories, version: '1' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu staat er: Elke deur open');
  expect(html).toContain('value="Iedereen voelt zich welkom"');
  expect((await send(path, { ...byStories, title: '', version: '2' })).status).toBe(422);
  expect((await send(`${list}/bestaat-niet/aanpassing`, { ...byStories, version: '1' })).status).toBe(404);
});

test('what was measured stands with the goal, newest first, and says how far it is', async () => {
  const slug = await make();
  const path = `${list}/${slug}/meting`;
  const measured = { value: '25', figuresFrom: 'De schouw van de afdeling', ...day('measuredOn', '2026-09-01') };
  expect((await send(path, measured)).status).toBe(303);
  const page = await read(`/visie/doelen/${slug}`);
  for (const words of ['25 van de 40', '25 gebouwen', 'De schouw van de afdeling']) expect(page).toContain(words);
  await send(path, { ...measured, value: '4', ...day('measuredOn', '2026-10-01') });
  expect(await read(`/visie/doelen/${slug}`)).toContain('de verkeerde kant op');
});

test('a measurement says what, when and from where', async () => {
  const slug = await make();
  const path = `${list}/${slug}/meting`;
  const html = await (await send(path, { value: 'veel', ...day('measuredOn', '2099-01-01') })).text();
  for (const words of [
    'Vul een getal in.',
    'Vul een dag in die al is geweest.',
    'Schrijf op waar het getal vandaan komt.',
  ])
    expect(html).toContain(words);
  expect(html).toContain('value="veel"');
  const stories = await make({ title: 'Welkom', way: 'stories', asked: 'De taalgroep', toHear: 'Ik hoor erbij.' });
  const empty = await send(`${list}/${stories}/meting`, { words: '', ...day('measuredOn', '2026-09-01') });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Schrijf op wat u hebt gehoord.');
  const words = 'Zij groeten mij nu bij mijn naam.';
  expect((await send(`${list}/${stories}/meting`, { words, ...day('measuredOn', '2026-09-01') })).status).toBe(303);
  expect(await read(`/visie/doelen/${stories}`)).toContain(words);
});

test('a goal is stopped with a reason that everyone reads, and takes in nothing more', async () => {
  const slug = await make();
  const path = `${list}/${slug}/stopzetting`;
  expect(await read(path, here.lead)).toContain('Stop het doel');
  expect((await send(path, { reason: '' })).status).toBe(422);
  expect((await send(path, { reason: 'Het geld is op.' })).status).toBe(303);
  expect(await read(`/visie/doelen/${slug}`)).toContain('Het geld is op.');
  expect((await send(path, { reason: 'Nog eens.' })).status).toBe(409);
  const edited = await send(`${list}/${slug}/aanpassing`, { ...byNumber, title: 'Toch door', version: '2' });
  expect(edited.status).toBe(409);
  expect(await edited.text()).toContain('Toch door');
  const measured = { value: '25', figuresFrom: 'De schouw', ...day('measuredOn', '2026-09-01') };
  const late = await send(`${list}/${slug}/meting`, measured);
  expect(late.status).toBe(409);
  const kept = await late.text();
  for (const words of ['Met dit doel is gestopt.', '1-9-2026', 'De schouw', '25']) expect(kept).toContain(words);
});

test('a goal that is known in another way by now takes in no measurement of the old way', async () => {
  const slug = await make();
  const before = await find(slug);
  await send(`${list}/${slug}/aanpassing`, { ...byStories, version: '1' });
  const measured = { measuredOn: '2026-09-01', value: 25, words: null, figuresFrom: 'De schouw' };
  expect(await inside(here.home, (tx) => addMeasurement(tx, before, measured))).toEqual({ kind: 'gone' });
});

test('a goal of which the day is over says so, with how far it came', async () => {
  const slug = await make({ targetOn: '2026-10-31' });
  expect(await read('/visie')).toContain('de dag is voorbij, niet bekend of het is gelukt');
  const measured = { value: '25', figuresFrom: 'De schouw', ...day('measuredOn', '2026-09-01') };
  await send(`${list}/${slug}/meting`, measured);
  expect(await read('/visie')).toContain('niet gehaald: 25 van de 40');
});

test('only priorities of its own agenda serve a goal', async () => {
  const other = await inside(here.home, async (tx) => {
    const before = { title: 'Toen', startsOn: '2015-01-01', endsOn: '2018-12-31' };
    return (await priority(tx, await startAgenda(tx, before))).id;
  });
  const wish = { ...goal, agendaId: here.agendaId, priorityIds: [other] };
  expect(await inside(here.home, (tx) => addGoal(tx, wish))).toEqual({ kind: 'priority-gone' });
  const { id } = await find(await make());
  expect(await inside(here.home, (tx) => editGoal(tx, { ...goal, id, version: 1, priorityIds: [other] }))).toEqual({
    kind: 'priority-gone',
  });
});

test('a theme owner measures, and sets no goals', async () => {
  const slug = await make();
  const owner = await signIn(here.app, here.home, 'theme-owner');
  const page = await read(list, owner);
  expect(page).toContain(`${list}/${slug}/meting`);
  expect(page).not.toContain('aanpassing');
  const measured = { value: '25', figuresFrom: 'De schouw', ...day('measuredOn', '2026-09-01') };
  expect((await send(`${list}/${slug}/meting`, measured, owner)).status).toBe(303);
  for (const path of [`${list}/nieuw`, `${list}/${slug}/aanpassing`, `${list}/${slug}/stopzetting`])
    expect((await here.app.get(address(path), as(owner))).status).toBe(403);
  const partner = await signIn(here.app, here.home, 'partner');
  expect((await here.app.get(address(list), as(partner))).status).toBe(403);
});

test('what is missing is asked for on the start page until it is there', async () => {
  const asked = async (actor = here.lead.actor) =>
    (await inside(here.home, (tx) => findVisionTasks(tx, actor))).map(({ message }) => message);
  expect(await asked()).toEqual(['vision.task.definition', 'vision.task.vision', 'vision.task.goals']);
  await send('/werk/visie/definitie', { plain: 'Iedereen.', version: '0' });
  await send('/werk/visie/visie', { title: 'Samen', plain: 'Iedereen.', version: '0' });
  await make({ title: 'Nog geen idee', way: 'none' });
  expect(await asked()).toEqual(['vision.task.way']);
  await make({ title: 'Te laat', baselineOn: '2024-01-01' });
  await make({ title: 'Binnenkort', baselineOn: '2025-12-01' });
  expect(await asked()).toEqual(['vision.task.late', 'vision.task.soon', 'vision.task.way']);
  const owner = await signIn(here.app, here.home, 'theme-owner');
  expect(await asked(owner.actor)).toEqual(['vision.task.late', 'vision.task.soon']);
});

test('the steps find by themselves what is there', async () => {
  const found = () => inside(here.home, ofNow(findVisionEvidence));
  expect((await found()).gaps.map(({ message }) => message)).toEqual([
    'vision.gap.definition.todo',
    'vision.gap.vision.todo',
    'vision.gap.goal.todo',
  ]);
  await send('/werk/visie/definitie', { plain: 'Iedereen.', version: '0' });
  await send('/werk/visie/visie', { title: 'Samen', plain: 'Iedereen.', version: '0' });
  const slug = await make();
  await send(`${list}/${slug}/meting`, { value: '25', figuresFrom: 'De schouw', ...day('measuredOn', '2026-09-01') });
  const { evidence, gaps } = await found();
  expect(evidence.map(({ message, values }) => [message, values])).toEqual([
    ['vision.evidence.definition', { number: 1, cases: 0 }],
    ['vision.evidence.vision', { voices: 0 }],
    ['vision.evidence.goals', { count: 1, known: 1 }],
    ['vision.evidence.measured', { count: 1 }],
  ]);
  expect(gaps.map(({ message }) => message)).toEqual(['vision.gap.untested.todo', 'vision.gap.sources.todo']);
});
