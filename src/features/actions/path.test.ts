import { expect, test } from 'vitest';
import type { Behind, Relation, Told } from '../thread/index.ts';
import { composePath } from './path.ts';

const at = new Date('2026-11-22T10:00:00Z');
const link = (from: string, to: string, relation: Relation, reason: string | null = null) => ({
  from,
  to,
  relation,
  reason,
  decidedIn: null,
  at,
});

test('the way to an action runs from the proposals through choice and merge, each thing once', () => {
  const behind: Behind = {
    nodes: [
      { id: 'v1', kind: 'proposal' },
      { id: 'p1', kind: 'priority' },
      { id: 'p2', kind: 'priority' },
      { id: 'p3', kind: 'priority' },
      { id: 'town', kind: 'organisation' },
    ],
    links: [
      link('v1', 'p1', 'chosen_as'),
      link('town', 'p2', 'added_by', 'Hoort erbij.'),
      link('p1', 'p3', 'merged_into', 'Zelfde werk.'),
      link('p2', 'p3', 'merged_into', 'Zelfde werk.'),
      link('p3', 'a', 'led_to'),
    ],
  };
  const told = new Map(['v1', 'p1', 'p2', 'p3', 'a', 'town'].map((id) => [id, { title: id }]));
  expect(
    composePath(behind, told, { actionId: 'a', heard: true }).map(({ message, title, reason }) => [
      message,
      title,
      reason,
    ]),
  ).toEqual([
    ['actions.path.proposal', 'v1', undefined],
    ['actions.path.chosen', 'p1', undefined],
    ['actions.path.added', 'p2', 'Hoort erbij.'],
    ['actions.path.merged', 'p3', 'Zelfde werk.'],
    ['actions.path.action', 'a', undefined],
  ]);
});

test('the way to an action that rests on one proposal leaves out the others of its priority', () => {
  const behind: Behind = {
    nodes: [
      ...['v1', 'v2', 'v3'].map((id) => ({ id, kind: 'proposal' as const })),
      ...['p1', 'p2', 'p3'].map((id) => ({ id, kind: 'priority' as const })),
      { id: 'town', kind: 'organisation' },
    ],
    links: [
      link('v1', 'v3', 'merged_into', 'Zelfde vraag.'),
      link('v2', 'v3', 'merged_into', 'Zelfde vraag.'),
      link('v3', 'p1', 'chosen_as'),
      link('town', 'p2', 'added_by', 'Hoort erbij.'),
      link('p1', 'p3', 'merged_into', 'Zelfde werk.'),
      link('p2', 'p3', 'merged_into', 'Zelfde werk.'),
      link('v1', 'a', 'led_to'),
      link('p3', 'a', 'holds'),
    ],
  };
  const told = new Map(['v1', 'v2', 'v3', 'p1', 'p2', 'p3', 'a', 'town'].map((id) => [id, { title: id }]));
  expect(
    composePath(behind, told, { actionId: 'a', heard: true }).map(({ message, title }) => [message, title]),
  ).toEqual([
    ['actions.path.proposal', 'v1'],
    ['actions.path.merged', 'v3'],
    ['actions.path.chosen', 'p1'],
    ['actions.path.merged', 'p3'],
    ['actions.path.action', 'a'],
  ]);
});

test('where nobody told anything the way begins with the proposal, and says how it fared in the vote', () => {
  const behind: Behind = {
    nodes: [
      { id: 'v1', kind: 'proposal' },
      { id: 'p1', kind: 'priority' },
    ],
    links: [link('v1', 'p1', 'chosen_as'), link('p1', 'a', 'led_to')],
  };
  const happenings = [
    { at: null, message: 'ballots.told.chosenElsewhere' as const, values: { votes: 242, papers: 426 } },
  ];
  const told = new Map<string, Told>(
    ['p1', 'a'].map((id) => [id, { title: id, happenings: [{ at: null, message: 'ui.menu' }] }]),
  );
  told.set('v1', { title: 'v1', happenings });
  const path = composePath(behind, told, { actionId: 'a', heard: false });
  expect(path.map((step) => [step.message, step.happenings])).toEqual([
    ['actions.path.proposalFirst', happenings],
    ['actions.path.chosen', []],
    ['actions.path.action', []],
  ]);
});
