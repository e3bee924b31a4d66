import { beforeEach, expect, test } from 'vitest';
import { priority, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { receiptOf, release, sumUnanswered } from '../signals/index.ts';
import { countVoices } from '../thread/index.ts';
import { saveVision } from './commands.ts';
import { findVision } from './queries.ts';
import { addSources, listSourceLinks, takeBackSource } from './source-commands.ts';

let here: Staffed & { agendaId: string };
const { address, read, send } = pagesOf(() => here);
const form = '/werk/visie/visie';
const sources = '/werk/visie/bronnen';
const first = { title: 'Iedereen hoort erbij', plain: 'Niemand staat aan de kant.', version: '0' };
const text = {
  ...{ title: first.title, plain: first.plain, policyText: null, reason: null },
  ...{ equality: null, solidarity: null, autonomy: null, participation: null },
};
const save = (version = 0) => here.app.inside(here.home, (tx) => saveVision(tx, { ...text, version }));
const inside: Staffed['app']['inside'] = (...args) => here.app.inside(...args);

async function visionId(): Promise<string> {
  const vision = await inside(here.home, findVision);
  if (!vision) throw new Error('no vision');
  return vision.visionId;
}

beforeEach(async () => {
  here = await homeWithAgenda();
});

test('the vision stands on the page, with the questions that are not answered yet', async () => {
  expect((await send(form, { ...first, equality: 'Iedereen krijgt hulp op maat.' })).status).toBe(303);
  const page = await read('/visie');
  for (const words of [first.title, first.plain, 'Iedereen krijgt hulp op maat.', 'Nog niet beantwoord.'])
    expect(page).toContain(words);
  expect(await read('/werk/visie', here.lead)).toContain('3 vragen zijn nog niet beantwoord.');
});

test('what is missing is said at its field, and a next version says why', async () => {
  const empty = await send(form, { title: '', plain: '', autonomy: 'Zelf kiezen.', version: '0' });
  expect(empty.status).toBe(422);
  const html = await empty.text();
  for (const words of ['Schrijf de visie in één zin op.', 'Schrijf de visie in gewone taal op.', 'Zelf kiezen.'])
    expect(html).toContain(words);
  await save();
  const id = await visionId();
  expect((await send(form, { ...first, version: '1' })).status).toBe(422);
  expect((await send(form, { ...first, title: 'Samen', version: '1', reason: 'Korter.' })).status).toBe(303);
  const versions = await read('/visie/versies');
  for (const words of ['Korter.', 'de zin waar de visie mee begint', first.title, 'Samen'])
    expect(versions).toContain(words);
  expect(await visionId()).toBe(id);
});

test('of two people who save at once, the second sees both versions', async () => {
  const both = await Promise.all([save(), save()]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
  const late = await send(form, { ...first, title: 'De mijne', version: '0' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain(first.title);
  expect(html).toContain('value="De mijne"');
});

test('staff search stories and say that the vision rests on them; everyone sees how many, and which words are public', async () => {
  await save();
  const [bus, door] = await inside(here.home, async (tx) => {
    const made = [
      await signal(tx, here.app, { words: 'De bus komt niet meer.', consent: 'publish' }),
      await signal(tx, here.app, { words: 'De deur is te zwaar.' }),
    ];
    await release(tx, made[0] as string, 'release');
    return made;
  });
  const found = await read(`${sources}?zoek=bus`, here.lead);
  expect(found).toContain('De bus komt niet meer.');
  expect(found).not.toContain('De deur is te zwaar.');
  expect((await send(sources, { stories: [bus ?? '', door ?? ''] })).status).toBe(303);
  const page = await read('/visie');
  expect(page).toContain('Hierachter staan 2 verhalen.');
  expect(page).toContain('De bus komt niet meer.');
  expect(page).not.toContain('De deur is te zwaar.');
});

test('a story under the vision still waits for its own answer, and its teller hears where it went', async () => {
  await save();
  const id = await inside(here.home, (tx) => signal(tx, here.app));
  await send(sources, { stories: [id] });
  expect(await inside(here.home, (tx) => sumUnanswered(tx))).toMatchObject({ count: 1 });
  const followed = await (await here.app.get(`/volg/${receiptOf(here.app.app.secrets, id)}`)).text();
  expect(followed).toContain('De visie van de gemeente rust ook op wat u vertelde');
  expect(followed).toContain('Nu lezen wij wat iedereen vertelde');
});

test('a proposal or a priority brings all of its stories, and a story that came twice counts once', async () => {
  await save();
  const ids = await inside(here.home, async (tx) => {
    const stories = [await signal(tx, here.app), await signal(tx, here.app)];
    const made = await proposal(tx, here.agendaId, { signals: stories });
    const chosen = await priority(tx, here.agendaId, { restsOn: [made.id] });
    return { stories, proposals: [made.id], priorities: [chosen.id] };
  });
  expect(await read(sources, here.lead)).toContain('Lichtere deuren');
  expect((await send(sources, ids)).status).toBe(303);
  // What it rests on already is added once.
  expect((await send(sources, { ...ids, formKey: here.app.app.newId() })).status).toBe(303);
  const id = await visionId();
  expect((await inside(here.home, (tx) => countVoices(tx, [id]))).get(id)?.voices).toBe(2);
  expect(await inside(here.home, (tx) => listSourceLinks(tx, id))).toHaveLength(4);
  const page = await read('/visie');
  expect(page).toContain('Lichtere deuren');
  expect(page).toContain('Overal naar binnen');
});

test('a priority under the vision is not taken back before the vision stands without it', async () => {
  await save();
  const { id, slug } = await inside(here.home, (tx) => priority(tx, here.agendaId));
  await send(sources, { priorities: [id] });
  const refused = await send(`/werk/speerpunten/${slug}/verwijdering`, { reason: 'Toch niet.' });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('De visie rust op dit speerpunt.');
});

test('a decision of another slice can be a source, and nothing else that merely has an id', async () => {
  await save();
  const decision = await inside(here.home, async (tx) => {
    const id = tx.newId();
    await tx.db.insertInto('threadNodes').values({ id, kind: 'decision', createdAt: tx.now }).execute();
    return { id, title: 'Motie Iedereen doet mee', href: '/besluiten', on: '2026-01-28' };
  });
  const add = (known: (typeof decision)[]) => inside(here.home, (tx) => addSources(tx, [decision.id], known));
  expect(await add([])).toEqual({ kind: 'gone' });
  expect(await add([decision])).toEqual({ kind: 'done', added: 1 });
});

test('what was ticked and is not there any more is refused, and the rest stays ticked', async () => {
  await save();
  const id = await inside(here.home, (tx) => signal(tx, here.app));
  const sent = await send(sources, { stories: [id], proposals: [here.app.app.newId()] });
  expect(sent.status).toBe(409);
  expect(await sent.text()).toMatch(new RegExp(`value="${id}" checked`));
  const none = await send(sources, {});
  expect(none.status).toBe(422);
  expect(await none.text()).toContain('Kruis aan waar de visie op rust.');
});

test('a source is taken back with a reason, once', async () => {
  await save();
  const id = await inside(here.home, (tx) => signal(tx, here.app));
  await send(sources, { stories: [id] });
  const [link] = await inside(here.home, async (tx) => listSourceLinks(tx, await visionId()));
  const back = `${sources}/${link?.id}/terug`;
  expect(await read(sources, here.lead)).toContain(back);
  expect((await send(back, { reason: '' })).status).toBe(422);
  expect((await send(back, { reason: 'Het gaat over iets anders.' })).status).toBe(303);
  expect(await read('/visie')).toContain('Hier staan nog geen verhalen achter.');
  const late = await send(back, { reason: 'Nog eens.' });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('Iemand anders heeft dit al weggehaald.');
  expect((await send(`${sources}/geen-id/terug`, { reason: 'x' })).status).toBe(404);
});

test('a link of another municipality is not there', async () => {
  await save();
  const id = await inside(here.home, (tx) => signal(tx, here.app));
  await send(sources, { stories: [id] });
  const [link] = await inside(here.home, async (tx) => listSourceLinks(tx, await visionId()));
  const elsewhere = await makeMunicipality(here.app);
  expect(await inside(elsewhere, (tx) => takeBackSource(tx, link?.id ?? '', 'x'))).toBe(false);
  const stranger = await signIn(here.app, elsewhere, 'project-lead');
  const sent = await here.app.post(`/${elsewhere.slug}${sources}`, { stories: [id] }, as(stranger));
  expect(sent.status).toBe(409);
  expect(address('/visie')).not.toContain(elsewhere.slug);
});

test('without a vision nothing can rest under it, and the page says where to begin', async () => {
  expect(await read(sources, here.lead)).toContain('Er is nog geen visie');
  const id = await inside(here.home, (tx) => signal(tx, here.app));
  expect((await send(sources, { stories: [id] })).status).toBe(409);
});
