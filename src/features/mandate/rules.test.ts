import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adviceOf,
  askState,
  checkDecision,
  checkDone,
  isInForce,
  isPromiseDue,
  physicalSupport,
  supportGroup,
} from './rules.ts';
import type { DecisionContent, DecisionKind } from './types.ts';

const today = '2026-11-22';
const motion = {
  kind: 'motion' as DecisionKind,
  body: 'council',
  decidedOn: '2026-03-12',
  outcome: 'carried',
  vote: 'not-recorded',
  votesFor: null,
  votesAgainst: null,
  startsOn: null,
  endsOn: null,
  amountCents: null,
  hoursPerWeek: null,
} satisfies { kind: DecisionKind } & Partial<DecisionContent>;

const counted = (votesFor: number | null, votesAgainst: number | null) =>
  ({ vote: 'counted', votesFor, votesAgainst }) as const;

describe('checkDecision', () => {
  test.each([
    ['a motion that was carried', {}, []],
    ['one of today', { decidedOn: today }, []],
    ['one of tomorrow', { decidedOn: '2026-11-23' }, [['decidedOn', 'in-future']]],
    ['one of which nobody knows the day', { decidedOn: null, body: null, outcome: null }, []],
    ['a period of one day', { startsOn: '2026-01-01', endsOn: '2026-01-01' }, []],
    ['an end before the start', { startsOn: '2026-01-02', endsOn: '2026-01-01' }, [['endsOn', 'ends-before-start']]],
    ['an end before it was decided', { endsOn: '2026-03-11' }, [['endsOn', 'ends-before-start']]],
    ['a period before it was decided', { startsOn: '2026-01-01', endsOn: '2026-02-01' }, []],
    ['counted votes that fit', counted(20, 9), []],
    ['counted votes of which one number is missing', counted(20, null), [['votesFor', 'votes-missing']]],
    ['carried with more against', counted(9, 20), [['outcome', 'outvoted']]],
    ['carried on a tie in the council', counted(14, 14), [['outcome', 'tied']]],
    ['carried on a tie in the executive', { ...counted(2, 2), body: 'executive' }, []],
    ['rejected on a tie', { ...counted(14, 14), outcome: 'rejected' }, []],
    ['deferred on a tie', { ...counted(14, 14), outcome: 'deferred' }, []],
    ['rejected with more for', { ...counted(20, 9), outcome: 'rejected' }, [['outcome', 'carried-by-vote']]],
    ['numbers of a vote that was not counted', { votesFor: 9, votesAgainst: 20 }, []],
    ['a budget without an amount', { kind: 'budget' }, [['amount', 'amount-missing']]],
    ['a budget', { kind: 'budget', amountCents: 4_500_000 }, []],
    ['hours without a number', { kind: 'hours' }, [['hours', 'hours-missing']]],
    ['a vacancy without hours', { kind: 'vacancy' }, []],
    [
      'more than one mistake',
      { decidedOn: '2027-01-01', kind: 'budget' },
      [
        ['decidedOn', 'in-future'],
        ['amount', 'amount-missing'],
      ],
    ],
  ] as const)('%s', (_, more, problems) => {
    expect(checkDecision({ ...motion, ...more }, today)).toEqual(problems);
  });

  test('whatever the votes, no two outcomes are both refused for one body', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (votesFor, votesAgainst) => {
        const refused = (['carried', 'rejected'] as const).filter(
          (outcome) => checkDecision({ ...motion, ...counted(votesFor, votesAgainst), outcome }, today).length > 0,
        );
        expect(refused.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  ['from the day of deciding', {}, true],
  ['on its last day', { endsOn: today }, true],
  ['after its last day', { endsOn: '2026-11-21' }, false],
  ['before its first day', { startsOn: '2027-01-01' }, false],
  ['when it was rejected', { outcome: 'rejected' }, false],
  ['when nobody knows since when', { decidedOn: null }, false],
] as const)('a decision is in force or not: %s', (_, more, expected) => {
  expect(isInForce({ ...motion, ...more }, today)).toBe(expected);
});

test.each([
  ['2026-11-21', null, 'late'],
  [today, null, 'open'],
  [null, null, 'open'],
  ['2026-11-21', '2026-11-22', 'done'],
] as const)('what was asked by %s and done on %s is %s', (dueOn, doneOn, state) => {
  expect(askState({ dueOn, doneOn }, today)).toBe(state);
});

test.each([
  [today, 'De nota ligt er.', 'well'],
  [null, 'De nota ligt er.', 'day-missing'],
  ['2026-11-23', 'De nota ligt er.', 'in-future'],
  [today, '', 'words-missing'],
] as const)('done on %s with the words %s: %s', (doneOn, outcomeWords, verdict) => {
  expect(checkDone({ doneOn, outcomeWords }, today)).toBe(verdict);
});

const streets = {
  kind: 'department',
  name: 'Openbare ruimte',
  sphere: 'physical',
  mustSayYes: false,
  stance: 'talking',
  needs: null,
  promised: null,
  promisedBy: null,
  kept: null,
} as const;

test.each([
  [{ mustSayYes: true }, 'first'],
  [{ mustSayYes: true, stance: 'no' }, 'first'],
  [{ mustSayYes: true, stance: 'yes' }, 'yes'],
  [{ stance: 'yes', promised: 'Uren', promisedBy: '2026-11-21' }, 'promised'],
  [{ stance: 'yes', promised: 'Uren', promisedBy: '2026-11-21', kept: true }, 'yes'],
  [{ stance: 'yes', promised: 'Uren', promisedBy: today }, 'yes'],
  [{}, 'others'],
] as const)('a supporter with %j stands under %s', (more, group) => {
  expect(supportGroup({ ...streets, ...more }, today)).toBe(group);
});

test('a promise is due once its day has passed, until somebody says whether it was kept', () => {
  expect(isPromiseDue({ promisedBy: '2026-11-21', kept: null }, today)).toBe(true);
  expect(isPromiseDue({ promisedBy: '2026-11-21', kept: false }, today)).toBe(false);
  expect(isPromiseDue({ promisedBy: null, kept: null }, today)).toBe(false);
});

test.each([
  ['none', []],
  [
    'none',
    [
      { sphere: 'social', stance: 'yes' },
      { sphere: null, stance: 'yes' },
    ],
  ],
  [
    'asked',
    [
      { sphere: 'social', stance: 'yes' },
      { sphere: 'physical', stance: 'talking' },
    ],
  ],
  [
    'yes',
    [
      { sphere: 'physical', stance: 'no' },
      { sphere: 'physical', stance: 'yes' },
    ],
  ],
] as const)('the physical domain: %s', (said, supporters) => {
  expect(physicalSupport(supporters)).toBe(said);
});

test('a supporter who was asked for advice is found by its name, in the last round', () => {
  const asked = [
    { name: 'Adviesraad', title: 'Tweede ronde', slug: 'tweede', came: false },
    { name: 'Adviesraad', title: 'Eerste ronde', slug: 'eerste', came: true },
  ];
  expect(adviceOf({ name: 'adviesraad' }, asked)?.slug).toBe('tweede');
  expect(adviceOf({ name: 'College' }, asked)).toBeUndefined();
});
