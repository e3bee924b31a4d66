import { describe, expect, test } from 'vitest';
import type { Findings } from '../../platform/policies/evidence.ts';
import { type MandateFacts, mandateFindings } from './evidence.ts';

const today = '2026-11-22';
const decision = {
  slug: 'kader',
  title: 'Kader',
  kind: 'council-decision',
  outcome: 'carried',
  decidedOn: '2025-06-01',
  startsOn: null,
  endsOn: null,
  recurrence: null,
  hoursPerWeek: null,
  people: null,
  filled: null,
} as const;
const money = { ...decision, slug: 'geld', kind: 'budget', recurrence: 'structural' } as const;
const hours = { ...decision, slug: 'uren', kind: 'hours', hoursPerWeek: 16, people: 2 } as const;
const streets = { sphere: 'physical', mustSayYes: true, stance: 'yes' } as const;
const solid: MandateFacts = {
  decisions: [decision, money, hours],
  owners: 1,
  reconstructed: false,
  agenda: { title: 'Agenda', endsOn: '2028-12-31' },
  asks: [],
  supporters: [streets],
};

const ask = { id: 'a', slug: 'kader', dueOn: '2026-11-21', doneOn: null, outcomeWords: null } as const;
const gapsOf = (more: Partial<MandateFacts>, on = today) =>
  mandateFindings({ ...solid, ...more }, on).gaps.map(({ message, essential }) => `${message}${essential ? '!' : ''}`);
const evidenceOf = (more: Partial<MandateFacts>) =>
  mandateFindings({ ...solid, ...more }, today).evidence.map(({ message, values }) => [message, values]);

describe('gaps', () => {
  test.each([
    ['nothing on solid ground', {}, []],
    [
      'all four where there is nothing',
      { decisions: [], owners: 0 },
      ['mandate.gap.decision.do!', 'mandate.gap.money.do!', 'mandate.gap.hours.do!', 'mandate.gap.carriers.do'],
    ],
    ['money', { decisions: [decision, hours] }, ['mandate.gap.money.do!']],
    ['a motion only', { decisions: [{ ...decision, kind: 'motion' }, money, hours] }, ['mandate.gap.asksOnly.do']],
    ['one carrier', { decisions: [decision, money, { ...hours, people: 1 }], owners: 0 }, ['mandate.gap.carriers.do']],
    [
      'somebody who must say yes was not asked',
      { supporters: [{ ...streets, stance: 'not-asked' }] },
      ['mandate.gap.unasked.do'],
    ],
    [
      'somebody who need not say yes was not asked',
      { supporters: [{ ...streets, mustSayYes: false, stance: 'not-asked' }] },
      [],
    ],
    ['the physical domain', { supporters: [{ ...streets, sphere: 'social' }] }, ['mandate.gap.physical.do']],
    ['something asked is late', { asks: [ask] }, ['mandate.gap.late.do']],
    ['something asked is late, and somebody told why', { asks: [{ ...ask, outcomeWords: 'In maart.' }] }, []],
    ['something asked is done', { asks: [{ ...ask, doneOn: '2026-11-22' }] }, []],
    [
      'money that begins later',
      { decisions: [decision, hours, { ...money, startsOn: '2027-01-01' }] },
      ['mandate.gap.ahead.do!'],
    ],
    [
      'a decision that ends',
      { decisions: [{ ...decision, endsOn: '2026-12-31' }, money, hours] },
      ['mandate.hook.decision-ends.ready'],
    ],
    [
      'a decision that ends beside one that lasts',
      { decisions: [decision, { ...decision, slug: 'oud', endsOn: '2026-12-31' }, money, hours] },
      [],
    ],
    ['the agenda ends', { agenda: { title: 'Agenda', endsOn: '2026-12-31' } }, ['mandate.hook.agenda-ends.ready']],
  ] as [string, Partial<MandateFacts>, string[]][])('%s', (_, more, expected) => {
    expect(gapsOf(more)).toEqual(expected);
  });

  test('a hook that is near is a gap while something is missing for it', () => {
    const poor = { decisions: [decision, hours] };
    expect(gapsOf(poor, '2026-09-01')).toContain('mandate.hook.budget.ready');
    expect(gapsOf({}, '2026-09-01')).not.toContain('mandate.hook.budget.ready');
    expect(gapsOf({ decisions: [money, hours] }, '2030-01-10')).toContain('mandate.hook.elections.ready');
    expect(gapsOf({}, '2030-01-10')).not.toContain('mandate.hook.elections.ready');
  });

  test('what has a day says it, and each leads to where it is begun', () => {
    const { gaps } = mandateFindings(
      {
        ...solid,
        decisions: [],
        owners: 0,
        asks: [
          { ...ask, dueOn: '2026-11-20' },
          { ...ask, dueOn: '2026-10-01' },
        ],
      },
      today,
    );
    expect(gaps.find(({ message }) => message === 'mandate.gap.late.do')).toMatchObject({
      due: '2026-10-01',
      values: { count: 2 },
      href: '/werk/besluiten',
    });
    expect(gaps[1]?.href).toBe('/werk/besluiten/nieuw?soort=budget');
  });
});

test('one thing that is late leads straight to where is told how it stands', () => {
  const { gaps } = mandateFindings({ ...solid, asks: [ask, { ...ask, id: 'b', outcomeWords: 'In maart.' }] }, today);
  expect(gaps[0]).toMatchObject({ href: '/werk/besluiten/kader/vragen/a', values: { count: 1 } });
});

describe('evidence', () => {
  test.each([
    [
      'what holds, with money, hours and support',
      {
        asks: [
          { ...ask, dueOn: null, doneOn: '2026-01-01' },
          { ...ask, dueOn: null },
        ],
      },
      [
        ['mandate.evidence.inForce', { count: 3 }],
        ['mandate.evidence.money', undefined],
        ['mandate.evidence.hours', undefined],
        ['mandate.evidence.supporters', { count: 1 }],
        ['mandate.evidence.asks', { count: 2, done: 1 }],
      ],
    ],
    ['nothing', { decisions: [], supporters: [{ ...streets, stance: 'talking' }] }, []],
    [
      'money that begins later, and a vacancy that is open',
      {
        decisions: [
          { ...money, startsOn: '2027-01-01' },
          { ...hours, kind: 'vacancy', filled: false },
        ],
        supporters: [],
      },
      [
        ['mandate.evidence.inForce', { count: 1 }],
        ['mandate.evidence.moneyAhead', { day: Date.parse('2027-01-01T12:00:00Z') }],
      ],
    ],
    [
      'money that has ended',
      { decisions: [{ ...money, endsOn: '2025-12-31' }], supporters: [] },
      [['mandate.evidence.recorded', { count: 1 }]],
    ],
  ] as [string, Partial<MandateFacts>, unknown[]][])('%s', (_, more, expected) => {
    expect(evidenceOf(more)).toEqual(expected);
  });

  test('hours and support are for those who manage, and so is what is missing of them', () => {
    const staffOnly = ({ evidence, gaps }: Findings) =>
      [...evidence, ...gaps].filter((one) => one.staffOnly).map(({ message }) => message);
    expect(staffOnly(mandateFindings(solid, today))).toEqual(['mandate.evidence.hours', 'mandate.evidence.supporters']);
    const bare = { ...solid, decisions: [], owners: 0, supporters: [{ ...streets, stance: 'not-asked' }] } as const;
    expect(staffOnly(mandateFindings({ ...bare, supporters: [] }, today))).toEqual([
      'mandate.gap.hours.do',
      'mandate.gap.carriers.do',
      'mandate.gap.physical.do',
    ]);
    expect(staffOnly(mandateFindings(bare, today))).toContain('mandate.gap.unasked.do');
  });

  test('of a reconstruction what is known shows, and nothing is lacking', () => {
    const known = {
      decisions: [{ ...decision, decidedOn: null }],
      reconstructed: true,
      supporters: [],
      owners: 0,
      agenda: null,
    };
    expect(evidenceOf(known)).toEqual([['mandate.evidence.recorded', { count: 1 }]]);
    expect(gapsOf(known)).toEqual([]);
    const lasting = { ...known, decisions: [decision], asks: [{ ...ask, dueOn: '2026-01-01' }] };
    expect(evidenceOf(lasting)).toEqual([['mandate.evidence.recorded', { count: 1 }]]);
  });
});
