import { expect, test } from 'vitest';
import { check } from './checks.ts';
import { count } from './count.ts';
import { rules } from './outcome.ts';
import { type Election, ElectionError, layOut } from './profile.ts';

const plain: Election = {
  candidates: 4,
  ballots: [
    [3, [0, 1]],
    [2, [3]],
    [1, []],
  ],
};

test('an election is laid out in both directions', () => {
  const profile = layOut(plain);
  expect(profile).toMatchObject({ candidates: 4, voters: 6, blank: 1 });
  expect([...profile.approvals]).toEqual([3, 3, 0, 2]);
  expect([...profile.members]).toEqual([0, 1, 3]);
  expect([...profile.supporters]).toEqual([0, 0, 1]);
});

test('blank ballots are as many as there are voters behind them, one by one or together', () => {
  const ballots: Election['ballots'] = [
    [3, [0]],
    [4, []],
    [2, []],
  ];
  expect(layOut({ candidates: 1, ballots })).toMatchObject({ voters: 9, blank: 6 });
  expect(check(layOut({ candidates: 1, ballots }), [0]).unrepresented.blank).toBe(6);
});

test('a country can vote', () => {
  const ballots: Election['ballots'] = [
    [2 ** 31, [0]],
    [2 ** 31, [1]],
  ];
  expect(layOut({ candidates: 2, ballots }).voters).toBe(2 ** 32);
});

test.each(rules)('where all candidates have the same voters, %s follows the order in which they stand', (rule) => {
  const profile = layOut({ candidates: 4, ballots: [[5, [0, 1, 2, 3]]] });
  for (let seats = 1; seats <= 4; seats += 1) {
    const { order, rounds } = count(profile, rule, seats);
    expect(order).toEqual([0, 1, 2, 3].slice(0, seats));
    expect(rounds.map(({ tied }) => tied)).toEqual(order.map((candidate) => [0, 1, 2, 3].slice(candidate)));
  }
});

test.each(rules)('where everyone votes blank, %s leaves the choice to the order, or the seats free', (rule) => {
  const profile = layOut({ candidates: 3, ballots: [[7, []]] });
  expect(count(profile, rule, 2).order).toEqual(rule === 'mes' ? [] : [0, 1]);
});

test('what is named twice in a ballot counts once, in whatever order', () => {
  const profile = layOut({ candidates: 3, ballots: [[1, [2, 0, 2, 0]]] });
  expect([...profile.members]).toEqual([0, 2]);
  expect([...profile.approvals]).toEqual([1, 0, 1]);
});

test('thousands of different ballots find room, each with all who handed it in', () => {
  const kinds = Array.from({ length: 5_000 }, (_, kind) =>
    Array.from({ length: 13 }, (__, c) => c).filter((c) => ((kind + 1) >> c) & 1),
  );
  const ballots = kinds.map((kind, i): [number, number[]] => [(i % 3) + 1, kind]);
  const turned = kinds.map((kind): [number, number[]] => [10, kind.toReversed()]);
  const profile = layOut({ candidates: 13, ballots: [...ballots, ...turned] });
  expect(profile.counts).toHaveLength(5_000);
  kinds.forEach((kind, i) => {
    expect([...profile.members.subarray(profile.starts[i], profile.starts[i + 1])]).toEqual(kind);
    expect(profile.counts[i]).toBe((i % 3) + 11);
  });
});

test.each<[string, Election, string]>([
  ['no candidates', { candidates: 0, ballots: [[1, []]] }, 'needs candidates'],
  ['half a candidate', { candidates: 2.5, ballots: [[1, [0]]] }, 'needs candidates'],
  ['nobody who votes', { candidates: 2, ballots: [] }, 'nobody voted'],
  [
    'a candidate who is not there',
    {
      candidates: 2,
      ballots: [
        [1, [0]],
        [1, [2]],
      ],
    },
    'ballot 1: there is no candidate 2',
  ],
  ['a negative candidate', { candidates: 2, ballots: [[1, [-1]]] }, 'ballot 0: there is no candidate -1'],
  ['no number for a candidate', { candidates: 2, ballots: [[1, [Number.NaN]]] }, 'there is no candidate NaN'],
  ['a ballot of nobody', { candidates: 2, ballots: [[0, [1]]] }, 'ballot 0: 0 voters'],
  ['half a voter', { candidates: 2, ballots: [[0.5, [1]]] }, 'ballot 0: 0.5 voters'],
  ['no number for voters', { candidates: 2, ballots: [[Number.NaN, [1]]] }, 'NaN voters'],
  ['more voters than people', { candidates: 2, ballots: [[2 ** 40, [1]]] }, 'more than'],
])('%s is refused', (_what, election, why) => {
  expect(() => layOut(election)).toThrow(ElectionError);
  expect(() => layOut(election)).toThrow(why);
});

test.each(rules)('%s refuses seats that nobody can take', (rule) => {
  for (const seats of [0, -1, 5, 1.5, Number.NaN])
    expect(() => count(layOut(plain), rule, seats)).toThrow('from 1 to 4');
});

test('as many seats as candidates is allowed: all are elected', () => {
  expect(count(layOut(plain), 'seqphragmen', 4).winners).toEqual([0, 1, 2, 3]);
});

test('a committee of nobody, of strangers or with somebody twice is refused', () => {
  const profile = layOut(plain);
  expect(() => check(profile, [])).toThrow('needs candidates');
  expect(() => check(profile, [7])).toThrow('no candidate 7');
  expect(() => check(profile, [1, 1])).toThrow('twice');
});
