import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeGathering } from '../../../test/builders/gathering.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { untilItWaits } from '../../../test/waiting.ts';
import { listCodes } from '../../platform/codes/directory.ts';
import { closeGathering, keepJoinCode, openGathering } from './commands.ts';
import { joinCode } from './join-code.ts';
import { findGatheringById } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

const story = { words: 'De zaal is te donker om te liplezen.', consent: 'staff', domain: '' };

async function codeOf(id: string): Promise<string> {
  const gathering = await app.inside(home, (tx) => findGatheringById(tx, id));
  if (!gathering) throw new Error('not there');
  return joinCode(app.app.secrets, gathering);
}

function told() {
  return app.inside(home, (tx) =>
    tx.db.selectFrom('signals').select(['words', 'gatheringId', 'agendaId', 'toldBy']).execute(),
  );
}

test('a participant with the code tells something, gets a receipt and can tell more at the same place', async () => {
  const { id } = await makeGathering(app, home);
  const code = await codeOf(id);
  expect(code).toHaveLength(6);
  const form = await (await app.get(`/d/${code.toLowerCase()}`)).text();
  expect(form).toContain('U doet mee aan: Startsymposium.');
  const sent = await app.post(`/d/${code}`, { ...story, formKey: app.app.newId() });
  expect(sent.status).toBe(303);
  expect(await told()).toMatchObject([{ words: story.words, gatheringId: id, toldBy: 'self' }]);
  expect((await told())[0]?.agendaId).not.toBeNull();
  const receipt = await (await app.get(sent.headers.get('location') as string)).text();
  expect(receipt).toContain(`href="/d/${code}"`);
  expect(receipt).toContain('3 januari 2027');
});

test('after the gathering is closed the receipt leads to the form of the municipality', async () => {
  const { id } = await makeGathering(app, home);
  const sent = await app.post(`/d/${await codeOf(id)}`, story);
  await app.inside(home, (tx) => closeGathering(tx, id));
  const receipt = await (await app.get(sent.headers.get('location') as string)).text();
  expect(receipt).toContain(`href="/${home.slug}/meedoen"`);
  expect(receipt).not.toContain('href="/d/');
});

test('the same form sent twice tells it once', async () => {
  const { id } = await makeGathering(app, home);
  const code = await codeOf(id);
  const fields = { ...story, formKey: app.app.newId() };
  const [first, second] = await Promise.all([app.post(`/d/${code}`, fields), app.post(`/d/${code}`, fields)]);
  expect(first.headers.get('location')).toBe(second.headers.get('location'));
  expect(await told()).toHaveLength(1);
});

test('what is missing is said at the field, and nothing typed is lost', async () => {
  const { id } = await makeGathering(app, home);
  const answer = await app.post(`/d/${await codeOf(id)}`, { ...story, consent: '' });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('Kies wie dit mag lezen');
  expect(html).toContain(story.words);
  expect(html).toContain('Startsymposium');
});

test('a code that nobody handed out is not known', async () => {
  const answer = await app.get('/d/000000');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Wij kennen deze code niet');
});

test('a code printed beforehand says when it will work', async () => {
  const { id, slug } = await makeGathering(app, home, { announced: true, startsAt: '19:30' });
  await app.inside(home, (tx) => keepJoinCode(tx, app.app.secrets, id));
  const code = await codeOf(id);
  const html = await (await app.get(`/d/${code}`)).text();
  expect(html).toContain('We zijn nog niet begonnen');
  expect(html).toContain('22 november 2026, vanaf 19.30 uur');
  expect(html).toContain(`/${home.slug}/bijeenkomsten/${slug}`);
  expect((await app.post(`/d/${code}`, story)).status).toBe(409);
  expect(await told()).toEqual([]);
});

test('the code of a closed gathering says so, and works again after it was opened again', async () => {
  const { id } = await makeGathering(app, home);
  const code = await codeOf(id);
  await app.inside(home, (tx) => closeGathering(tx, id));
  const gone = await app.get(`/d/${code}`);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain('Deze code geldt niet meer');
  await app.inside(home, (tx) => openGathering(tx, app.app.secrets, id));
  expect(await codeOf(id)).toBe(code);
  expect((await app.post(`/d/${code}`, story)).status).toBe(303);
});

test('somebody who was still typing when it closed loses nothing and can send it to the municipality', async () => {
  const { id } = await makeGathering(app, home);
  const code = await codeOf(id);
  await app.inside(home, (tx) => closeGathering(tx, id));
  const late = await app.post(`/d/${code}`, { ...story, formKey: app.app.newId() });
  const html = await late.text();
  expect(late.status).toBe(410);
  expect(html).toContain('is intussen gesloten');
  expect(html).toContain(`>${story.words}</textarea>`);
  expect(html).toContain(`action="/${home.slug}/meedoen"`);
  expect(await told()).toEqual([]);
});

test('somebody who also forgot to choose who may read it loses nothing when it closed meanwhile', async () => {
  const { id } = await makeGathering(app, home);
  const code = await codeOf(id);
  await app.inside(home, (tx) => closeGathering(tx, id));
  const late = await app.post(`/d/${code}`, { ...story, consent: '', formKey: app.app.newId() });
  const html = await late.text();
  expect(late.status).toBe(410);
  expect(html).toContain('is intussen gesloten');
  expect(html).toContain('Kies wie dit mag lezen');
  expect(html).toContain(`>${story.words}</textarea>`);
  expect(html).toContain(`action="/${home.slug}/meedoen"`);
});

test('a story that is sent while the gathering closes is not taken in, and stays on the page', async () => {
  const { id } = await makeGathering(app, home);
  const code = await codeOf(id);
  const late = await app.inside(home, async (tx) => {
    await closeGathering(tx, id);
    const sent = app.post(`/d/${code}`, story);
    await untilItWaits(app, sent);
    return { sent };
  });
  const answer = await late.sent;
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain(`>${story.words}</textarea>`);
  expect(await told()).toEqual([]);
});

test('a code that another municipality has already is not given twice', async () => {
  const neighbour = await makeMunicipality(app);
  const { id } = await makeGathering(app, home, { announced: true });
  const first = joinCode(app.app.secrets, { id, joinCodeTry: 0 });
  const second = joinCode(app.app.secrets, { id, joinCodeTry: 1 });
  const elsewhere = await makeGathering(app, neighbour);
  for (const code of [first, second]) {
    const entry = { code, kind: 'gathering' as const, subjectId: elsewhere.id };
    await app.inside(neighbour, (tx) => listCodes(tx, app.app.secrets, [entry]));
  }
  await app.inside(home, (tx) => openGathering(tx, app.app.secrets, id));
  const code = await codeOf(id);
  expect([first, second]).not.toContain(code);
  expect((await app.post(`/d/${code}`, story)).status).toBe(303);
  expect(await told()).toHaveLength(1);
});
