import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceFrom, pick } from './chance.ts';
import { makePapers } from './papers.ts';

describe('papers that add up to a result', () => {
  it('give each thing exactly its votes, on papers that keep to the rules', () => {
    const wish = fc.record({
      votes: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 9 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(wish, ({ votes, seed }) => {
        fc.pre(votes.reduce((sum, count) => sum + count, 0) >= 40);
        const papers = makePapers({ votes, papers: 42, blanks: 2, maxChoices: 9 }, chanceFrom(seed));
        expect(papers).toHaveLength(42);
        expect(papers.filter((paper) => paper.length === 0)).toHaveLength(2);
        expect(papers.every((paper) => paper.length <= 9 && new Set(paper).size === paper.length)).toBe(true);
        expect(votes.map((_, index) => papers.filter((paper) => paper.includes(index + 1)).length)).toEqual(votes);
      }),
    );
  });

  it('are the same each time, for the same seed', () => {
    const outcome = { votes: [9, 7, 4], papers: 12, blanks: 1, maxChoices: 2 };
    expect(makePapers(outcome, chanceFrom(7))).toEqual(makePapers(outcome, chanceFrom(7)));
  });

  it('leave a group with its own wishes apart from the others', () => {
    const outcome = { votes: [20, 18, 12, 8], papers: 32, blanks: 2, maxChoices: 3 };
    const papers = makePapers({ ...outcome, apart: { people: 10, places: [3, 4] } }, chanceFrom(5));
    expect(papers.filter((paper) => paper.length > 0 && paper.every((place) => place > 2)).length).toBe(10);
    expect([1, 2, 3, 4].map((place) => papers.filter((paper) => paper.includes(place)).length)).toEqual(outcome.votes);
  });

  it('are refused when there are no such papers', () => {
    expect(() => makePapers({ votes: [5], papers: 4, blanks: 0, maxChoices: 1 }, chanceFrom(1))).toThrow('place 1');
    expect(() => makePapers({ votes: [2], papers: 4, blanks: 0, maxChoices: 1 }, chanceFrom(1))).toThrow(
      'Too few votes',
    );
  });
});

describe('a pick by weight', () => {
  it('never falls on what weighs nothing', () => {
    const chance = chanceFrom(3);
    const picked = Array.from({ length: 200 }, () =>
      pick(chance, ['never', 'often'], (name) => (name === 'often' ? 3 : 0)),
    );
    expect(new Set(picked)).toEqual(new Set(['often']));
    expect(pick(chance, [], () => 1)).toBeUndefined();
  });
});
