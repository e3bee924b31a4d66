import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count } from '../../analysis/approval/count.ts';
import { withoutUnsupported } from '../../analysis/approval/outcome.ts';
import { layOut } from '../../analysis/approval/profile.ts';
import { choose, rank, tally } from './tally.ts';

const optionCount = 6;
const paper = fc.uniqueArray(fc.integer({ min: 1, max: optionCount })).map((places) => places.sort((a, b) => a - b));
const papers = fc.array(paper, { maxLength: 40 });

test('every choice on every paper is counted, and nothing else', () => {
  expect(tally([[1, 3], [3], [], [2, 3]], 4)).toEqual({
    papers: 4,
    blanks: 1,
    votes: [1, 1, 3, 0],
    ranking: [3, 1, 2, 4],
  });
});

test('a place that somebody wrote twice on one paper counts once', () => {
  expect(tally([[2, 2, 2]], 2).votes).toEqual([0, 1]);
});

test('of equal ones the draw decides, and it is said between which', () => {
  expect(choose([3, 5, 3, 3], 2)).toEqual({ chosen: [2, 1], tied: [1, 3, 4] });
});

test('a tie among the chosen, or among the others, decides nothing', () => {
  expect(choose([4, 4, 1, 1], 2)).toEqual({ chosen: [1, 2], tied: [] });
});

test('what nobody voted for is not chosen, also when there is room', () => {
  expect(choose([0, 2, 0], 2)).toEqual({ chosen: [2], tied: [] });
  expect(choose([0, 0], 1)).toEqual({ chosen: [], tied: [] });
});

test('who voted does not matter: any order of the same papers gives the same count', () => {
  fc.assert(
    fc.property(papers, fc.infiniteStream(fc.nat()), (cast, chance) => {
      const lots = cast.map(() => chance.next().value as number);
      const shuffled = cast.map((one, index) => ({ one, lot: lots[index] as number })).sort((a, b) => a.lot - b.lot);
      expect(
        tally(
          shuffled.map(({ one }) => one),
          optionCount,
        ),
      ).toEqual(tally(cast, optionCount));
    }),
  );
});

test('there are as many votes as ticks', () => {
  fc.assert(
    fc.property(papers, (cast) => {
      const { votes, papers: count, blanks } = tally(cast, optionCount);
      expect(votes.reduce((sum, number) => sum + number, 0)).toBe(cast.flat().length);
      expect(count).toBe(cast.length);
      expect(blanks).toBe(cast.filter((one) => one.length === 0).length);
    }),
  );
});

test('a blank paper changes no vote and no choice', () => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: optionCount }), (cast, seats) => {
      const without = tally(cast, optionCount);
      const more = tally([...cast, []], optionCount);
      expect(more.votes).toEqual(without.votes);
      expect(more.blanks).toBe(without.blanks + 1);
      expect(choose(more.votes, seats)).toEqual(choose(without.votes, seats));
    }),
  );
});

test('nobody who is not chosen has more votes than somebody who is, and the draw decides between equals', () => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: optionCount }), (cast, seats) => {
      const { votes } = tally(cast, optionCount);
      const { chosen } = choose(votes, seats);
      const key = (place: number) => (votes[place - 1] as number) * 100 - place;
      const others = rank(votes).filter((place) => !chosen.includes(place) && votes[place - 1] !== 0);
      for (const other of others) for (const place of chosen) expect(key(place)).toBeGreaterThan(key(other));
    }),
  );
});

test('the result is what the counting room makes of the same papers by most votes', () => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: optionCount }), (cast, seats) => {
      fc.pre(cast.length > 0);
      const ballots = cast.map((one): [number, number[]] => [1, one.map((place) => place - 1)]);
      const profile = layOut({ candidates: optionCount, ballots });
      const { order } = withoutUnsupported(count(profile, 'av', seats), profile);
      expect(choose(tally(cast, optionCount).votes, seats).chosen).toEqual(order.map((candidate) => candidate + 1));
    }),
  );
});
