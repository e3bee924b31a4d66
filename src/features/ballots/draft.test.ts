import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSecrets } from '../../platform/secrets.ts';
import { type DraftPaper, openDraft, sealDraft } from './draft.ts';

const secrets = makeSecrets('a secret for tests only');
const paper: DraftPaper = { ballotId: 'ballot', code: '7F3KQ9TX2M', optionCount: 52 };
const now = new Date('2026-11-22T20:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const seal = (choices: number[]) => sealDraft(secrets, paper, { choices, now });

test('what was ticked is read back, on a paper of any length', () => {
  const papers = fc.integer({ min: 1, max: 70 }).chain((optionCount) =>
    fc.record({
      optionCount: fc.constant(optionCount),
      choices: fc.uniqueArray(fc.integer({ min: 1, max: optionCount }), { comparator: 'IsStrictlyEqual' }),
    }),
  );
  fc.assert(
    fc.property(papers, ({ optionCount, choices }) => {
      const own = { ...paper, optionCount };
      const sealed = sealDraft(secrets, own, { choices, now });
      expect(openDraft(secrets, own, { sealed, now })).toEqual([...choices].sort((a, b) => a - b));
    }),
  );
});

test('a draft of nothing is a draft: somebody is about to vote blank', () => {
  expect(openDraft(secrets, paper, { sealed: seal([]), now })).toEqual([]);
});

test.each<[string, Partial<DraftPaper>]>([
  ['of another code', { code: '7F3KQ9TX2N' }],
  ['in another ballot', { ballotId: 'other' }],
  ['of another length', { optionCount: 70 }],
])('it opens nothing on a paper %s', (_what, other) => {
  expect(openDraft(secrets, { ...paper, ...other }, { sealed: seal([3]), now })).toBeUndefined();
});

test.each([['leeg'], [''], ['%%%'], ['A'.repeat(400)]])('%s is no draft', (sealed) => {
  expect(openDraft(secrets, paper, { sealed, now })).toBeUndefined();
});

test('one that was changed by a single letter opens nothing, wherever the letter is', () => {
  const sealed = seal([3, 17]);
  for (let at = 0; at < sealed.length; at += 1) {
    const letter = sealed[at] === 'A' ? 'Q' : 'A';
    const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
    expect(openDraft(secrets, paper, { sealed: changed, now })).toBeUndefined();
  }
});

test('after half an hour it opens nothing', () => {
  const sealed = seal([3]);
  expect(openDraft(secrets, paper, { sealed, now: later(29) })).toEqual([3]);
  expect(openDraft(secrets, paper, { sealed, now: later(30) })).toBeUndefined();
});

test('it looks different each time, and is as long for one choice as for many', () => {
  expect(seal([3])).not.toBe(seal([3]));
  const lengths = [[], [1], [1, 2, 3, 50, 51, 52]].map((choices) => seal(choices).length);
  expect(new Set(lengths).size).toBe(1);
});

test('an installation with another secret cannot open it', () => {
  expect(openDraft(makeSecrets('another secret entirely'), paper, { sealed: seal([3]), now })).toBeUndefined();
});
