import { describe, expect, test } from 'vitest';
import { type GroundDecision, type GroundFacts, solidityOf } from './solidity.ts';

const today = '2026-11-22';
const decided: GroundDecision = {
  slug: 'besluit',
  title: 'Besluit',
  kind: 'council-decision',
  outcome: 'carried',
  decidedOn: '2025-06-01',
  startsOn: null,
  endsOn: null,
  recurrence: null,
  hoursPerWeek: null,
  people: null,
  filled: null,
};
const budget = { ...decided, kind: 'budget', recurrence: 'structural' } as const;
const hours = { ...decided, kind: 'hours', hoursPerWeek: 16, people: 1 } as const;
const vacancy = { ...decided, kind: 'vacancy', hoursPerWeek: 24, people: 1, filled: false } as const;

function answer(name: string, decisions: GroundDecision[], more: Partial<GroundFacts> = {}) {
  const checks = solidityOf({ decisions, owners: 0, reconstructed: false, ...more }, today);
  const found = checks.find((check) => check.name === name);
  return `${found?.verdict}: ${found?.why}`;
}

describe('is there a decision', () => {
  test.each([
    ['nothing', [], 'missing: none'],
    ['one without an end', [decided], 'stands: open'],
    ['one for years', [{ ...decided, endsOn: '2028-12-31' }], 'stands: until'],
    ['one that ends within half a year', [{ ...decided, endsOn: '2027-05-23' }], 'weak: ends'],
    ['one that ends in half a year', [{ ...decided, endsOn: '2027-05-24' }], 'stands: until'],
    ['one that ends soon, beside one that lasts', [{ ...decided, endsOn: '2026-12-31' }, decided], 'stands: open'],
    ['one that has ended', [{ ...decided, endsOn: '2026-11-21' }], 'missing: none'],
    ['one that was rejected', [{ ...decided, outcome: 'rejected' }], 'missing: none'],
    ['an assignment', [{ ...decided, kind: 'assignment' }], 'stands: open'],
    ['a motion only', [{ ...decided, kind: 'motion' }], 'weak: asks-only'],
    ['an accord only', [{ ...decided, kind: 'accord' }], 'weak: asks-only'],
    ['money only', [budget], 'missing: none'],
  ] as [string, GroundDecision[], string][])('%s', (_, decisions, expected) => {
    expect(answer('decision', decisions)).toBe(expected);
  });
});

describe('is there money', () => {
  test.each([
    ['nothing', [], 'missing: none'],
    ['each year', [budget], 'stands: open'],
    ['until the end of next year', [{ ...budget, endsOn: '2027-12-31' }], 'stands: until'],
    ['until within next year', [{ ...budget, endsOn: '2027-12-30' }], 'weak: ends'],
    ['once, this year', [{ ...budget, recurrence: 'once', decidedOn: '2026-02-01' }], 'weak: ends'],
    ['once, last year', [{ ...budget, recurrence: 'once' }], 'missing: none'],
    [
      'once, for a period',
      [{ ...budget, recurrence: 'once', startsOn: '2026-01-01', endsOn: '2028-12-31' }],
      'stands: until',
    ],
    ['from next year on', [{ ...budget, startsOn: '2027-01-01' }], 'weak: ahead'],
    ['from next year on, and rejected', [{ ...budget, startsOn: '2027-01-01', outcome: 'rejected' }], 'missing: none'],
  ] as [string, GroundDecision[], string][])('%s', (_, decisions, expected) => {
    expect(answer('money', decisions)).toBe(expected);
  });
});

describe('are there hours', () => {
  test.each([
    ['nothing', [], 'missing: none'],
    ['hours', [hours], 'stands: open'],
    ['hours until soon', [{ ...hours, endsOn: '2026-12-31' }], 'weak: ends'],
    ['a vacancy for which nobody was found', [vacancy], 'weak: vacancy'],
    ['a vacancy that was filled', [{ ...vacancy, filled: true }], 'stands: open'],
    [
      'a filled vacancy of which nobody wrote the hours',
      [{ ...vacancy, filled: true, hoursPerWeek: null }],
      'missing: none',
    ],
  ] as [string, GroundDecision[], string][])('%s', (_, decisions, expected) => {
    expect(answer('hours', decisions)).toBe(expected);
  });
});

describe('does it rest on more than one person', () => {
  test.each([
    ['nobody', [], 0, 'missing: none'],
    ['one person with hours', [hours], 0, 'weak: one'],
    ['one who owns a theme', [], 1, 'weak: one'],
    ['one with hours and one who owns a theme: perhaps the same one', [hours], 1, 'weak: perhaps-one'],
    ['two who own a theme', [], 2, 'stands: several'],
    ['hours of two people', [{ ...hours, people: 2 }], 0, 'stands: several'],
    ['hours that have ended', [{ ...hours, people: 2, endsOn: '2026-01-01' }], 0, 'missing: none'],
  ] as [string, GroundDecision[], number, string][])('%s', (_, decisions, owners, expected) => {
    expect(answer('carriers', decisions, { owners })).toBe(expected);
  });
});

test('of a reconstruction nothing is missing: it is known to have been, or not public', () => {
  const known = { ...decided, decidedOn: null };
  const rebuilt = (name: string, decisions: GroundDecision[]) => answer(name, decisions, { reconstructed: true });
  expect(rebuilt('decision', [known])).toBe('unknown: known-once');
  expect(rebuilt('decision', [{ ...known, kind: 'motion' }])).toBe('unknown: known-once');
  expect(rebuilt('hours', [{ ...vacancy, decidedOn: null, filled: null }])).toBe('unknown: known-once');
  expect(rebuilt('decision', [{ ...known, outcome: null }])).toBe('unknown: known-once');
  expect(rebuilt('decision', [{ ...known, outcome: 'rejected' }])).toBe('unknown: not-public');
  for (const name of ['decision', 'money', 'hours', 'carriers']) expect(rebuilt(name, [])).toBe('unknown: not-public');
});
