import { expect, test } from 'vitest';
import { filesHandedOver } from '../handed-over.ts';
import { runHere } from '../verb.ts';

const { file } = filesHandedOver();

const papers = `META
key;value
vote_type;approval
PROJECTS
project_id;cost;votes;name
c;1;1;Brief
b;1;3;Helling
a;1;2;Bus
d;1;0;Boom
VOTES
voter_id;vote
1;b,a
2;b,a
3;b
4;c
5;
`;

const published = {
  format: 'ballot-result-v1',
  rule: 'av',
  seats: 2,
  papers: 5,
  blanks: 1,
  options: [
    { id: 'c', votes: 1, chosen: false },
    { id: 'b', votes: 3, chosen: true },
    { id: 'a', votes: 2, chosen: true },
    { id: 'd', votes: 0, chosen: false },
  ],
  winners: [1, 2],
  order: [1, 2],
  receipts: ['A', 'B', 'C', 'D', 'E'],
};
const chosen = (...places: number[]) => ({
  options: published.options.map((option, place) => ({ ...option, chosen: places.includes(place) })),
});

async function recount(change: object, ...more: string[]) {
  const [counted, said] = [await file('uitslag.pb', papers), await file('uitslag.json', { ...published, ...change })];
  return runHere(['recount', counted, '--result', said, ...more]);
}

test.each<[string, object, string]>([
  ['a paper more', { papers: 6 }, 'papers: the result says 6, the ballots 5'],
  ['no blank papers', { blanks: 0 }, 'blanks: the result says 0, the ballots 1'],
  ['a receipt less than there are papers', { receipts: ['A', 'B'] }, 'receipts: the result says 2, the ballots 5'],
  [
    'a vote more',
    { options: published.options.map((option) => (option.id === 'a' ? { ...option, votes: 3 } : option)) },
    'votes for a: the result says 3, the ballots 2',
  ],
  ['another order', { order: [2, 1] }, 'order: the result says [2,1], the ballots [1,2]'],
  ['another winner', { winners: [1, 3] }, 'winners: the result says [1,3], the ballots [1,2]'],
  ['another mark on who was chosen', chosen(1), 'chosen: the result says [1], the ballots [1,2]'],
  [
    'an option less',
    { options: published.options.slice(1) },
    'options: the result says ["b","a","d"], the ballots ["c","b","a","d"]',
  ],
])('a result with %s is found out, and nothing else is said', async (_what, change, difference) => {
  expect(await recount(change, '--json')).toEqual({
    code: 1,
    out: `${JSON.stringify({ same: false, differences: [difference] })}\n`,
    errors: '',
  });
  expect((await recount(change)).out).toBe(`The count differs:\n- ${difference}\n`);
});

test('the same is said in one line', async () => {
  expect(await recount({})).toEqual({ code: 0, out: 'The same: 5 papers, 2 chosen.\n', errors: '' });
  expect(await recount({ receipts: [] })).toMatchObject({ code: 0 });
});

test('what nobody voted for is never chosen, also where there are more seats than proposals', async () => {
  const all = { order: [1, 2, 0], winners: [0, 1, 2], ...chosen(0, 1, 2) };
  for (const seats of [3, 4, 9]) expect(await recount({ ...all, seats }), `${seats}`).toMatchObject({ code: 0 });
});

test('a result by another rule is counted by that rule', async () => {
  const fair = { rule: 'mes+seqphragmen', seats: 3, order: [1, 2, 0], winners: [0, 1, 2], ...chosen(0, 1, 2) };
  expect(await recount(fair)).toMatchObject({ code: 0 });
});

test.each<[string, object, string]>([
  ['of another kind', { format: 'approval-election-v1' }, 'format'],
  ['without seats', { seats: undefined }, 'seats'],
])('a result %s is refused', async (_what, change, why) => {
  const refused = await recount(change);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.errors).toContain(why);
});

test('points are not counted as votes', async () => {
  const points = papers
    .replace('approval', 'cumulative')
    .replace('voter_id;vote', 'voter_id;vote;points')
    .replace(/^(\d;b,a)$/gm, '$1;1,1')
    .replace(/^(\d;[bc])$/gm, '$1;1')
    .replace('5;\n', '5;;\n');
  const [counted, said] = [await file('punten.pb', points), await file('punten.json', published)];
  const refused = await runHere(['recount', counted, '--result', said]);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.errors).toContain('holds points, not approvals');
});
