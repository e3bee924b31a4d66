import { expect, test } from 'vitest';
import { filesHandedOver, jsonOf } from '../handed-over.ts';
import { runHere } from '../verb.ts';

const { file } = filesHandedOver();

const points = `META
key;value
vote_type;cumulative
PROJECTS
project_id;cost
a;1
b;1
c;1
VOTES
voter_id;vote;points
1;a,b;2,3
2;c,a;3,1
`;

const election = {
  candidates: 2,
  ballots: [
    [2, [0]],
    [1, [1]],
  ],
};
const matrix = { statements: 2, rows: ['++', '--'] };
const noProjects = points
  .replace('cumulative', 'approval')
  .replace(/^[abc];1\n/gm, '')
  .replace(/^\d;.*\n/gm, '');
const noVotes = points.replace('cumulative', 'approval').replace(/^\d;.*\n/gm, '');

test('of as many points the first in the file goes before, and there are no more seats than projects', async () => {
  const path = await file('punten.pb', points);
  expect(await jsonOf(['tally', path, '--seats', '2'])).toMatchObject({ order: [0, 1], support: { a: 3, b: 3, c: 3 } });
  for (const seats of ['0', '4']) {
    const refused = await runHere(['tally', path, '--seats', seats]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.errors).toContain('--seats is a whole number from 1 to 3');
  }
});

test('the number of candidates may stand behind the ballots', async () => {
  const late = await file('laat.json', { ballots: election.ballots, candidates: 2 });
  expect(await jsonOf(['tally', late, '--rule', 'av', '--seats', '1'])).toMatchObject({ winners: [0], voters: 3 });
});

test.each<[string, string[], string, string | object, string]>([
  ['an election without projects', ['tally', '--seats', '1'], 'leeg.pb', noProjects, 'an election needs candidates'],
  ['an election without votes', ['tally', '--seats', '1'], 'stil.pb', noVotes, 'nobody voted'],
  [
    'an election in another format',
    ['tally', '--seats', '1'],
    'anders.json',
    { ...election, format: 'opinion-matrix-v1' },
    'is "opinion-matrix-v1", not approval-election-v1',
  ],
  [
    'an id too few',
    ['tally', '--seats', '1'],
    'ids.json',
    { ...election, candidateIds: ['a'] },
    'one id for each of the 2 candidates',
  ],
  ['an id twice', ['tally', '--seats', '1'], 'dubbel.json', { ...election, candidateIds: ['a', 'a'] }, "has 'a' twice"],
  [
    'a candidate that is not there, behind the ballots',
    ['tally', '--seats', '1'],
    'laat.json',
    { ballots: [[1, [7]]], candidates: 2 },
    'there is no candidate 7',
  ],
  [
    'an election with another number of voters than it says',
    ['tally', '--seats', '1'],
    'kiezers.json',
    { ...election, voters: 4 },
    "'voters' says 4, the ballots are of 3",
  ],
  [
    'a matrix with another number of participants than it says',
    ['opinions'],
    'mensen.json',
    { ...matrix, participants: 3 },
    "'participants' says 3, there are 2 rows",
  ],
  [
    'a participant who is there twice',
    ['opinions'],
    'stemmen.csv',
    'participant,0,1\n7,1,1\n7,-1,\n',
    'line 3: the participant 7 is there twice',
  ],
  [
    'a category that is there twice',
    ['reach'],
    'bereik.json',
    { dimensions: { a: ['x', 'x'], b: ['y'] }, participants: [[1], [2]], population: [[3], [4]] },
    "the category 'x' is there twice",
  ],
  ['an empty file', ['reach'], 'niets.json', '', 'is empty'],
  [
    'a matrix in another format',
    ['opinions'],
    'matrix.json',
    { ...matrix, format: 'approval-election-v1' },
    'is "approval-election-v1", not opinion-matrix-v1',
  ],
  [
    'a table with a row that is too short',
    ['reach', '--suppress', '5'],
    'tabel.json',
    { tables: [{ id: 'wijk', cells: [[1, 2], [3]] }] },
    'row 1 has 1 counts, the first 2',
  ],
])('%s is refused in one line', async (_what, [verb = '', ...words], name, content, why) => {
  const refused = await runHere([verb, await file(name, content), ...words]);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.errors).toContain(why);
  expect(refused.errors.trimEnd().split('\n')).toHaveLength(1);
});

test.each(['-1', '1.5', 'één', '1e3', ' 1', ''])('%j is no number of seats', async (seats) => {
  const refused = await runHere(['tally', await file('e.json', election), '--rule', 'av', `--seats=${seats}`]);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.errors).toContain('whole number');
});
