import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { openedBallot } from '../../../test/builders/ballot.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { as, homeWithLead, pagesOf } from '../../../test/staff.ts';
import { readPabulib } from '../../analysis/approval/pabulib.ts';
import { closeBallot } from './closing.ts';
import { establishBallot } from './commands.ts';
import { findBallotTasks, tellBallots } from './contributions.ts';
import { listChosen } from './queries.ts';
import { tableFile } from './recount.ts';
import { castPapers } from './supplied.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
});

const { address: at } = pagesOf(() => ({ app, home, lead }));
const work = (slug: string, place = '') => at(`/werk/stemmingen/${slug}${place}`);
const read = async (answer: Promise<Response>) => (await answer).text();

test('with twenty papers and more anyone can count again, and finds the same', async () => {
  const ballot = await openedBallot(app, home, { codes: 25, seats: 2 });
  const papers = Array.from({ length: 25 }, (_, index) => [[1, 2], [2], [2, 3], [], [4]][index % 5] as number[]);
  await app.inside(home, (tx) => castPapers(tx, app.app.secrets, { ballotId: ballot.id, papers }));
  await app.post(work(ballot.slug, '/sluiting'), {}, as(lead));
  for (const file of ['uitslag.pb', 'uitslag.json', 'uitslag.csv']) {
    const early = await app.get(at(`/stemmingen/${ballot.slug}/${file}`));
    expect(early.status).toBe(404);
    expect(await early.text()).toContain('De uitslag is nog niet vastgesteld');
  }
  await app.post(work(ballot.slug, '/vaststelling'), {}, as(lead));
  const page = await read(app.get(at(`/stemmingen/${ballot.slug}/uitslag`)));
  expect(page).toContain('Alle stembewijzen (25)');
  const pb = await app.get(at(`/stemmingen/${ballot.slug}/uitslag.pb`));
  const file = await readPabulib((await pb.text()).split('\n'));
  expect(file.projects.map((project) => project.votes)).toEqual([5, 15, 5, 5]);
  expect(file.ballots.map(String).sort()).toEqual(
    papers.map((paper) => String(paper.map((place) => place - 1))).sort(),
  );
  expect(file.ballots.map(String)).not.toEqual(papers.map((paper) => String(paper.map((place) => place - 1))));
  const json = await (await app.get(at(`/stemmingen/${ballot.slug}/uitslag.json`))).json();
  expect(json).toMatchObject({ papers: 25, blanks: 5, winners: [0, 1], order: [1, 0], tied: [0, 2, 3] });
  expect(json.receipts).toHaveLength(25);
  expect(page).toContain('De loting van vóór de stemming besliste');
});

test('with nineteen papers only the totals are published', async () => {
  const ballot = await openedBallot(app, home, { codes: 19 });
  const papers = Array.from({ length: 19 }, () => [1]);
  await app.inside(home, (tx) => castPapers(tx, app.app.secrets, { ballotId: ballot.id, papers }));
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  await app.inside(home, (tx) => establishBallot(tx, ballot.id));
  const page = await read(app.get(at(`/stemmingen/${ballot.slug}/uitslag`)));
  expect(page).toContain('19 stemmen van 19');
  expect(page).toContain('minder dan 20 stembiljetten');
  expect(await read(app.get(work(ballot.slug), as(lead)))).toContain(at('/werk/speerpunten'));
  expect(page).not.toContain('Alle stembewijzen');
  expect(page).not.toContain(`${ballot.slug}/uitslag.pb`);
  expect(page).toContain(at(`/stemmingen/${ballot.slug}/uitslag.json`));
  const pb = await app.get(at(`/stemmingen/${ballot.slug}/uitslag.pb`));
  expect(pb.status).toBe(404);
  expect(await pb.text()).toContain('te weinig stembiljetten om te tonen');
  const json = await (await app.get(at(`/stemmingen/${ballot.slug}/uitslag.json`))).json();
  expect(json).toMatchObject({ papers: 19, winners: [0], receipts: [] });
  expect(json.options.map((option: { votes: number }) => option.votes)).toEqual([19, 0, 0, 0]);
});

test('a spreadsheet reads what a title says, and never runs it', () => {
  const option = { proposalId: '', about: null, place: 1, number: 7, votes: 12, chosen: true };
  expect(tableFile({ options: [{ ...option, title: '=2+3, "vijf";=1+1' }] }).split('\r\n')).toEqual([
    'place,proposal,title,votes,chosen',
    `1,7,"'=2+3, ""vijf"";'=1+1",12,1`,
    '',
  ]);
});

test('what was chosen is told on the thread, with its numbers; the staff are told what waits', async () => {
  const ballot = await openedBallot(app, home, { closesAt: new Date('2026-11-22T09:00:00Z') });
  const tasks = () => app.inside(home, (tx) => findBallotTasks(tx, lead.actor));
  expect((await tasks())[0]?.message).toBe('ballots.task.close');
  await app.inside(home, (tx) => castPapers(tx, app.app.secrets, { ballotId: ballot.id, papers: [[3], [3, 1]] }));
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  expect((await tasks())[0]?.message).toBe('ballots.task.establish');
  const [chosen] = await app.inside(home, (tx) => listChosen(tx, ballot.id));
  const told = await app.inside(home, (tx) =>
    tellBallots(tx, [
      { id: ballot.id, kind: 'ballot' },
      { id: chosen?.proposalId ?? '', kind: 'proposal' },
    ]),
  );
  expect(told.get(ballot.id)).toMatchObject({ href: `/stemmingen/${ballot.slug}/uitslag` });
  expect(told.get(chosen?.proposalId ?? '')?.happenings).toMatchObject([
    { message: 'ballots.told.chosen', values: { votes: 2, papers: 2 } },
  ]);
});
