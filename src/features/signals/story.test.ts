import { expect, test } from 'vitest';
import type { Link, Told } from '../thread/index.ts';
import { composeStory } from './story.ts';

const link = (more: Partial<Link>): Link => ({
  id: 'l',
  from: 'signal',
  to: 'proposal',
  relation: 'led_to',
  actId: 'a',
  reason: null,
  decidedIn: null,
  at: new Date('2026-03-19'),
  ...more,
});
const told = new Map<string, Told>([
  ['proposal', { title: 'Lichtere deuren', href: '/voorstellen/1' }],
  ['merged', { title: 'Overal naar binnen' }],
  ['priority', { title: 'Overal naar binnen kunnen' }],
  ['ballot', { title: 'Wat pakken we het eerst aan?' }],
  ['answer', { title: 'De gemeente gaat hier niet over.' }],
]);

test('a story is told in order of time, each thing once', () => {
  const moments = composeStory({
    nodes: [
      { id: 'proposal', kind: 'proposal' },
      { id: 'merged', kind: 'proposal' },
      { id: 'priority', kind: 'priority' },
    ],
    links: [
      link({}),
      link({ from: 'proposal', to: 'merged', relation: 'merged_into', reason: 'Zelfde ingang' }),
      link({ from: 'other', to: 'merged', relation: 'merged_into', reason: 'Zelfde ingang' }),
      link({ from: 'merged', to: 'priority', relation: 'chosen_as' }),
    ],
    told,
    voices: new Map([['proposal', { voices: 14, gatherings: 2 }]]),
  });
  expect(moments.map(({ message, title, reason }) => [message, title, reason])).toEqual([
    ['signals.story.proposal', 'Lichtere deuren', undefined],
    ['signals.story.merged', 'Overal naar binnen', 'Zelfde ingang'],
    ['signals.story.priority', 'Overal naar binnen kunnen', undefined],
  ]);
  expect(moments[0]?.happenings).toEqual([{ at: null, message: 'signals.story.together', values: { others: 13 } }]);
});

test('a ballot on the way is told in words', () => {
  const [moment] = composeStory({
    nodes: [{ id: 'ballot', kind: 'ballot' }],
    links: [link({ from: 'proposal', to: 'ballot' })],
    told,
    voices: new Map(),
  });
  expect(moment).toMatchObject({ message: 'signals.story.ballot', title: 'Wat pakken we het eerst aan?' });
});

test('an answer that something will not be done is told as such, and its reason not twice', () => {
  const [moment] = composeStory({
    nodes: [{ id: 'answer', kind: 'answer' }],
    links: [link({ to: 'answer', relation: 'not_taken_up', reason: 'De gemeente gaat hier niet over.' })],
    told,
    voices: new Map(),
  });
  expect(moment).toMatchObject({ message: 'signals.story.notTakenUp', title: 'De gemeente gaat hier niet over.' });
  expect(moment).not.toHaveProperty('reason');
});

test('a thing that no slice knows is left out rather than shown empty', () => {
  expect(
    composeStory({
      nodes: [{ id: 'unknown', kind: 'edition' }],
      links: [link({ to: 'unknown' })],
      told,
      voices: new Map(),
    }),
  ).toEqual([]);
});
