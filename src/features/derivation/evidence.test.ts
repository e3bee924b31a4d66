import { expect, test } from 'vitest';
import { type Facts, findingsOf } from './evidence.ts';

const made: Facts = {
  ...{ priorities: 4, resting: 4, derived: 4, told: 52, unweighed: 0, silentPlaces: 0 },
  check: { reactions: 12, well: 8 },
};
const none: Facts = {
  ...{ priorities: 0, resting: 0, derived: 0, told: 0, unweighed: 0, silentPlaces: 0 },
  check: undefined,
};

test.each<[string, Facts, string[], string[]]>([
  ['nothing yet', none, [], []],
  ['stories and proposals, and no priority yet', { ...none, told: 9, unweighed: 3, silentPlaces: 2 }, [], []],
  ['everything in order', made, ['5 reactions', '6 resting'], []],
  ['asked, and nobody said anything yet', { ...made, check: { reactions: 0, well: 0 } }, ['5 asked', '6 resting'], []],
  ['made of stories and not asked back', { ...made, check: undefined }, ['6 resting'], ['5 unchecked']],
  ['chosen by a vote: nobody has to be asked', { ...made, derived: 0, check: undefined }, ['6 resting'], []],
  [
    'proposals and conversations that were left',
    { ...made, unweighed: 2, silentPlaces: 1 },
    ['5 reactions', '6 resting'],
    ['6 unweighed', '5 silentPlaces'],
  ],
  ['priorities that rest on no story at all', { ...none, priorities: 3 }, [], ['5 noStories']],
])('%s', (_what, facts, evidence, gaps) => {
  const found = findingsOf(facts);
  expect(found.evidence.map(({ step, message }) => `${step} ${message.split('.')[2]}`)).toEqual(evidence);
  expect(found.gaps.map(({ step, message }) => `${step} ${message.split('.')[2]}`)).toEqual(gaps);
});

test('only that it rests on no story makes the step fall', () => {
  expect(findingsOf({ ...none, priorities: 1 }).gaps.map(({ essential }) => essential)).toEqual([true]);
  const left = findingsOf({ ...made, unweighed: 2, check: undefined }).gaps;
  expect(left.map(({ essential }) => essential)).toEqual([false, false]);
});
