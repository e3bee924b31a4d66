import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { agenda, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { listVoices } from '../thread/index.ts';
import { mergeProposals } from './commands.ts';
import { listOpenProposals, proposalsByIds } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { address } = pagesOf(() => ({ app, home, lead }));

test('a project lead brings what two people said together into a new proposal', async () => {
  const voices = await app.inside(home, async (tx) => [
    await signal(tx, app, { words: 'De deur is zwaar' }),
    await signal(tx, app),
  ]);
  expect(await (await app.get(address('/werk/bord'), as(lead))).text()).toContain('De deur is zwaar');
  const sent = await app.post(
    address('/werk/bord'),
    { signals: voices, into: 'new', title: 'Lichtere deuren' },
    as(lead),
  );
  expect(sent.status).toBe(303);
  expect(await (await app.get(sent.headers.get('location') as string, as(lead))).text()).toContain(
    '2 verhalen horen nu bij ‘Lichtere deuren’',
  );
  const page = await (await app.get(address('/voorstellen/1'))).text();
  expect(page).toContain('2 verhalen');
  expect(page).not.toContain('De deur is zwaar');
});

test('nothing ticked and no title are said at their fields, and what was ticked stays ticked', async () => {
  const voice = await app.inside(home, (tx) => signal(tx, app));
  const nothing = await app.post(address('/werk/bord'), { into: 'new', title: 'Deuren' }, as(lead));
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain('Vink eerst aan wat bij elkaar hoort');
  const untitled = await app.post(address('/werk/bord'), { signals: voice, into: 'new', title: '' }, as(lead));
  const html = await untitled.text();
  expect(html).toContain('Geef het voorstel een titel');
  expect(html).toMatch(new RegExp(`value="${voice}"[^>]*checked|checked[^>]*value="${voice}"`));
});

test('somebody who is not signed in signs in first and comes back to the board; a resident may not be there', async () => {
  const out = await app.get(address('/werk/bord?toon=alles'));
  expect(out.status).toBe(303);
  expect(out.headers.get('location')).toBe(
    `/${home.slug}/inloggen?terug=${encodeURIComponent(address('/werk/bord?toon=alles'))}`,
  );
  expect((await app.get(address('/werk/bord'), as(await signIn(app, home, 'resident')))).status).toBe(403);
});

test('whoever may not merge proposals sees their list without the form for it', async () => {
  await app.inside(home, async (tx) => [
    await proposal(tx, agendaId),
    await proposal(tx, agendaId, { title: 'Een bankje' }),
  ]);
  const list = async (who: SignedIn) => (await app.get(address('/werk/voorstellen'), as(who))).text();
  expect(await list(lead)).toMatch(
    /Vink ze aan en voeg ze samen.*\/werk\/voorstellen\/samenvoeging.*\/werk\/stemmingen"/s,
  );
  const seen = await list(await signIn(app, home, 'note-taker'));
  expect(seen).toContain('Een bankje');
  expect(seen).not.toMatch(/voeg ze samen|samenvoeging/);
});

test('a note-taker sees the board and may not shape it', async () => {
  const noteTaker = await signIn(app, home, 'note-taker');
  expect((await app.get(address('/werk/bord'), as(noteTaker))).status).toBe(200);
  expect((await app.post(address('/werk/bord'), { into: 'new', title: 'x' }, as(noteTaker))).status).toBe(403);
});

test("another municipality's signals and proposals are not there", async () => {
  const other = await makeMunicipality(app);
  const [foreign, number] = await app.inside(other, async (tx) => [
    await signal(tx, app),
    (await proposal(tx, await agenda(tx))).number,
  ]);
  expect((await app.get(address(`/voorstellen/${number}`))).status).toBe(404);
  const sent = await app.post(
    address('/werk/bord'),
    { signals: foreign as string, into: 'new', title: 'Gestolen' },
    as(lead),
  );
  expect(sent.status).toBe(409);
  expect(await app.inside(home, (tx) => listOpenProposals(tx, agendaId))).toEqual([]);
});

test('two are merged on the pages, shown in public with the reason, and the merge is undone', async () => {
  const [doors, steps] = await app.inside(home, async (tx) => [
    await proposal(tx, agendaId, { title: 'Lichtere deuren', signals: [await signal(tx, app)] }),
    await proposal(tx, agendaId, { title: 'Geen drempels', signals: [await signal(tx, app)] }),
  ]);
  const form = await (await app.get(address('/werk/voorstellen/samenvoeging?voorstel=1&voorstel=2'), as(lead))).text();
  const seen = [...form.matchAll(/name="seen" value="([^"]+)"/g)].map((match) => match[1] as string);
  expect(seen).toHaveLength(2);
  const without = await app.post(
    address('/werk/voorstellen/samenvoeging'),
    { seen, title: 'Toegang', reason: '' },
    as(lead),
  );
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('value="Toegang"');
  const sent = await app.post(
    address('/werk/voorstellen/samenvoeging'),
    { seen, title: 'Toegang', reason: 'Zelfde ingang' },
    as(lead),
  );
  expect(sent.status).toBe(303);
  const old = await (await app.get(address(`/voorstellen/${doors?.number}`))).text();
  expect(old).toContain('Zelfde ingang');
  expect(old).toContain(address('/voorstellen/3'));
  const again = await app.post(
    address('/werk/voorstellen/samenvoeging'),
    { seen, title: 'Toegang', reason: 'Nog eens' },
    as(lead),
  );
  expect(again.status).toBe(409);
  const overtaken = await again.text();
  // What the other made of it, with the reason and the way to it; and what was typed here, with no button to fail again.
  for (const part of ['Lichtere deuren', 'Geen drempels', 'Zelfde ingang', 'Nog eens', address('/voorstellen/3')])
    expect(overtaken).toContain(part);
  expect(overtaken).not.toContain('name="reason"');
  const work = await (await app.get(address('/werk/voorstellen/3'), as(lead))).text();
  const act = work.match(/herstel\?stap=([0-9a-f-]+)/)?.[1] as string;
  const undone = await app.post(address('/werk/voorstellen/3/herstel'), { stap: act, reason: 'Toch los' }, as(lead));
  expect(undone.status).toBe(303);
  const ids = [doors?.id as string, steps?.id as string];
  expect((await app.inside(home, (tx) => proposalsByIds(tx, ids))).map(({ state }) => state)).toEqual(['open', 'open']);
  expect(await (await app.get(address(`/voorstellen/${doors?.number}`))).text()).toContain('Toch los');
});

test('a proposal is split in two; a voice without a part is said, and everything typed stays', async () => {
  const [one, two, made] = await app.inside(home, async (tx) => {
    const voices = [await signal(tx, app), await signal(tx, app)] as const;
    return [...voices, await proposal(tx, agendaId, { signals: [...voices] })] as const;
  });
  const page = address(`/werk/voorstellen/${made.number}/splitsing`);
  const seen = (await (await app.get(page, as(lead))).text()).match(/name="seen" value="([^"]+)"/)?.[1] as string;
  const fields = { seen, first: 'Binnendeuren', second: 'Buitendeuren', reason: 'Ander werk', inFirst: one };
  const missing = await app.post(page, fields, as(lead));
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('value="Buitendeuren"');
  expect((await app.post(page, { ...fields, inSecond: [one, two] }, as(lead))).status).toBe(303);
  const open = await app.inside(home, (tx) => listOpenProposals(tx, agendaId));
  expect(open.map(({ title }) => title)).toEqual(['Binnendeuren', 'Buitendeuren']);
  expect(await app.inside(home, (tx) => listVoices(tx, open[1]?.id as string))).toEqual([one, two]);
});

test('whoever merges what somebody else changed sees the new words, and can go on', async () => {
  const merging = address('/werk/voorstellen/samenvoeging');
  await app.inside(home, async (tx) => {
    await proposal(tx, agendaId, { title: 'Lichtere deuren' });
    await proposal(tx, agendaId, { title: 'Geen drempels' });
  });
  const form = await (await app.get(`${merging}?voorstel=1&voorstel=2`, as(lead))).text();
  const seen = [...form.matchAll(/name="seen" value="([^"]+)"/g)].map((match) => match[1] as string);
  await app.post(address('/werk/voorstellen/1'), { title: 'Zelf open', about: 'Met een knop', version: '1' }, as(lead));
  const late = await app.post(merging, { seen, title: 'Toegang', reason: 'Zelfde ingang' }, as(lead));
  const html = await late.text();
  expect(late.status).toBe(409);
  for (const part of ['Zelf open', 'Met een knop', 'value="Toegang"', 'Zelfde ingang']) expect(html).toContain(part);
  const now = [...html.matchAll(/name="seen" value="([^"]+)"/g)].map((match) => match[1] as string);
  expect((await app.post(merging, { seen: now, title: 'Toegang', reason: 'Zelfde ingang' }, as(lead))).status).toBe(
    303,
  );
});

test('the public page tells words that wait for a reader from words that their speakers keep', async () => {
  const made = async (wishes: Parameters<typeof signal>[2][]) => {
    const { number } = await app.inside(home, async (tx) => {
      const signals: string[] = [];
      for (const wish of wishes) signals.push(await signal(tx, app, wish));
      return proposal(tx, agendaId, { signals });
    });
    return (await app.get(address(`/voorstellen/${number}`))).text();
  };
  const waiting = await made([{ words: 'De stoep is scheef', consent: 'publish' }]);
  expect(waiting).toContain('moet lezen voordat de woorden hier staan');
  expect(waiting).not.toContain('Niet iedereen wil');
  const kept = await made([{ words: 'Voor de gemeente', consent: 'staff' }]);
  expect(kept).toContain('Niet iedereen wil');
  expect(kept).not.toContain('moet lezen');
});

test('a split gives every part a voice and a title of its own, and is undone again', async () => {
  const [one, two, made] = await app.inside(home, async (tx) => {
    const voices = [await signal(tx, app), await signal(tx, app)] as const;
    return [...voices, await proposal(tx, agendaId, { signals: [...voices] })] as const;
  });
  const page = address(`/werk/voorstellen/${made.number}/splitsing`);
  const seen = (await (await app.get(page, as(lead))).text()).match(/name="seen" value="([^"]+)"/)?.[1] as string;
  const fields = { seen, first: 'Deuren', second: 'deuren', reason: 'Ander werk', inFirst: [one, two] };
  const wrong = await app.post(page, fields, as(lead));
  const html = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(html.split('dezelfde titel')).toHaveLength(3);
  expect(html.split('Deel 2 heeft nog geen verhaal')).toHaveLength(3);
  expect(html.match(/checked/g)).toHaveLength(2);
  expect(html).toContain('Ander werk');
  // A voice that stands behind something else is none of this part.
  const stranger = await app.inside(home, (tx) => signal(tx, app));
  const empty = await app.post(page, { ...fields, second: 'Drempels', inSecond: stranger }, as(lead));
  expect(empty.status).toBe(422);
  const split = await app.post(page, { ...fields, second: 'Drempels', inFirst: one, inSecond: two }, as(lead));
  expect(split.status).toBe(303);
  const late = await app.post(
    page,
    { ...fields, second: 'Ramen', inFirst: one, inSecond: two, reason: 'Ik ook' },
    as(lead),
  );
  const overtaken = await late.text();
  expect(late.status).toBe(409);
  for (const part of ['‘Deuren’', '‘Drempels’', 'Ander werk', 'Ramen', 'Ik ook']) expect(overtaken).toContain(part);
  expect(overtaken).not.toContain('name="reason"');

  const work = await (await app.get(split.headers.get('location') as string, as(lead))).text();
  const [, path = '', act = ''] = work.match(/href="([^"]*herstel)\?stap=([0-9a-f-]+)/) ?? [];
  expect(await (await app.get(`${path}?stap=${act}`, as(lead))).text()).toContain('Ander werk');
  expect((await app.post(path, { stap: act, reason: 'Toch één' }, as(lead))).status).toBe(303);
  const open = await app.inside(home, (tx) => listOpenProposals(tx, agendaId));
  expect(open.map(({ id }) => id)).toEqual([made.id]);
  expect(await app.inside(home, (tx) => listVoices(tx, made.id))).toEqual([one, two]);
  const again = await app.post(path, { stap: act, reason: 'Nog eens' }, as(lead));
  const undone = await again.text();
  expect(again.status).toBe(409);
  for (const part of ['Toch één', 'Nog eens', 'Teruggedraaid']) expect(undone).toContain(part);
  expect(undone).not.toContain('name="reason"');
});

test('what is brought to a proposal that was merged meanwhile stays ticked, and the page says which', async () => {
  const voice = await app.inside(home, async (tx) => {
    for (const title of ['Deuren', 'Drempels']) await proposal(tx, agendaId, { title });
    const seen = (await listOpenProposals(tx, agendaId)).map(({ id, version }) => ({ id, version }));
    await mergeProposals(tx, { seen, title: 'Toegang', reason: 'Zelfde ingang' });
    return signal(tx, app);
  });
  const late = await app.post(address('/werk/bord'), { signals: voice, into: '1', title: '' }, as(lead));
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('‘1. Deuren’ is intussen samengevoegd');
  expect(html).toMatch(new RegExp(`value="${voice}"[^>]*checked|checked[^>]*value="${voice}"`));
});

test('two people who change the text at once: the second sees both versions', async () => {
  const { number } = await app.inside(home, (tx) => proposal(tx, agendaId));
  const page = address(`/werk/voorstellen/${number}`);
  expect((await app.post(page, { title: 'Eerst dit', about: '', version: '1' }, as(lead))).status).toBe(303);
  const late = await app.post(page, { title: 'Of dat', about: '', version: '1' }, as(lead));
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Eerst dit');
  expect(html).toContain('value="Of dat"');
  expect(html).toContain('name="version" value="2"');
  const wrong = await app.post(page, { title: '', about: '', version: '1' }, as(lead));
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('name="version" value="1"');
  expect((await app.post(page, { title: 'Of dat', about: '', version: 'x' }, as(lead))).status).toBe(409);
});

test('a story is taken out with a reason and lies on the board again', async () => {
  const [voice, made] = await app.inside(home, async (tx) => {
    const id = await signal(tx, app, { words: 'De stoep is scheef' });
    return [id, await proposal(tx, agendaId, { signals: [id] })] as const;
  });
  const page = address(`/werk/voorstellen/${made.number}/losmaking`);
  expect(await (await app.get(`${page}?verhaal=${voice}`, as(lead))).text()).toContain('De stoep is scheef');
  expect((await app.post(page, { verhaal: voice, reason: '' }, as(lead))).status).toBe(422);
  expect((await app.post(page, { verhaal: voice, reason: 'Andere plek' }, as(lead))).status).toBe(303);
  expect(await (await app.get(address('/werk/bord'), as(lead))).text()).toContain('De stoep is scheef');
});

test('the board finds words, one gathering or one subject, and goes on after fifty', async () => {
  await app.inside(home, async (tx) => {
    for (let i = 0; i < 55; i += 1) await signal(tx, app, { words: `Verhaal nummer ${i} over 100%` });
  });
  const first = await (await app.get(address('/werk/bord'), as(lead))).text();
  expect(first.match(/Verhaal nummer/g)).toHaveLength(50);
  const [, next = ''] = first.match(/href="([^"]*[?&;]na=[^"]*)"/) ?? [];
  expect((await (await app.get(next.replaceAll('&amp;', '&'), as(lead))).text()).match(/Verhaal nummer/g)).toHaveLength(
    5,
  );
  const search = await (await app.get(address('/werk/bord?zoek=100%25'), as(lead))).text();
  expect(search).toContain('Verhaal nummer');
  expect(await (await app.get(address('/werk/bord?zoek=bestaatniet'), as(lead))).text()).toContain('Hier ligt niets');
});

test('before there is an agenda the board leads to starting one', async () => {
  const empty = await makeMunicipality(app);
  const someone = await signIn(app, empty, 'project-lead');
  expect(await (await app.get(`/${empty.slug}/werk/bord`, as(someone))).text()).toContain(`/${empty.slug}/werk/agenda`);
});
