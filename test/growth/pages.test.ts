// Lists that grow come in pages, and no page holds what another leaves out.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { listGatherings } from '../../src/features/gatherings/queries.ts';
import { isComing } from '../../src/features/gatherings/rules.ts';
import { startAgenda } from '../../src/features/periods/index.ts';
import { listOpenChoices, listWithoutAction } from '../../src/features/priorities/queries.ts';
import type { MunicipalityTx } from '../../src/platform/database/database.ts';
import { makeTestApp, type TestApp, testApp } from '../app.ts';
import { makeGathering } from '../builders/gathering.ts';
import { action, agenda, establishedBallot, priority, proposal, signal } from '../builders/thread.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../municipality.ts';

let app: TestApp;
let home: TestMunicipality;

beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  home = await makeMunicipality(app);
});

const inside = <Result>(work: (tx: MunicipalityTx) => Promise<Result>) => app.inside(home, work);
const page = async (path: string, cookie = '') => (await app.get(`/${home.slug}${path}`, { cookie })).text();
const hrefs = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found as string);

/** Every page of a list, by what its links lead to. */
async function walk(path: string, pattern: RegExp, cookie?: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let number = 1; ; number += 1) {
    const html = await page(`${path}?bladzijde=${number}`, cookie);
    pages.push(hrefs(html, pattern));
    if (!html.includes(`${path}?bladzijde=${number + 1}"`)) return pages;
  }
}

test('every gathering is to come or over: the soonest first, the latest first, page by page', async () => {
  const { id: first } = await makeGathering(app, home);
  const days = ['2020-05-01', '2026-11-21', '2026-11-22', '2026-11-23', '2030-01-01', null];
  const agendaId = await inside(async (tx) => {
    const row = await tx.db
      .selectFrom('gatherings')
      .select('agendaId')
      .where('id', '=', first)
      .executeTakeFirstOrThrow();
    return row.agendaId;
  });
  for (let i = 0; i < 12; i += 1)
    for (const heldOn of days)
      await makeGathering(app, home, { agendaId, heldOn, announced: true, title: `Gesprek ${i}` });
  await inside((tx) =>
    tx.db.updateTable('gatherings').set({ state: 'closed' }).where('title', 'like', '%1%').execute(),
  );
  const today = '2026-11-22';
  const seen = new Set<string>();
  const read = (number: number) => inside((tx) => listGatherings(tx, { today, page: number }));
  const { coming, pages } = await read(1);
  expect(pages).toBeGreaterThan(1);
  for (const one of coming) expect(isComing(one, today)).toBe(true);
  expect(coming.map(({ heldOn }) => heldOn ?? '9999')).toEqual(coming.map(({ heldOn }) => heldOn ?? '9999').toSorted());
  const past: string[] = [];
  for (let number = 1; number <= pages; number += 1) {
    for (const one of (await read(number)).past) {
      expect(isComing(one, today)).toBe(false);
      past.push(one.heldOn ?? '0000');
      seen.add(one.id);
    }
  }
  expect(past).toEqual(past.toSorted().toReversed());
  expect(seen.size).toBe(past.length);
  expect(coming.length + past.length).toBe(12 * days.length + 1);
  const shown = await walk('/bijeenkomsten', /href="[^"]*\/bijeenkomsten\/([a-z0-9-]+)"/g);
  expect(new Set(shown.flat()).size).toBe(12 * days.length + 1);
  const { cookie } = await signIn(app, home, 'project-lead');
  expect((await walk('/werk/bijeenkomsten', /\/werk\/bijeenkomsten\/(gesprek-[a-z0-9-]+)"/g, cookie)).length).toBe(
    pages,
  );
});

test('ballots come twenty at a time, for everyone and for staff', async () => {
  await inside(async (tx) => {
    const agendaId = await agenda(tx);
    const { id } = await proposal(tx, agendaId);
    for (let i = 0; i < 21; i += 1) await establishedBallot(tx, { agendaId, chosen: [{ id, votes: 9 }] });
  });
  const pattern = /\/stemmingen\/(startsymposium[a-z0-9-]*)/g;
  const shown = await walk('/stemmingen', pattern);
  expect(shown.map((one) => new Set(one).size)).toEqual([20, 1]);
  expect(new Set(shown.flat()).size).toBe(21);
  const { cookie } = await signIn(app, home, 'project-lead');
  expect((await walk('/werk/stemmingen', pattern, cookie)).map((one) => new Set(one).size)).toEqual([20, 1]);
});

test('what waits for an answer is counted in all, also where its gatherings stand on another page', async () => {
  const { id } = await makeGathering(app, home);
  const { agendaId } = await inside((tx) =>
    tx.db.selectFrom('gatherings').select('agendaId').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  for (let i = 0; i < 51; i += 1) {
    const { id: gatheringId } = await makeGathering(app, home, { agendaId, title: `Gesprek ${i}` });
    await inside((tx) => signal(tx, app, { gatheringId }));
  }
  expect((await page('/onbeantwoord')).includes('>51</b> verhalen wachten')).toBe(true);
  const shown = await walk('/onbeantwoord', /\/bijeenkomsten\/(gesprek-[0-9-]+)"/g);
  expect(shown.map((one) => one.length)).toEqual([50, 1]);
  const { cookie } = await signIn(app, home, 'project-lead');
  expect((await walk('/werk/antwoorden', /\/werk\/antwoorden\/([0-9a-f-]{36})"/g, cookie)).flat().length).toBe(51);
});

test('the voices behind a proposal come twenty at a time for staff; the number is of all', async () => {
  const { number } = await inside(async (tx) => {
    const agendaId = await agenda(tx);
    const signals = [];
    for (let i = 0; i < 21; i += 1) signals.push(await signal(tx, app));
    return proposal(tx, agendaId, { signals });
  });
  const { cookie } = await signIn(app, home, 'project-lead');
  const shown = await walk(`/werk/voorstellen/${number}`, /id="s-([0-9a-f-]{36})"/g, cookie);
  expect(shown.map((one) => one.length)).toEqual([20, 1]);
  expect((await page(`/werk/voorstellen/${number}?bladzijde=2`, cookie)).includes('21 verhalen')).toBe(true);
});

test('who does what is told of one agenda, and leads to the others', async () => {
  await inside(async (tx) => {
    const before = await startAgenda(tx, { title: 'Agenda van toen', startsOn: '2020-01-01', endsOn: '2023-12-31' });
    await action(tx, [(await priority(tx, before)).id], { title: 'Stoepen recht' });
    await action(tx, [(await priority(tx, await agenda(tx))).id], { title: 'Deuren licht' });
  });
  const now = await page('/koepel');
  expect(now).toContain('Deuren licht');
  expect(now).not.toContain('Stoepen recht');
  const [other] = hrefs(now, /href="[^"]*(\/koepel\?agenda=[^"]+)"/g);
  const then = await page(other as string);
  expect(then).toContain('Stoepen recht');
  expect(then).not.toContain('Deuren licht');
});

test('what an agenda left undone that has ended is nobody’s work any more', async () => {
  const left = await inside(async (tx) => {
    const before = await startAgenda(tx, { title: 'Agenda van toen', startsOn: '2020-01-01', endsOn: '2023-12-31' });
    const agendaId = await agenda(tx);
    for (const id of [before, agendaId]) {
      const { id: chosen } = await proposal(tx, id);
      await establishedBallot(tx, { agendaId: id, chosen: [{ id: chosen, votes: 9 }] });
      await priority(tx, id, { title: `Speerpunt van ${id === before ? 'toen' : 'nu'}` });
    }
    return { choices: await listOpenChoices(tx), without: await listWithoutAction(tx), agendaId };
  });
  expect(left.choices.map(({ agendaId }) => agendaId)).toEqual([left.agendaId]);
  expect(left.without.map(({ title }) => title)).toEqual(['Speerpunt van nu']);
});

test('the national home counts the first municipalities and names all of them, page by page', async () => {
  const own = await makeTestApp();
  const first = await makeMunicipality(own, { name: 'Aadam' });
  await own.inside(first, async (tx) => {
    const agendaId = await agenda(tx);
    await action(tx, [(await priority(tx, agendaId)).id]);
    for (let i = 0; i < 3; i += 1) await signal(tx, own);
  });
  for (let i = 1; i < 80; i += 1) await makeMunicipality(own, { name: `Proefdam ${String(i).padStart(2, '0')}` });
  await own.admin.query('update municipalities set listed = true');
  const one = await (await own.get('/')).text();
  const two = await (await own.get('/?bladzijde=2')).text();
  const named = (html: string) => new Set(hrefs(html, /href="\/(proefdam-[a-z0-9-]+)"/g));
  expect([named(one).size, named(two).size]).toEqual([72, 8]);
  expect(new Set([...named(one), ...named(two)]).size).toBe(80);
  const [, card = ''] = one.split('Aadam');
  expect(hrefs(card, /sp-counts__number">(\d+)</g).slice(0, 3)).toEqual(['3', '1', '1']);
  await own.app.database.close();
});
