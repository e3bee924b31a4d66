import { beforeEach, expect, test } from 'vitest';
import { castPapers } from '../src/features/ballots/supplied.ts';
import type { TestApp } from './app.ts';
import { openedBallot } from './builders/ballot.ts';
import { filesHandedOver } from './handed-over.ts';
import type { SignedIn, TestMunicipality } from './municipality.ts';
import { homeWithLead, pagesOf } from './staff.ts';
import { runHere } from './verb.ts';

const { file } = filesHandedOver();

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
});

const { read, send } = pagesOf(() => ({ app, home, lead }));

test.each([
  ['the draw decides who comes second', [[1, 2], [2], [2, 3], [], [4]], 2],
  ['there are more seats than anyone voted for', [[1, 2], [2], [2], [], [1]], 3],
  ['nobody chose anything', [[]], 2],
])('what was published is counted again by anyone and found the same, where %s', async (_what, kinds, seats) => {
  const ballot = await openedBallot(app, home, { codes: 25, seats, title: 'Wat eerst; en "waarom"?' });
  const papers = Array.from({ length: 25 }, (_, index) => kinds[index % kinds.length] as number[]);
  await app.inside(home, (tx) => castPapers(tx, app.app.secrets, { ballotId: ballot.id, papers }));
  await send(`/werk/stemmingen/${ballot.slug}/sluiting`, {});
  await send(`/werk/stemmingen/${ballot.slug}/vaststelling`, {});
  const [pb, json] = [
    await read(`/stemmingen/${ballot.slug}/uitslag.pb`),
    await read(`/stemmingen/${ballot.slug}/uitslag.json`),
  ];
  const recount = async (text: string) =>
    runHere(['recount', await file('uitslag.pb', text), '--result', await file('uitslag.json', json), '--json']);
  expect(await recount(pb)).toEqual({ code: 0, out: '{"same":true,"differences":[]}\n', errors: '' });
  const oneMore = pb.replace(/^25;.*$/m, '25;3').replace(/^24;.*$/m, '24;3');
  expect(await recount(oneMore)).toMatchObject({ code: 1, errors: '' });
});
