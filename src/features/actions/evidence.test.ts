import { expect, test } from 'vitest';
import { type ActionFacts, actionFindings } from './evidence.ts';

const ready: ActionFacts = {
  organisationId: 'sportraad',
  dueOn: '2027-12-31',
  money: 'reserved',
  state: 'busy',
  outside: true,
  told: false,
};
const own = { organisationId: 'gemeente', outside: false };
const nothingKnown = { organisationId: null, dueOn: null, money: null, outside: false };

test.each([
  ['no actions', [], [], ['look!']],
  ['all that was agreed is known', [{}], ['agreed', 'outside'], ['look!']],
  ['nobody does one', [{ organisationId: null, outside: false }, {}], ['agreed', 'outside'], ['owner!', 'look!']],
  ['one has no day', [{ dueOn: null }, {}], ['agreed', 'outside'], ['day', 'look!']],
  ['half of them have money', [{ money: 'undecided' }, {}], ['agreed', 'outside'], ['money', 'look!']],
  [
    'most have no money',
    [{ money: 'undecided' }, { money: 'undecided' }, {}],
    ['agreed', 'outside'],
    ['money!', 'look!'],
  ],
  ['all is done by the municipality itself', [own], ['agreed'], ['share', 'look!']],
  ['a source names it and says no more', [nothingKnown], ['named'], ['owner!', 'day', 'money!', 'look!']],
  ['done, and nobody told what changed', [{ state: 'done' }], ['agreed', 'outside'], ['tell!']],
  [
    'of two that are done one was told of',
    [{ state: 'done' }, { state: 'done', told: true }],
    ['agreed', 'outside', 'told'],
    ['tell'],
  ],
  ['nobody began with any of them', [{ state: 'planned' }], ['agreed'], ['look!']],
  ['stopped', [{ state: 'stopped', organisationId: null }], [], ['look!']],
] as [string, Partial<ActionFacts>[], string[], string[]][])('%s', (_case, actions, evidence, gaps) => {
  const found = actionFindings(actions.map((some) => ({ ...ready, ...some })));
  expect(found.evidence.map(({ message }) => message)).toEqual(evidence.map((name) => `steps.found.actions.${name}`));
  expect(found.gaps.map(({ message, essential }) => `${message}${essential ? '!' : ''}`)).toEqual(
    gaps.map((name) => `steps.gap.actions.${name}`),
  );
});

test('of a reconstruction no nought is told, and what others do is known', () => {
  const found = actionFindings([{ ...ready, state: 'planned', money: null }], { reconstructed: true });
  expect(found.evidence.map(({ message }) => message)).toEqual([
    'steps.found.actions.named',
    'steps.found.actions.outside',
  ]);
});
