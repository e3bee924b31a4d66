import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { action, priority, proposal, signal } from '../../../test/builders/thread.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { followWith } from '../../../test/notices.ts';
import { homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { listOpenProposals, mergeProposals, splitProposal, undoShape } from '../proposals/index.ts';
import { receiptOf } from '../signals/index.ts';
import { findLinks } from '../thread/index.ts';
import { findAction } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { address, read, send } = pagesOf(() => ({ app, home, lead }));

const filled = {
  title: 'Buurthuizen zonder drempel',
  owner: 'new',
  ownerName: 'Stichting Buurthuizen',
  'dueOn-day': '1',
  'dueOn-month': '7',
  'dueOn-year': '2027',
  measure: '8 van de 9 buurthuizen',
  money: 'reserved',
};

/** A priority on two proposals, with one voice and with two. */
async function priorityOnTwo() {
  return app.inside(home, async (tx) => {
    const voices = [await signal(tx, app), await signal(tx, app), await signal(tx, app)] as const;
    const doors = await proposal(tx, agendaId, { title: 'Lichte deuren', signals: [voices[0]] });
    const paths = await proposal(tx, agendaId, { title: 'Vlakke stoepen', signals: [voices[1], voices[2]] });
    const { id, slug } = await priority(tx, agendaId, { restsOn: [doors.id, paths.id] });
    return { id, slug, doors, paths, voices };
  });
}

const behind = async (slug: string) => (await app.inside(home, (tx) => findAction(tx, slug)))?.voices.voices;
const path = async (voice: string) => (await app.get(`/volg/${receiptOf(app.app.secrets, voice)}`)).text();

test('two actions of one priority that rest on different proposals each show their own voices', async () => {
  const { id, slug, doors, paths, voices } = await priorityOnTwo();
  expect(await read('/werk/acties/nieuw', lead)).toContain('Waar komt deze actie vandaan?');
  await send('/werk/acties', { ...filled, title: 'Deurdrangers', priorities: id, proposals: doors.id });
  await send('/werk/acties', { ...filled, title: 'Opritten', priorities: id, proposals: [paths.id] });
  await send('/werk/acties', { ...filled, title: 'Testteam', priorities: id });
  expect([await behind('deurdrangers'), await behind('opritten'), await behind('testteam')]).toEqual([1, 2, 3]);
  for (const title of ['Deurdrangers', 'Opritten', 'Testteam']) {
    expect(await read(`/speerpunten/${slug}`)).toContain(title);
    expect(await read(`/acties?speerpunt=${slug}`)).toContain(title);
  }
  const list = await read('/acties');
  for (const fact of ['1 verhaal hierover', '2 verhalen hierover', 'rust op het hele speerpunt (3 verhalen)'])
    expect(list).toContain(`${fact}<`);
  expect(await read('/acties/testteam')).toContain('De verhalen gaan dus niet allemaal over deze actie.');
  const html = await read('/acties/deurdrangers');
  expect(html).toContain('Daaruit kwam het voorstel ‘Lichte deuren’');
  expect(html).toContain(address(`/voorstellen/${doors.number}`));
  expect(html).not.toContain('Vlakke stoepen');
  expect(await read(`/voorstellen/${doors.number}`)).toContain('Dit leidde tot ‘Deurdrangers’');
  const story = await path(voices[0]);
  for (const shown of ['Lichte deuren', 'Overal naar binnen', 'Deurdrangers', 'Testteam'])
    expect(story).toContain(shown);
  expect(story).not.toContain('Opritten');
});

test('naming and leaving out proposals asks why, and the voices follow', async () => {
  const { id, slug, doors, paths } = await priorityOnTwo();
  const made = await app.inside(home, (tx) => action(tx, [id]));
  const page = `/werk/acties/${made.slug}/aanpassing`;
  const edit = (version: number, proposals: string[], reason = '') =>
    send(page, { ...filled, priorities: id, proposals, version: String(version), reason });
  const asked = await edit(1, [doors.id]);
  expect(asked.status).toBe(422);
  const html = await asked.text();
  expect(html).toContain('Schrijf op waarom de actie op andere voorstellen rust dan eerst');
  expect(html).toContain(`value="${doors.id}" checked`);
  expect((await edit(1, [doors.id], 'Het gaat om deuren.')).status).toBe(303);
  expect(await behind(made.slug)).toBe(1);
  expect(await read(`/speerpunten/${slug}`)).toContain('Het gaat om deuren.');
  expect(await read(page, lead)).toContain(`value="${doors.id}" checked`);
  expect((await edit(2, [doors.id, paths.id])).status).toBe(303);
  expect(await behind(made.slug)).toBe(3);
  const late = await edit(2, []);
  expect(late.status).toBe(422);
  const conflict = await edit(2, [], 'Om alles.');
  expect(conflict.status).toBe(409);
  expect(await conflict.text()).toContain('Vlakke stoepen</a>');
  expect((await edit(3, [], 'Om alles.')).status).toBe(303);
  expect(await behind(made.slug)).toBe(3);
  expect((await app.inside(home, (tx) => findAction(tx, made.slug)))?.priorities).toHaveLength(1);
});

test('a proposal that is merged or split later keeps its voices behind the action; what an action rests on is not undone', async () => {
  const { id, slug } = await app.inside(home, async (tx) => {
    const voices = [await signal(tx, app), await signal(tx, app), await signal(tx, app)] as const;
    const doors = await proposal(tx, agendaId, { title: 'Deuren', signals: [voices[0]] });
    const paths = await proposal(tx, agendaId, { title: 'Stoepen', signals: [voices[1], voices[2]] });
    const town = await priority(tx, agendaId, { restsOn: [doors.id] });
    const made = await action(tx, [town.id], { title: 'Deurdrangers', restsOn: [doors.id] });
    const split = { seen: { id: paths.id, version: 1 }, reason: 'Twee dingen.' };
    const onPaths = await action(tx, [town.id], { title: 'Oprit', restsOn: [paths.id] });
    const parts = voices.slice(1).map((voice, index) => ({ title: `Deel ${index}`, signalIds: [voice] }));
    expect((await splitProposal(tx, { ...split, parts })).kind).toBe('done');
    expect((await findAction(tx, onPaths.slug))?.voices.voices).toBe(2);
    const [part] = (await listOpenProposals(tx, agendaId)).filter(({ title }) => title === 'Deel 0');
    const seen = [doors.id, part?.id as string].map((one) => ({ id: one, version: 1 }));
    expect((await mergeProposals(tx, { seen, title: 'Samen', reason: 'Eén vraag.' })).kind).toBe('done');
    expect((await findAction(tx, made.slug))?.voices.voices).toBe(1);
    return town;
  });
  await app.inside(home, async (tx) => {
    const merged = (await listOpenProposals(tx, agendaId)).find(({ title }) => title === 'Samen');
    const [link] = await findLinks(tx, { to: [merged?.id as string], relations: ['merged_into'] });
    const made = await action(tx, [id], { title: 'Beide', restsOn: [merged?.id as string] });
    expect((await findAction(tx, made.slug))?.voices.voices).toBe(2);
    expect((await undoShape(tx, link?.actId as string, 'Toch niet.')).kind).toBe('built-on');
  });
  expect(await read(`/speerpunten/${slug}`)).toContain('Beide');
});

test('an action on a proposal that was undone meanwhile, or is no proposal here, is refused with all still filled in', async () => {
  const { id, doors } = await priorityOnTwo();
  await app.admin.query("update proposals set state = 'undone' where id = $1", [doors.id]);
  for (const proposals of [doors.id, app.app.newId()]) {
    const refused = await send('/werk/acties', { ...filled, priorities: id, proposals });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain('Een van de gekozen voorstellen is intussen teruggedraaid');
    expect(html).toContain('value="Stichting Buurthuizen"');
  }
});

test('who follows hears of an action that rests on what they said, and not of another of the same priority', async () => {
  const { id, doors, paths, voices } = await priorityOnTwo();
  await followWith(app, receiptOf(app.app.secrets, voices[0]), 'ineke@example.org');
  const before = app.mailbox.mails().length;
  await app.inside(home, (tx) => action(tx, [id], { title: 'Opritten', restsOn: [paths.id] }));
  await app.jobs.drain();
  expect(app.mailbox.mails()).toHaveLength(before);
  await app.inside(home, (tx) => action(tx, [id], { title: 'Deurdrangers', restsOn: [doors.id] }));
  await app.jobs.drain();
  expect(app.mailbox.mails()).toHaveLength(before + 1);
});

test('an action that also rests on a proposal from outside its priority says so', async () => {
  const { id, doors } = await priorityOnTwo();
  const { slug } = await app.inside(home, async (tx) => {
    const elsewhere = await proposal(tx, agendaId, { title: 'Bellen', signals: [await signal(tx, app)] });
    return action(tx, [id], { restsOn: [doors.id, elsewhere.id] });
  });
  expect(await read('/acties')).toContain('2 verhalen, niet alleen uit dit speerpunt');
  expect(await read(`/acties/${slug}`)).toContain('Deze actie rust op voorstellen van buiten het speerpunt.');
});

test('of proposals that were merged only what they became is offered, and the old one where it was chosen before', async () => {
  const made = await app.inside(home, async (tx) => {
    const doors = await proposal(tx, agendaId, { title: 'Lichte deuren' });
    const paths = await proposal(tx, agendaId, { title: 'Vlakke stoepen' });
    const seen = [doors.id, paths.id].map((one) => ({ id: one, version: 1 }));
    await mergeProposals(tx, { seen, title: 'Overal naar binnen kunnen', reason: 'Eén vraag.' });
    const [merged] = await listOpenProposals(tx, agendaId);
    const town = await priority(tx, agendaId, { restsOn: [merged?.id as string] });
    return action(tx, [town.id], { title: 'Deurdrangers', restsOn: [doors.id] });
  });
  const offered = await read('/werk/acties/nieuw', lead);
  expect(offered).toContain('Overal naar binnen kunnen');
  expect(offered).not.toMatch(/Lichte deuren|Vlakke stoepen/);
  const chosen = await read(`/werk/acties/${made.slug}/aanpassing`, lead);
  expect(chosen).toContain('Lichte deuren');
  expect(chosen).not.toContain('Vlakke stoepen');
});
