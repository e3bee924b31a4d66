import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { openedBallot } from '../../../test/builders/ballot.ts';
import { makeGathering } from '../../../test/builders/gathering.ts';
import { agenda, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { makeAction, makePriority, makePromises, publishNow } from '../../../test/promises.ts';
import { spokenParts } from '../../../test/spoken.ts';
import { system } from '../../platform/policies/roles.ts';
import type { Task } from '../../platform/policies/tasks.ts';
import { addAction, addOutcome } from '../actions/index.ts';
import { listDomains } from '../inventory/index.ts';
import { addOrganisation } from '../organisations/index.ts';
import { startAgenda } from '../periods/index.ts';
import { addPriority } from '../priorities/index.ts';
import { mergeProposals } from '../proposals/index.ts';
import { addNode } from '../thread/index.ts';
import { createMunicipality } from './commands.ts';
import { findTasks } from './queries.ts';
import type { NewMunicipality } from './types.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

let made = 0;

async function create(wish: Partial<NewMunicipality> = {}) {
  const id = app.app.newId();
  made += 1;
  const slug = wish.slug ?? `nieuwdam-${made}-${id.slice(-6)}`;
  const outcome = await app.app.database.inMunicipality(id, system, (tx) =>
    createMunicipality(tx, { name: 'Nieuwdam', kind: 'live', listed: false, ...wish, slug }),
  );
  return { id, slug, outcome };
}

const spoken = (html: string) =>
  spokenParts(html)
    .map(({ text }) => text)
    .join(' ');
const read = async (path: string, headers = {}) => (await app.get(path, headers)).text();

test('a new municipality has the standard domains and a first page', async () => {
  const { id, slug, outcome } = await create();
  expect(outcome).toEqual({ kind: 'created' });
  expect(await app.inside({ id }, listDomains)).toHaveLength(7);
  const html = await read(`/${slug}`);
  expect(html).toContain('Iedereen kan meedoen in Nieuwdam. Wat is daarvoor nodig?');
  expect(html).toContain('Er is nog niets verteld');
});

test.each(['demo', 'volg', 'Hoofd Letters'])('the address %s cannot be a municipality', async (slug) => {
  expect((await create({ slug })).outcome).toEqual({ kind: 'address-taken' });
});

test('an address is given once', async () => {
  const { slug } = await create();
  expect((await create({ slug })).outcome).toEqual({ kind: 'address-taken' });
});

test('the national home says what this is and leads to the municipalities that are listed', async () => {
  const shown = await create({ name: 'Lijstdam', kind: 'fictional', listed: true });
  const hidden = await create({ name: 'Stildam' });
  const practice = await create({ name: 'Oefendam', kind: 'practice', listed: true });
  await app.inside(shown, (tx) => signal(tx, app));
  const html = await read('/');
  expect(html).toContain('Lokale Inclusie Agenda');
  expect(html).toContain(`href="/${shown.slug}"`);
  expect(html).toContain('Verzonnen gemeente, als voorbeeld');
  expect(html).not.toContain(hidden.slug);
  expect(html).not.toContain(practice.slug);
  for (const href of ['/demo/symposium', '/demo', '/volg', '/d']) expect(html).toContain(`href="${href}"`);
});

test('the first page counts what is there, and what was merged counts once', async () => {
  await app.inside(home, async (tx) => {
    const agendaId = await agenda(tx);
    const signals = [await signal(tx, app), await signal(tx, app), await signal(tx, app)];
    const one = await proposal(tx, agendaId, { title: 'Een', signals: signals.slice(0, 2) });
    const two = await proposal(tx, agendaId, { title: 'Twee', signals: signals.slice(1) });
    const seen = [one.id, two.id].map((id) => ({ id, version: 1 }));
    await mergeProposals(tx, { seen, title: 'Samen', reason: 'Het ging over hetzelfde.' });
  });
  const html = await read(`/${home.slug}`);
  expect(html.replace(/<[^>]+>/g, ' ')).toMatch(/3\s+verhalen verteld/);
  expect(html.replace(/<[^>]+>/g, ' ')).toMatch(/ 1\s+voorstel /);
  expect(html).toContain('Van gesprek tot resultaat');
  expect(html).toContain(`href="/${home.slug}/meedoen"`);
});

test('the first page shows the agenda that holds, and how far its actions are', async () => {
  await app.inside(home, async (tx) => {
    const agendaId = await agenda(tx);
    const made = await addPriority(tx, { agendaId, title: 'Overal naar binnen', about: 'Zonder drempels.' });
    if (made.kind !== 'done') throw new Error(made.kind);
    const owner = await addOrganisation(tx, { name: 'Buurthuis De Brug', kind: 'partner' });
    for (const title of ['Drempels weg', 'Deuren lichter']) {
      const rest = { dueOn: '2027-01-01', measure: 'Iedereen kan erin.', money: 'doing' } as const;
      await addAction(tx, { title, priorityIds: [made.id], organisationId: owner, ...rest });
    }
  });
  const draft = spoken(await read(`/${home.slug}`));
  expect(draft).toContain('2 acties in concept');
  expect(draft).toContain('Afspreken . Hier zijn we nu. 2 acties in concept');
  expect(draft).not.toContain('doet mee');
  await app.inside(home, publishNow);
  const html = (await read(`/${home.slug}`)).replace(/<[^>]+>/g, ' ');
  expect(html).toMatch(/2\s+acties, 1 organisatie doet mee/);
  expect(html).toContain('Zonder drempels.');
  expect(await read(`/${home.slug}`)).toContain(`href="/${home.slug}/speerpunten/overal-naar-binnen"`);
});

test('the numbers are of one agenda, which is named where there are more; only stories are of all years', async () => {
  await app.inside(home, async (tx) => {
    const promised = await makePromises(tx, app);
    await addOutcome(tx, { actionId: promised.actionId, words: 'Negen hellingen.', measuredOn: '2026-11-01' });
    await publishNow(tx);
  });
  expect(spoken(await read(`/${home.slug}`))).not.toContain('van alle jaren samen');
  await app.inside(home, async (tx) => {
    // The database shows what has begun by its own clock.
    const next = await startAgenda(tx, { title: 'Agenda na die', startsOn: '2026-11-01', endsOn: '2033-12-31' });
    await makeAction(tx, { title: 'Stoepen recht', priorityId: await makePriority(tx, next, 'Op straat') });
  });
  const before = spoken(await read(`/${home.slug}`));
  expect(before).toContain('Dit gaat over de agenda ‘Agenda Proefdam’ (2026–2029). De verhalen zijn van alle jaren');
  expect(before).toContain('Resultaat . Hier zijn we nu. 1 resultaat');
  await app.inside(home, publishNow);
  const after = spoken(await read(`/${home.slug}`));
  expect(after).toContain('‘Agenda na die’ (2026–2033)');
  expect(after).toContain('Resultaat . Komt nog.');
  expect(after).toContain('agenda openbaar');
  expect(after).toContain('1 verhaal verteld');
});

test('stories without an answer are one click from the first page', async () => {
  await app.inside(home, (tx) => signal(tx, app));
  const html = await read(`/${home.slug}`);
  expect(html).toContain('1 verhaal wacht');
  expect(html).toContain(`href="/${home.slug}/onbeantwoord"`);
});

test('a reconstruction names its sources, fills in nothing and makes no statements', async () => {
  const sources = [{ title: 'Een openbaar artikel', url: 'https://bron.example/artikel' }];
  const { id, slug } = await create({ kind: 'reconstructed', sources });
  await app.inside({ id }, (tx) => addNode(tx, 'action'));
  const html = await read(`/${slug}`);
  expect(html).toContain('niet openbaar bekend');
  expect(html).toContain('href="https://bron.example/artikel"');
  expect(html).not.toContain(`href="/${slug}/meedoen">Vertel wat u merkt`);
  for (const page of ['toegankelijkheid', 'privacy']) {
    expect(html).not.toContain(`/${slug}/${page}`);
    expect((await app.get(`/${slug}/${page}`)).status).toBe(404);
  }
});

test.each([
  ['reconstructed', 'noindex'],
  ['fictional', 'noindex'],
  ['practice', 'noindex'],
  ['live', null],
] as const)(
  'what is said about a %s municipality is found by search engines only when it is real: %s',
  async (kind, robots) => {
    const { slug } = await create({ kind });
    // Twice: the second time comes from what was kept.
    for (const path of ['', '', '/acties', '/agenda/nergens']) {
      expect((await app.get(`/${slug}${path}`)).headers.get('x-robots-tag')).toBe(robots);
    }
  },
);

test('a resident who is signed in, or signs in, comes to the first page: no work waits there', async () => {
  const { cookie } = await signIn(app, home, 'resident');
  const asked = await app.get(`/${home.slug}/inloggen`, { cookie });
  expect(asked.headers.get('location')).toBe(`/${home.slug}/werk`);
  const work = await app.get(`/${home.slug}/werk`, { cookie });
  expect([work.status, work.headers.get('location')]).toEqual([303, `/${home.slug}`]);
});

test('the statements say what is true, and how to reach somebody', async () => {
  const privacy = await read(`/${home.slug}/privacy`);
  expect(privacy).toContain('Wat bewaren wij van u?');
  expect(privacy).toContain('help@proefdam.example');
  const accessibility = await read(`/${home.slug}/toegankelijkheid`);
  expect(accessibility).toContain('Nog niet onderzocht');
  expect(accessibility).toContain('22 november 2026');
  const first = await read(`/${home.slug}`);
  expect(first).toContain(`/${home.slug}/privacy`);
  expect(first).toContain(`/${home.slug}/toegankelijkheid`);
});

test('a practice municipality is gone for everyone after a day', async () => {
  const { slug } = await create({ kind: 'practice' });
  expect((await app.get(`/${slug}`)).status).toBe(200);
  const before = app.now;
  app.now = new Date(before.getTime() + 25 * 60 * 60 * 1000);
  const late = (await app.get(`/${slug}`)).status;
  app.now = before;
  expect(late).toBe(404);
});

test('the first page leads to where people can tell or vote now', async () => {
  expect(await read(`/${home.slug}`)).not.toContain('Doe nu mee');
  const gathering = await makeGathering(app, home, { title: 'Koffie in de wijk' });
  const ballot = await openedBallot(app, home, { closesAt: new Date('2026-12-10T20:00:00Z') });
  const html = await read(`/${home.slug}`);
  expect(html).toContain(`href="/${home.slug}/bijeenkomsten/${gathering.slug}"`);
  expect(html).toContain('open voor verhalen');
  expect(html).toContain(`href="/${home.slug}/stemmingen/${ballot.slug}"`);
  expect(html).toContain('Stemming tot 10 december 2026.');
});

test('staff begin with what needs them and the rooms that are open to them', async () => {
  const lead = await signIn(app, home, 'project-lead');
  const html = await read(`/${home.slug}/werk`, { cookie: lead.cookie });
  expect(html).toContain(`href="/${home.slug}/werk/agenda/nieuw"`);
  for (const room of ['mensen', 'huisstijl', 'bord']) expect(html).toContain(`href="/${home.slug}/werk/${room}"`);
  const councillor = await signIn(app, home, 'councillor');
  const little = await read(`/${home.slug}/werk`, { cookie: councillor.cookie });
  expect(little).toContain('Niets wacht op u');
  expect(little).not.toContain(`href="/${home.slug}/werk/mensen"`);
});

test('stories that lie on the board are a task for the project lead', async () => {
  const lead = await signIn(app, home, 'project-lead');
  await app.inside(home, (tx) => signal(tx, app));
  const html = await read(`/${home.slug}/werk`, { cookie: lead.cookie });
  expect(html).not.toContain('Niets wacht op u');
  expect(html).toContain(`href="/${home.slug}/werk/bord"`);
});

test('tasks of all slices are laid in order of their day', async () => {
  const task = (due: string): Task => ({ message: 'ui.menu', href: '/werk', due });
  const finders = [async () => [task('2026-12-24')], async () => [task('2026-11-23')]];
  const lead = await signIn(app, home, 'project-lead');
  const tasks = await app.inside(home, (tx) => findTasks(tx, finders, lead.actor));
  expect(tasks.map(({ due }) => due)).toEqual(['2026-11-23', '2026-12-24']);
});

test.each(['', '/privacy', '/toegankelijkheid', '/inloggen'])('%s is there in three languages', async (page) => {
  for (const language of ['nl', 'nl-eenvoudig', 'en']) {
    expect((await app.get(`/${home.slug}${page}?taal=${language}`)).status).toBe(200);
  }
});
