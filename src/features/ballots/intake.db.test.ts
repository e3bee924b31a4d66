import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { openedBallot, readyBallot, type TestBallot } from '../../../test/builders/ballot.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import type { Database } from '../../platform/database/database.ts';
import { closeBallot } from './closing.ts';
import { openBallot } from './commands.ts';
import { castVote, type VoteVerdict } from './intake.ts';
import { listPapers, listReceipts } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

function cast(ballot: TestBallot, code: string, choices: number[], database: Database = app.app.database) {
  const polling = { database, secrets: app.app.secrets, municipalityId: home.id, ballotId: ballot.id };
  return castVote(polling, { code, choices });
}

async function openPapers(ballot: TestBallot): Promise<number[][]> {
  const { rows } = await app.admin.query<{ choices: number[] }>(
    'select choices from open_papers where ballot_id = $1 order by choices',
    [ballot.id],
  );
  return rows.map((row) => row.choices);
}

test('three hundred people who vote at the same moment are all in, in far fewer transactions', async () => {
  const ballot = await openedBallot(app, home, { codes: 300 });
  let transactions = 0;
  const counting: Database = {
    ...app.app.database,
    inMunicipality: (id, actor, work) => {
      transactions += 1;
      return app.app.database.inMunicipality(id, actor, work);
    },
  };
  const verdicts = await Promise.all(
    ballot.codes.map((code, index) => cast(ballot, code, [1 + (index % 4)], counting)),
  );
  expect(new Set(verdicts.map((verdict) => verdict.kind))).toEqual(new Set(['cast']));
  expect(new Set(verdicts.map((verdict) => (verdict.kind === 'cast' ? verdict.receipt : ''))).size).toBe(300);
  expect(await openPapers(ballot)).toHaveLength(300);
  expect(transactions).toBeLessThan(30);
});

test('one code is one paper: somebody who votes again, also at the same moment, has one', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  await Promise.all([cast(ballot, code, [1]), cast(ballot, code, [2, 3]), cast(ballot, code, [4])]);
  expect(await openPapers(ballot)).toHaveLength(1);
  await cast(ballot, code, []);
  expect(await openPapers(ballot)).toEqual([[]]);
});

test('the same people changing their votes over and over do not hold one another up', async () => {
  const ballot = await openedBallot(app, home, { codes: 20 });
  const turns = Array.from({ length: 15 }, (_, turn) => (turn % 2 ? [...ballot.codes].reverse() : ballot.codes));
  const verdicts = await Promise.all(
    turns.flatMap((codes, turn) => codes.map((code) => cast(ballot, code, [1 + (turn % 4)]))),
  );
  expect(verdicts.every((verdict) => verdict.kind === 'cast')).toBe(true);
  expect(await openPapers(ballot)).toHaveLength(20);
});

test('a paper with too much, or with something that is not on it, is refused; those beside it are not', async () => {
  const ballot = await openedBallot(app, home);
  const [one = '', two = '', three = ''] = ballot.codes;
  const verdicts = await Promise.all([
    cast(ballot, one, [1, 2, 3]),
    cast(ballot, two, [9]),
    cast(ballot, three, [1, 1, 2]),
  ]);
  expect(verdicts.map((verdict) => verdict.kind)).toEqual(['too-many', 'unknown', 'cast']);
  expect(await openPapers(ballot)).toEqual([[1, 2]]);
});

test('before opening and after closing nothing is taken in', async () => {
  const ballot = await readyBallot(app, home);
  const [code = ''] = ballot.codes;
  expect(await cast(ballot, code, [1])).toEqual({ kind: 'not-open' });
  await app.inside(home, (tx) => openBallot(tx, ballot.id));
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  expect(await cast(ballot, code, [1])).toEqual({ kind: 'over' });
  expect(await app.inside(home, (tx) => listPapers(tx, ballot.id))).toEqual([]);
});

test('whoever is told that the vote is in, is counted, and whoever is told that it is over, is not, however close the closing', async () => {
  for (const delay of [0, 5, 20, 60]) {
    const ballot = await openedBallot(app, home, { codes: 400 });
    const stream = voteOneAfterAnother(ballot);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
    const verdicts = await stream;
    const receipts = verdicts.flatMap((verdict) => (verdict.kind === 'cast' ? [verdict.receipt] : []));
    expect(verdicts.every(({ kind }) => kind === 'cast' || kind === 'over')).toBe(true);
    expect(await app.inside(home, (tx) => listReceipts(tx, ballot.id))).toEqual(receipts.sort());
    expect(await app.inside(home, (tx) => listPapers(tx, ballot.id))).toHaveLength(receipts.length);
  }
});

async function voteOneAfterAnother(ballot: TestBallot): Promise<VoteVerdict[]> {
  const lanes = Array.from({ length: 8 }, (_, lane) => ballot.codes.filter((_code, index) => index % 8 === lane));
  const verdicts = await Promise.all(
    lanes.map(async (codes) => {
      const said: VoteVerdict[] = [];
      for (const code of codes) said.push(await cast(ballot, code, [1]));
      return said;
    }),
  );
  return verdicts.flat();
}

test('when the database falls away, those who were waiting for it hear so, and the next ones are served', async () => {
  const ballot = await openedBallot(app, home, { codes: 6 });
  let broken = true;
  const shaky: Database = {
    ...app.app.database,
    inMunicipality: (id, actor, work) =>
      broken
        ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
        : app.app.database.inMunicipality(id, actor, work),
  };
  const first = await Promise.allSettled(ballot.codes.slice(0, 3).map((code) => cast(ballot, code, [1], shaky)));
  expect(first.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected']);
  broken = false;
  const again = await Promise.all(ballot.codes.map((code) => cast(ballot, code, [2], shaky)));
  expect(again.every((verdict) => verdict.kind === 'cast')).toBe(true);
  expect(await openPapers(ballot)).toHaveLength(6);
});

test('a ballot of another municipality cannot be voted in from here', async () => {
  const ballot = await openedBallot(app, home);
  const other = await makeMunicipality(app);
  const polling = {
    database: app.app.database,
    secrets: app.app.secrets,
    municipalityId: other.id,
    ballotId: ballot.id,
  };
  expect(await castVote(polling, { code: ballot.codes[0] ?? '', choices: [1] })).toEqual({ kind: 'over' });
  expect(await openPapers(ballot)).toEqual([]);
});
