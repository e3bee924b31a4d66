import { expect, test } from 'vitest';
import type { Behind, Relation } from '../thread/index.ts';
import { composeOrigins, isDrawnUp, type Past } from './origins.ts';

const link = (from: string, to: string, relation: Relation, more: Partial<Behind['links'][number]> = {}) => ({
  from,
  to,
  relation,
  reason: null,
  decidedIn: null,
  at: new Date('2026-11-22T10:00:00Z'),
  ...more,
});

const told = new Map([
  ['ramps', { title: 'Goede stoepen', href: '/voorstellen/3' }],
  ['streets', { title: 'Goede stoepen', href: '/speerpunten/goede-stoepen' }],
  ['town', { title: 'Gemeente Proefdam' }],
  ['example', { title: 'Het voorbeeld geven', href: '/speerpunten/voorbeeld' }],
]);

test('a merged priority tells how it was merged and how each of its parts came to be', () => {
  const links = [
    link('ramps', 'streets', 'chosen_as', { decidedIn: 'vote' }),
    link('town', 'example', 'added_by', { reason: 'De gemeente hoort erbij.' }),
    link('streets', 'whole', 'merged_into', { reason: 'Het gaat over hetzelfde.' }),
    link('example', 'whole', 'merged_into', { reason: 'Het gaat over hetzelfde.' }),
  ];
  const figures = [
    {
      ballotId: 'vote',
      proposalId: 'ramps',
      slug: 'symposium',
      title: 'Symposium',
      proposal: 'Stoepen',
      votes: 131,
      papers: 214,
      elsewhere: true,
    },
  ];
  const origins = composeOrigins(
    'whole',
    { title: 'Samen' },
    { behind: { nodes: [], links }, told, figures, drawnUp: false },
  );
  expect(origins.map(({ kind, of }) => [kind, of.title])).toEqual([
    ['merged', 'Samen'],
    ['chosen', 'Goede stoepen'],
    ['added', 'Het voorbeeld geven'],
  ]);
  expect(origins[1]).toMatchObject({
    votes: 131,
    papers: 214,
    elsewhere: true,
    ballot: { href: '/stemmingen/symposium/uitslag' },
  });
});

test('a priority of which nothing is known tells nothing, so that the page can say so', () => {
  expect(
    composeOrigins('x', { title: 'X' }, { behind: { nodes: [], links: [] }, told, figures: [], drawnUp: false }),
  ).toEqual([]);
});

test('votes that no public source states are unknown, not zero', () => {
  const links = [link('ramps', 'streets', 'chosen_as', { decidedIn: 'vote' })];
  const [origin] = composeOrigins(
    'streets',
    { title: 'S' },
    { behind: { nodes: [], links }, told, figures: [], drawnUp: false },
  );
  expect(origin).toMatchObject({ kind: 'chosen', votes: null, papers: null });
});

test.each<[string, ('chosen' | 'added' | 'unknown')[], boolean]>([
  ['was drawn up where an organisation put all of it there', ['added', 'added'], true],
  ['was not where some of it was chosen', ['chosen', 'added'], false],
  ['is not said to be where nobody knows how some of it came about', ['unknown', 'added'], false],
  ['is not said to be where there is nothing', [], false],
])('an agenda %s', (_what, priorities, drawnUp) => {
  const ballot = { slug: 's', title: 'Stemming', votes: null, papers: null, elsewhere: false };
  const pasts: Record<'chosen' | 'added' | 'unknown', Past> = {
    chosen: { ballots: [ballot], mergedFrom: [], addedBy: [] },
    added: { ballots: [], mergedFrom: [], addedBy: [{ name: 'Gemeente Proefdam', reason: null }] },
    unknown: { ballots: [], mergedFrom: [], addedBy: [] },
  };
  expect(isDrawnUp(priorities.map((kind) => pasts[kind]))).toBe(drawnUp);
});
