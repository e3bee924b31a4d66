// What stands behind something of which nobody told anything: the votes of a ballot that was held elsewhere, all the way.
import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { action, agenda, priority, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { publishNow } from '../../../test/promises.ts';
import type { ApprovalFile } from '../../analysis/approval/pabulib.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { choosePriorities, listPriorities, mergePriorities } from '../priorities/index.ts';
import { bringTogether } from '../proposals/index.ts';
import { receiptOf } from '../signals/index.ts';
import { establishBallot } from './commands.ts';
import { listChosen } from './queries.ts';
import { importBallots } from './supplied.ts';
import { countSupport, listVotable } from './votes.ts';

let app: TestApp;
let home: TestMunicipality;
let agendaId: string;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  agendaId = await app.inside(home, agenda);
});

const inside = <Result>(work: (tx: MunicipalityTx) => Promise<Result>) => app.inside(home, work);
const page = async (path: string, cookie = '') => (await app.get(`/${home.slug}${path}`, { cookie })).text();

/** Twelve chose the bench alone, six both, four the coffee alone, two nothing. */
const election: ApprovalFile = {
  meta: new Map(),
  projects: [
    { id: '1', name: 'Een bankje', votes: 18 },
    { id: '2', name: 'Koffie', votes: 10 },
    { id: '3', name: 'Niemands plan', votes: 0 },
  ],
  ballots: [...Array(12).fill([0]), ...Array(6).fill([0, 1]), ...Array(4).fill([1]), [], []],
};

async function bringIn(tx: MunicipalityTx, file = election) {
  const verdict = await importBallots(tx, { title: 'Buurtbudget', seats: 2, election: file, agendaId });
  if (verdict.kind !== 'imported') throw new Error(verdict.kind);
  await establishBallot(tx, verdict.id);
  const chosen = await listChosen(tx, verdict.id);
  await choosePriorities(tx, { agendaId, ballotId: verdict.id, chosen });
  const ids = chosen.map(({ proposalId }) => proposalId);
  const [first, second] = await listPriorities(tx, agendaId);
  if (!first || !second) throw new Error('Nothing was taken over');
  return { ...verdict, chosen: ids as [string, string], priorities: [first, second] as const };
}

test('votes stand behind a proposal and what became of it; where somebody told something, the voices do', async () => {
  await inside(async (tx) => {
    const { chosen, priorities, slug } = await bringIn(tx);
    const done = await action(tx, [priorities[0].id]);
    const told = await proposal(tx, agendaId, { signals: [await signal(tx, app)] });
    const silent = await proposal(tx, agendaId);
    const counts = await countSupport(tx, [chosen[0], priorities[0].id, done.id, told.id, silent.id]);
    const ballots = [{ title: 'Buurtbudget', href: `/stemmingen/${slug}/uitslag` }];
    const votes = { votes: 18, ballots, elsewhere: true };
    for (const id of [chosen[0], priorities[0].id, done.id])
      expect(counts.get(id)).toEqual({ voices: 0, gatherings: 0, votes });
    expect(counts.get(told.id)).toEqual({ voices: 1, gatherings: 0, votes: null });
    expect(counts.get(silent.id)).toEqual({ voices: 0, gatherings: 0, votes: null });
    await bringTogether(tx, chosen[0], [await signal(tx, app)]);
    expect((await countSupport(tx, [done.id])).get(done.id)).toMatchObject({ voices: 1, votes: null });
  });
});

test('somebody who voted for two proposals that were merged is one vote', async () => {
  const mergedVotes = (file: ApprovalFile) =>
    inside(async (tx) => {
      const { priorities } = await bringIn(tx, file);
      const seen = priorities.map(({ id, version }) => ({ id, version }));
      const merged = await mergePriorities(tx, { seen, title: 'Samen zitten', reason: 'Het hoort bij elkaar.' });
      if (merged.kind !== 'done') throw new Error(merged.kind);
      return (await countSupport(tx, [merged.id])).get(merged.id)?.votes?.votes;
    });
  expect(await mergedVotes(election)).toBe(22);
});

test('of a small ballot only totals are told: of what was merged the most that one of them got', async () => {
  const small: ApprovalFile = {
    ...election,
    projects: election.projects.map((project) => ({ ...project, votes: undefined })),
    ballots: [[0], [0, 1], [1], [0]],
  };
  await inside(async (tx) => {
    const { priorities } = await bringIn(tx, small);
    const done = await action(
      tx,
      priorities.map(({ id }) => id),
    );
    expect((await countSupport(tx, [done.id])).get(done.id)?.votes?.votes).toBe(3);
  });
});

test('on every page they say where they come from, and how many votes they got', async () => {
  const { cookie } = await signIn(app, home, 'project-lead');
  const { made, done } = await inside(async (tx) => {
    await proposal(tx, agendaId, { title: 'Van onszelf', signals: [await signal(tx, app)] });
    const brought = await bringIn(tx);
    return { made: brought, done: await action(tx, [brought.priorities[0].id], { title: 'Bankjes neerzetten' }) };
  });
  await inside(publishNow);
  const elsewhere = 'stemming die elders is gehouden';
  const result = `href="/${home.slug}/stemmingen/buurtbudget/uitslag"`;

  const list = await page('/voorstellen');
  expect(list.indexOf('Van onszelf')).toBeLessThan(list.indexOf('Uit ‘Buurtbudget’'));
  expect(list.indexOf('Uit ‘Buurtbudget’')).toBeLessThan(list.indexOf('Een bankje'));
  expect(list).toContain('<b class="sp-counts__number">18</b> stemmen');
  const work = await page('/werk/voorstellen', cookie);
  expect(work).toContain('Uit ‘Buurtbudget’');
  expect(work).toContain(`18 stemmen uit een ${elsewhere}`);
  expect(await page('/werk/bord?toon=alles', cookie)).toContain('Een bankje (uit een stemming elders)');
  const number = /voorstellen\/(\d+)"[^>]*>Een bankje/.exec(list)?.[1];
  for (const path of [`/voorstellen/${number}`, `/werk/voorstellen/${number}`]) {
    const one = await page(path, cookie);
    expect(one).toContain(`Dit voorstel komt uit een ${elsewhere}:`);
    expect(one).toContain(result);
  }
  expect(await page(`/voorstellen/${number}`)).toContain('‘Een bankje’ kreeg 18 van de 24 stemmen');

  const priorityPage = await page(`/speerpunten/${made.priorities[0].slug}`);
  expect(priorityPage).toContain('Hierachter staan 18 stemmen bij');
  expect(priorityPage).toContain(`is gekozen in een ${elsewhere}: 18 van de 24 stemmen.`);
  expect(priorityPage.replace(/<[^>]+>/g, '')).toContain('Bekijk de uitslag van Buurtbudget. ');
  for (const path of ['/speerpunten', '/werk/speerpunten', ''])
    expect(await page(path, cookie)).toContain(`stemmen uit een ${elsewhere}`);

  const actionPage = await page(`/acties/${done.slug}`);
  expect(actionPage).toContain('Hierachter staan 18 stemmen bij');
  expect(actionPage).toContain(result);
  expect(actionPage).toContain('Dit was het voorstel: ‘Een bankje’');
  expect(actionPage).toContain(`‘Een bankje’ kreeg 18 van de 24 stemmen in een ${elsewhere}, en is gekozen`);
  expect(await page('/acties')).toContain(`18 stemmen uit een ${elsewhere}`);

  const edition = await page('/agenda');
  expect(edition).toContain(`Gekozen met 18 van de 24 stemmen bij ‘Buurtbudget’, een ${elsewhere}.`);
  expect(edition).toContain(`18 stemmen uit een ${elsewhere}`);
  const data = JSON.parse(await page('/agenda.json'));
  expect(data.actions[0].votes).toMatchObject({ votes: 18, elsewhere: true });
  for (const html of [priorityPage, actionPage, edition]) expect(html).not.toMatch(/\b0 (verhalen|mensen|stemmen)\b/);
});

test('somebody whose story was added later hears of the proposal, and not of a vote that came before', async () => {
  const code = await inside(async (tx) => {
    const { chosen } = await bringIn(tx);
    const id = await signal(tx, app, { words: 'Ik kan nergens zitten.' });
    return { id, chosen: chosen[0] };
  });
  app.now = new Date(app.now.getTime() + 60_000);
  await inside((tx) => bringTogether(tx, code.chosen, [code.id]));
  const story = await (await app.get(`/volg/${receiptOf(app.app.secrets, code.id)}`)).text();
  expect(story).toContain('Het hoort nu bij het voorstel ‘Een bankje’');
  expect(story).toContain('‘Een bankje’ kreeg 18 van de 24 stemmen in een stemming die elders is gehouden');
  expect(story).toContain('Het is nu een speerpunt');
  expect(story).not.toContain('Er is over gestemd');
});

test('a new ballot begins with the own proposals; those from elsewhere can be ticked, and say so', async () => {
  const { cookie } = await signIn(app, home, 'project-lead');
  await inside(async (tx) => {
    await bringIn(tx);
    await proposal(tx, agendaId, { title: 'Van onszelf' });
    expect((await listVotable(tx, agendaId)).map(({ title, elsewhere }) => [title, elsewhere])).toEqual([
      ['Van onszelf', undefined],
      ['Een bankje', 'Buurtbudget'],
      ['Koffie', 'Buurtbudget'],
      ['Niemands plan', 'Buurtbudget'],
    ]);
  });
  const form = await page('/werk/stemmingen/nieuw', cookie);
  expect(form.match(/ checked/g)).toHaveLength(1);
  expect(form).toContain('Komt uit ‘Buurtbudget’, een stemming die elders is gehouden');
});

test('a priority of its own that rests on nothing has no votes', async () => {
  await inside(async (tx) => {
    const made = await priority(tx, agendaId);
    expect((await countSupport(tx, [made.id])).get(made.id)).toEqual({ voices: 0, gatherings: 0, votes: null });
  });
});
