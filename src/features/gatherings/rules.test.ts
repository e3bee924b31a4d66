import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressTitle, byTable, differences, inOrder, isComing, mayStep, suggestedAnswerDay } from './rules.ts';
import type { GatheringDetails, State } from './types.ts';

const today = '2026-11-22';
const states: State[] = ['announced', 'open', 'closed'];

test.each([
  ['2026-11-22', '2027-01-03'],
  ['2028-01-31', '2028-03-13'],
  ['2026-03-01', '2026-04-12'],
])('whoever speaks on %s hears something by %s', (heldOn, answerBy) => {
  expect(suggestedAnswerDay(heldOn)).toBe(answerBy);
});

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

const someDay = fc.option(fc.constantFrom('2020-05-01', '2026-11-21', today, '2026-11-23', '2030-01-01'));
const someGatherings = fc.array(fc.record({ state: fc.constantFrom(...states), heldOn: someDay }));

test('every gathering is either to come or over, the soonest and the latest first', () => {
  fc.assert(
    fc.property(someGatherings, (gatherings) => {
      const { coming, past } = inOrder(gatherings, today);
      expect(new Set([...coming, ...past])).toEqual(new Set(gatherings));
      expect(coming.length + past.length).toBe(gatherings.length);
      const days = coming.flatMap(({ heldOn }) => heldOn ?? []);
      expect(days).toEqual([...days].sort());
      const before = past.flatMap(({ heldOn }) => heldOn ?? []);
      expect(before).toEqual([...before].sort().reverse());
    }),
  );
});

test.each([
  ['announced', true, false],
  ['open', false, true],
  ['closed', true, false],
] as const)('a gathering that is %s can be opened: %s, closed: %s', (state, open, close) => {
  expect([mayStep('open', state), mayStep('close', state)]).toEqual([open, close]);
});

test('a gathering that is called as one of our own pages gets another address', () => {
  expect(addressTitle('Nieuw')).not.toBe('Nieuw');
  expect(addressTitle('Nieuwjaar')).toBe('Nieuwjaar');
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
