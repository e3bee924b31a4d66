import { beforeEach, expect, test } from 'vitest';
import { council, makeRound, residents } from '../../../test/builders/advice.ts';
import { makeMunicipality } from '../../../test/municipality.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { findRound, listAdvices, listParties } from './queries.ts';
import { takeInWords } from './writing-commands.ts';

let here: Staffed & { agendaId: string };
const { address, read, send } = pagesOf(() => here);
const words = 'Een helling is niet genoeg voor mijn scootmobiel.';

beforeEach(async () => {
  here = await homeWithAgenda();
});

const advices = () => here.app.inside(here.home, (tx) => listAdvices(tx));
const openToAll = () => makeRound(here.app, here.home, { agendaId: here.agendaId, parties: [council, residents] });
const write = (slug: string, fields: Record<string, string>) =>
  here.app.post(address(`/agenda/advies/${slug}/geven`), fields);

test('a resident writes about one passage without an account, and it is read before it is public', async () => {
  const { slug, priorityId } = await openToAll();
  expect(await read(`/agenda/advies/${slug}`)).toContain(`/geven?over=priority:${priorityId}`);
  expect(await read(`/agenda/advies/${slug}/geven?over=priority:${priorityId}`)).toMatch(
    new RegExp(`value="priority:${priorityId}" selected`),
  );
  const sent = { about: `priority:${priorityId}`, words, formKey: here.app.app.newId() };
  const answers = [await write(slug, sent), await write(slug, sent)];
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual(
    Array(2).fill(address(`/agenda/advies/${slug}/bedankt`)),
  );
  expect(await advices()).toHaveLength(1);
  expect(await read(`/agenda/advies/${slug}`)).not.toContain(words);
  expect(await read('/werk', here.lead)).toContain('Lees 1 reactie van een inwoner op het concept');
  const [advice] = await advices();
  const judged = { words: `${advice?.id}:1`, reading: 'released' };
  expect((await send(`/werk/advies/${slug}/oordeel`, judged)).status).toBe(303);
  expect(await read(`/agenda/advies/${slug}`)).toContain(words);
  expect((await send(`/werk/advies/${slug}/oordeel`, { ...judged, reading: 'held-back' })).status).toBe(409);
});

test('a round that residents may answer stands on the first page and, until there is an agenda, on its page', async () => {
  const { slug } = await openToAll();
  for (const path of ['', '/agenda']) {
    const page = await read(path);
    expect(page).toContain(`/agenda/advies/${slug}"`);
    expect(page).toContain('Zeg wat u van het concept vindt, tot en met 6 december 2026');
  }
  here.app.now = new Date('2026-12-10T10:00:00Z');
  expect(await read('')).not.toContain(`/agenda/advies/${slug}"`);
});

test('a round that residents are not asked in invites nobody', async () => {
  const { slug } = await makeRound(here.app, here.home, { agendaId: here.agendaId, parties: [council] });
  expect(await read('')).not.toContain(`/agenda/advies/${slug}"`);
});

test('each passage of the draft is called what it is, where one can say what one thinks of it', async () => {
  await here.app.inside(here.home, (tx) =>
    tx.db.updateTable('agendas').set({ introduction: 'Wij beginnen.' }).execute(),
  );
  const { slug } = await openToAll();
  const page = await read(`/agenda/advies/${slug}`);
  expect(page).toContain('>Zeg wat u vindt van de inleiding<');
  expect(page).toContain('Zeg wat u vindt van speerpunt ‘Overal naar binnen’');
  expect(page).not.toContain('Zeg wat u vindt van agenda');
});

test('words that are held back stay unread by others, and hold up no adoption', async () => {
  const { slug } = await openToAll();
  await write(slug, { about: 'whole', words });
  const [advice] = await advices();
  await send(`/werk/advies/${slug}/oordeel`, { words: `${advice?.id}:1`, reading: 'held-back' });
  expect(await read(`/agenda/advies/${slug}`)).not.toContain(words);
  const adoption = await read('/werk/agenda/lokale-inclusie-agenda/vaststelling', here.lead);
  expect(adoption).toContain('1 reactie van een inwoner is niet openbaar gemaakt.');
});

test('words that nobody has read count for nothing in public, and hold the adoption up until they are judged', async () => {
  const { slug } = await openToAll();
  const seen = () =>
    Promise.all(['/agenda/advies', `/agenda/advies/${slug}`, '/stappen/5', '/werkwijze'].map((path) => read(path)));
  const before = await seen();
  for (let sent = 0; sent < 3; sent += 1) await write(slug, { about: 'whole', words });
  expect(await seen()).toEqual(before);
  const adoption = await read('/werk/agenda/lokale-inclusie-agenda/vaststelling', here.lead);
  expect(adoption).toContain('Er zijn 3 reacties van inwoners nog niet gelezen, in ‘Advies’.');
  expect(adoption).toContain(address(`/werk/advies/${slug}"`));
  expect(adoption).not.toContain('van advies op antwoord');
});

const readings = async () => (await advices()).map(({ reading }) => reading);

test('several words are judged at once, and what somebody else judged meanwhile stays', async () => {
  const { slug } = await openToAll();
  for (const said of ['een', 'twee', 'drie']) await write(slug, { about: 'whole', words: said });
  const seen = (await advices()).map(({ id }) => `${id}:1`);
  const judge = (fields: Record<string, string | string[]>) => send(`/werk/advies/${slug}/oordeel`, fields);
  const page = await read(`/werk/advies/${slug}`, here.lead);
  expect(seen.every((one) => page.includes(`value="${one}"`))).toBe(true);
  const none = await judge({ reading: 'released' });
  expect(none.status).toBe(422);
  expect(await none.text()).toContain('Vink aan welke reacties u beoordeelt.');
  const answers = await Promise.all([
    judge({ words: seen.slice(0, 2), reading: 'released' }),
    judge({ words: seen.toReversed(), reading: 'held-back' }),
  ]);
  expect(answers.map(({ status }) => status)).toContain(409);
  const now = await readings();
  expect(now[2]).toBe('held-back');
  expect(now[0]).toBe(now[1]);
  // Sent again it comes to the same, and what was held back can be made public from its own list.
  expect((await judge({ words: seen.slice(2), reading: 'held-back' })).status).toBe(303);
  expect((await judge({ list: 'held', reading: 'released' })).status).toBe(422);
  expect(
    (await judge({ list: 'held', held: seen.slice(2).map((one) => one.replace(':1', ':2')), reading: 'released' }))
      .status,
  ).toBe(303);
  expect((await readings())[2]).toBe('released');
});

test('a round that was flooded stays a short page, and all that nobody has read is held back in one act', async () => {
  const { slug, id } = await openToAll();
  await here.app.inside(here.home, async (tx) => {
    const round = await findRound(tx, { id });
    const parties = await listParties(tx, [id]);
    if (!round) throw new Error('no round');
    const about = { kind: 'whole', id: null, title: null } as const;
    for (let sent = 1; sent <= 52; sent += 1)
      await takeInWords(tx, { round, parties }, { about, words: `vol ${sent}.` });
  });
  const page = await read(`/werk/advies/${slug}`, here.lead);
  expect(page).toContain('52 reacties van inwoners te lezen');
  expect(page).toContain('vol 50.');
  expect(page).not.toContain('vol 51.');
  const last = /name="last" value="([^"]+)"/.exec(page)?.[1] ?? '';
  here.app.now = new Date(here.app.now.getTime() + 1000);
  await write(slug, { about: 'whole', words });
  expect((await send(`/werk/advies/${slug}/terughouden`, { last: 'x' })).status).toBe(404);
  expect((await send(`/werk/advies/${slug}/terughouden`, { last })).status).toBe(303);
  expect(Map.groupBy(await readings(), (reading) => reading).get('held-back')).toHaveLength(52);
  expect((await readings()).at(-1)).toBe('waiting');
  const held = await read(`/werk/advies/${slug}?bladzijde=2`, here.lead);
  expect(held).toContain('vol 52.');
  expect(held).not.toContain('vol 50.');
});

test('the form is kept by nobody between us and whoever fills it in; the page of the round may be', async () => {
  const { slug } = await openToAll();
  const keptBy = async (path: string) => (await here.app.get(address(path))).headers.get('cache-control');
  expect(await keptBy(`/agenda/advies/${slug}/geven`)).toBe('private, no-cache');
  expect(await keptBy(`/agenda/advies/${slug}`)).toBe('no-cache');
});

test('a mistake keeps what was typed', async () => {
  const { slug } = await openToAll();
  const answer = await write(slug, { about: 'priority:unknown', words });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(words);
  expect((await write(slug, { about: 'whole', words: '' })).status).toBe(422);
  expect(await advices()).toEqual([]);
});

test('from one network a library full of people can say what they think, and no script can fill the desk', async () => {
  const { slug } = await openToAll();
  const from = { 'x-forwarded-for': '203.0.113.7' };
  const say = () => here.app.post(address(`/agenda/advies/${slug}/geven`), { about: 'whole', words }, from);
  for (let sent = 0; sent < 119; sent += 1) here.app.app.limits.failed('advice:203.0.113.7');
  expect((await say()).status).toBe(303);
  const refused = await say();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  const page = await refused.text();
  expect(page).toContain(words);
  expect(page).toContain('Probeer het over 60 minuten nog eens.');
  expect(await advices()).toHaveLength(1);
  expect((await write(slug, { about: 'whole', words })).status).toBe(303);
  here.app.now = new Date(here.app.now.getTime() + 61 * 60 * 1000);
  expect((await say()).status).toBe(303);
});

test('after the term the form is closed and says what one can still do; what was typed is not lost', async () => {
  const { slug } = await openToAll();
  here.app.now = new Date('2026-12-10T10:00:00Z');
  const page = await read(`/agenda/advies/${slug}/geven`);
  expect(page).toContain('De termijn van deze ronde is voorbij');
  expect(page).toContain(address('/meedoen'));
  const late = await write(slug, { about: 'whole', words });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain(words);
  expect(await advices()).toEqual([]);
});

test('where residents are not asked they cannot write', async () => {
  const { slug } = await makeRound(here.app, here.home, { agendaId: here.agendaId });
  expect(await read(`/agenda/advies/${slug}`)).not.toContain('/geven');
  expect((await write(slug, { about: 'whole', words })).status).toBe(409);
  expect(await advices()).toEqual([]);
});

test('a resident of another municipality cannot send to a round from there', async () => {
  const { slug } = await openToAll();
  const elsewhere = await makeMunicipality(here.app);
  const path = `/${elsewhere.slug}/agenda/advies/${slug}/geven`;
  expect((await here.app.get(path)).status).toBe(404);
  expect((await here.app.post(path, { about: 'whole', words })).status).toBe(404);
  expect(await advices()).toEqual([]);
});
