import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../program.ts';
import { describeElections, electionPath, referencePath } from '../reference.ts';
import { runHere } from '../verb.ts';

let desk: Desk;
let folder: string;
beforeEach(async () => {
  desk = new Desk();
  folder = await desk.folder();
});
afterEach(() => desk.clear());

const at = (name: string) => join(folder, name);
const contentOf = (name: string) => readFile(at(name), 'utf8');
const isThere = (name: string) =>
  access(at(name)).then(
    () => true,
    () => false,
  );

async function convert(from: string, to: string, text?: string) {
  if (text !== undefined) await writeFile(at(from), text);
  return runHere(['convert', at(from), at(to)]);
}

const pb = `META
key;value
vote_type;approval
PROJECTS
project_id;cost;votes;name
b;1;3;Helling
a;1;2;"Bus; of ""tram"""
VOTES
voter_id;vote
1;b,a
2;
3;b
4;a,b
`;

const csv = `participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,4
7,0,2,2,1,1,1,-1
9,,0,1,0,0,,0
`;

test('a Pabulib file becomes JSON and comes back, and what has no place is named', async () => {
  const there = await convert('a.pb', 'a.json', pb);
  expect(there).toMatchObject({ code: 0, errors: '' });
  expect(there.out).toContain(`Written: ${at('a.json')} (4 voters, 2 candidates)`);
  expect(there.out).toContain('no place for: META, names');
  expect(JSON.parse(await contentOf('a.json'))).toEqual({
    format: 'approval-election-v1',
    candidates: 2,
    voters: 4,
    candidateIds: ['b', 'a'],
    ballots: [
      [2, [0, 1]],
      [1, [0]],
      [1, []],
    ],
  });
  expect(await convert('a.json', 'b.PB')).toMatchObject({ code: 0, errors: '' });
  expect(await contentOf('b.PB')).toContain(
    'project_id;cost;votes\nb;1;3\na;1;2\nVOTES\nvoter_id;vote\n1;b,a\n2;b,a\n3;b\n4;\n',
  );
  const count = async (name: string) =>
    (await runHere(['tally', at(name), '--seats', '1', '--rule', 'av', '--json'])).out;
  expect(await count('b.PB')).toBe(await count('a.pb'));
});

test('votes of Polis become JSON and come back', async () => {
  const { out } = await convert('a.csv', 'a.json', csv);
  expect(out).toContain('(2 participants, 2 statements)');
  expect(JSON.parse(await contentOf('a.json'))).toMatchObject({
    participantIds: [7, 9],
    statementIds: [0, 4],
    rows: ['+-', '.0'],
  });
  expect(await convert('a.json', 'b.csv')).toMatchObject({ code: 0, errors: '' });
  expect(await contentOf('b.csv')).toBe(csv.replace('7,0,2', '7,,0'));
});

test('with --json a program hears what was written', async () => {
  await writeFile(at('a.json'), '{"id":"x","candidates":1,"ballots":[[3,[0]]]}');
  const { out } = await runHere(['convert', at('a.json'), at('a.pb'), '--json']);
  expect(JSON.parse(out)).toEqual({ written: at('a.pb'), voters: 3, candidates: 1, left: ['id'] });
});

test('a file that is there is not written over', async () => {
  await writeFile(at('a.json'), 'mine');
  const refused = await convert('a.pb', 'a.json', pb);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.errors).toContain('is there already');
  expect(await contentOf('a.json')).toBe('mine');
});

test.each<[string, string, string, string, string]>([
  [
    'points in JSON',
    'p.pb',
    pb.replace('approval', 'cumulative').replace(/VOTES.*/s, 'VOTES\nvoter_id;vote;points\n1;b,a;3,1\n'),
    'o.json',
    'holds points, and approval-election-v1 has no place for them',
  ],
  [
    'statements that were taken out',
    'm.json',
    '{"statements":2,"moderatedOut":[1],"rows":["+-"]}',
    'o.csv',
    'moderators took statements out',
  ],
  [
    'ids with commas',
    'i.json',
    '{"candidates":1,"candidateIds":["a,b"],"ballots":[[1,[0]]]}',
    'o.pb',
    '"a,b" cannot stand',
  ],
  [
    'votes on statements as an election',
    'm.json',
    '{"format":"opinion-matrix-v1","statements":1,"rows":["+"]}',
    'o.pb',
    'not approval',
  ],
  [
    'an election as votes on statements',
    'e.json',
    '{"format":"approval-election-v1","ballots":[]}',
    'o.csv',
    'not opinion',
  ],
  ['a file that is cut off', 'a.pb', pb.slice(0, -5), 'o.json', 'line 13'],
  ['a folder that is not there', 'a.pb', pb, 'none/o.json', 'cannot be written (ENOENT)'],
])('%s is refused with the reason, and nothing is left behind', async (_what, from, text, to, why) => {
  const refused = await convert(from, to, text);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.errors).toContain(why);
  expect(await isThere(to)).toBe(false);
});

test.each([
  ['no second file', ['a.pb'], 'what the new one is called'],
  ['a third one', ['a.pb', 'b.json', 'c.json'], 'what the new one is called'],
  ['the same ending', ['a.json', 'b.json'], "no way from 'a.json' to 'b.json'"],
  ['votes on statements from an election', ['a.pb', 'b.csv'], '.pb to .json'],
])('%s is not understood', async (_what, words, why) => {
  const refused = await runHere(['convert', ...words]);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.errors).toContain(why);
});

async function thereAndBack(path: string, through: string, change: object = {}) {
  const whole = { ...(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>), ...change };
  await convert('in.json', through, JSON.stringify(whole));
  await convert(through, 'out.json');
  const { id: _id, source: _source, ...said } = whole as Record<string, unknown>;
  expect(JSON.parse(await contentOf('out.json'))).toEqual(said);
}

test('a real conversation comes back as it was, but for what a .csv cannot say', () =>
  thereAndBack(referencePath('opinion/conversations/od-brexit.json'), 'x.csv', { moderatedOut: [] }));

describeElections('real elections', () => {
  test('one comes back as it was', () => thereAndBack(electionPath('elections/pb-amsterdam-179.json'), 'x.pb'));
});
