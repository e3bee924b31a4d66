import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { agenda, proposal } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import type { ApprovalFile } from '../../analysis/approval/pabulib.ts';
import { listOpenProposals } from '../proposals/index.ts';
import { findBallot, listChosen, listOptions, listPapers } from './queries.ts';
import { importBallots, recordBallot } from './supplied.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

const election: ApprovalFile = {
  meta: new Map([
    ['description', 'Buurtbudget Proefdam'],
    ['vote_type', 'approval'],
    ['max_length', '2'],
  ]),
  projects: [
    { id: '7', name: 'Een bankje', votes: 2 },
    { id: '3', name: 'Koffie', votes: 1 },
    { id: '5', name: 'Speeltuin', votes: undefined },
  ],
  ballots: [[0, 1], [0], [], [2]],
};

async function bringIn(file: ApprovalFile, seats = 1) {
  return app.inside(home, async (tx) =>
    importBallots(tx, { title: 'Buurtbudget', seats, election: file, agendaId: await agenda(tx) }),
  );
}

test('projects become proposals and voters papers, in the order of the file; the result page shows the counts', async () => {
  const verdict = await bringIn(election);
  if (verdict.kind !== 'imported') throw new Error(verdict.kind);
  const options = await app.inside(home, (tx) => listOptions(tx, verdict.id));
  expect(options.map(({ title, votes, chosen }) => [title, votes, chosen])).toEqual([
    ['Een bankje', 2, true],
    ['Koffie', 1, false],
    ['Speeltuin', 1, false],
  ]);
  expect(await app.inside(home, (tx) => findBallot(tx, { id: verdict.id }))).toMatchObject({
    state: 'counted',
    origin: 'import',
    paperCount: 4,
    blankCount: 1,
    maxChoices: 2,
  });
  expect((await app.inside(home, (tx) => listPapers(tx, verdict.id))).map(String).sort()).toEqual([
    '',
    '1',
    '1,2',
    '3',
  ]);
  const page = await (await app.get(`/${home.slug}/stemmingen/buurtbudget/uitslag`)).text();
  expect(page).toContain('Bron: Buurtbudget Proefdam.');
  expect(page).toContain('2 stemmen van 4');
  expect(page).toContain('Hier ingelezen op');
  expect(page).not.toContain('Gesloten op');
});

test('the winners can be carried on: they are proposals of the agenda, tied to the ballot', async () => {
  const verdict = await bringIn(election, 2);
  if (verdict.kind !== 'imported') throw new Error(verdict.kind);
  const chosen = await app.inside(home, (tx) => listChosen(tx, verdict.id));
  expect(chosen.map(({ title, votes }) => [title, votes])).toEqual([
    ['Een bankje', 2],
    ['Koffie', 1],
  ]);
  const ballot = await app.inside(home, (tx) => findBallot(tx, { id: verdict.id }));
  const proposals = await app.inside(home, (tx) => listOpenProposals(tx, ballot?.agendaId ?? ''));
  expect(proposals.map(({ id }) => id)).toEqual(expect.arrayContaining(chosen.map(({ proposalId }) => proposalId)));
});

test('a file that contradicts itself is not taken in, and leaves nothing behind', async () => {
  const wrong = { ...election, projects: election.projects.map((one) => ({ ...one, votes: 9 })) };
  expect(await bringIn(wrong)).toEqual({ kind: 'contradiction', project: 'Een bankje', said: 9, counted: 2 });
  const { rows } = await app.admin.query('select 1 from proposals where municipality_id = $1', [home.id]);
  expect(rows).toEqual([]);
});

test.each(['choose-1', 'Choose-1'])('where the file says %s, one could choose one', async (type) => {
  const verdict = await bringIn({ ...election, meta: new Map([['vote_type', type]]), ballots: [[0], [0], [1]] });
  if (verdict.kind !== 'imported') throw new Error(verdict.kind);
  expect(await app.inside(home, (tx) => findBallot(tx, { id: verdict.id }))).toMatchObject({ maxChoices: 1 });
});

test('one project is no choice', async () => {
  expect(await bringIn({ ...election, projects: election.projects.slice(0, 1) })).toEqual({ kind: 'too-few-projects' });
});

test('twice the same title are two ballots', async () => {
  const slugs = [await bringIn(election), await bringIn(election)].map((one) =>
    one.kind === 'imported' ? one.slug : '',
  );
  expect(slugs).toEqual(['buurtbudget', 'buurtbudget-2']);
});

test.each([
  [[['max_length', '2']], true],
  [[], false],
] as const)('the page states how many one could choose only when the file does (%j: %s)', async (rules, stated) => {
  const about = [
    ['description', 'Buurtbudget Proefdam'],
    ['unit', 'Proefdam'],
    ['district', 'Noord'],
    ['date_begin', '2019'],
  ] as const;
  const verdict = await bringIn({ ...election, meta: new Map<string, string>([...about, ...rules]) });
  if (verdict.kind !== 'imported') throw new Error(verdict.kind);
  const html = await (await app.get(`/${home.slug}/stemmingen/${verdict.slug}/uitslag`)).text();
  expect(html.includes('Hoogstens te kiezen')).toBe(stated);
  expect(html).toContain('Buurtbudget Proefdam (Proefdam Noord, 2019)');
});

test('a result that a public source tells without numbers shows no numbers', async () => {
  const made = await app.inside(home, async (tx) => {
    const agendaId = await agenda(tx);
    const ids = [await proposal(tx, agendaId, { title: 'Een' }), await proposal(tx, agendaId, { title: 'Twee' })];
    return recordBallot(tx, {
      agendaId,
      title: 'Startsymposium',
      source: 'Movisie',
      seats: 1,
      options: ids.map(({ id }, index) => ({ proposalId: id, chosen: index === 0 })),
    });
  });
  const page = await (await app.get(`/${home.slug}/stemmingen/${made.slug}/uitslag`)).text();
  expect(page).toContain('Hoeveel mensen stemden, is niet openbaar bekend.');
  expect(page).toContain('Nagebouwd uit een openbare bron: Movisie.');
  expect(page).not.toContain('<table');
  expect((await app.get(`/${home.slug}/stemmingen/${made.slug}/uitslag.pb`)).status).toBe(404);
  expect((await app.get(`/${home.slug}/stemmingen/${made.slug}`)).status).toBe(200);
  const lead = await signIn(app, home, 'project-lead');
  expect((await app.get(`/${home.slug}/werk/stemmingen/${made.slug}`, { cookie: lead.cookie })).status).toBe(200);
});
