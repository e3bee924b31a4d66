import { describe, expect, test } from 'vitest';
import { byTable, differences, isComing, mayStep, phaseOf } from './rules.ts';
import type { GatheringDetails } from './types.ts';

const today = '2026-11-22';

describe('what somebody can go to', () => {
  test.each([
    ['one of tomorrow', 'announced', '2026-11-23', true],
    ['one of today', 'announced', today, true],
    ['one of yesterday that never opened', 'announced', '2026-11-21', false],
    ['one of yesterday that is still open', 'open', '2026-11-21', true],
    ['one of today that is over', 'closed', today, false],
    ['one whose day is not known', 'announced', null, true],
    ['one of which only is known that it was', 'closed', null, false],
  ] as const)('%s', (_name, state, heldOn, coming) => {
    expect(isComing({ state, heldOn }, today)).toBe(coming);
  });
});

test.each([
  ['announced', '2026-11-23', 'announced'],
  ['announced', null, 'announced'],
  ['announced', '2026-11-21', 'past'],
  ['open', '2026-11-21', 'open'],
  ['closed', '2026-11-23', 'closed'],
] as const)('what is %s for %s is %s', (state, heldOn, phase) => {
  expect(phaseOf({ state, heldOn }, today)).toBe(phase);
});

test.each([
  ['announced', true, false],
  ['open', false, true],
  ['closed', true, false],
] as const)('a gathering that is %s can be opened: %s, closed: %s', (state, open, close) => {
  expect([mayStep('open', state), mayStep('close', state)]).toEqual([open, close]);
});

test('only what somebody else changed is shown as a difference', () => {
  const now: GatheringDetails = {
    ...{ kind: 'visit', title: 'Koffie', heldOn: today, startsAt: '10:00', endsAt: null, place: null, about: null },
    ...{ influence: 'consult', provisions: ['quiet-room'], provisionsOther: null, answerBy: null },
  };
  expect(differences(now, now)).toEqual([]);
  expect(differences(now, { ...now, title: 'Thee', provisions: [] })).toEqual(['title', 'provisions']);
});

test('what was noted stands table by table as people count, each with its number at that table', () => {
  const noted = ['10', '3', null, '3'].map((table, id) => ({ table, id }));
  expect(byTable(noted).map(({ table, noted: at }) => [table, at.map(({ id, number }) => `${number}: ${id}`)])).toEqual(
    [
      [null, ['1: 2']],
      ['3', ['1: 1', '2: 3']],
      ['10', ['1: 0']],
    ],
  );
});
