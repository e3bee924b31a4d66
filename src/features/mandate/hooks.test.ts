import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../../platform/clock.ts';
import { electionDay, type HookFacts, hooksAhead, isNear, whyOf } from './hooks.ts';

const none = { agenda: null, decisions: [] };
const decision = (endsOn: string | null): HookFacts['decisions'][number] => ({
  ...{
    slug: 'geld',
    title: 'Geld',
    kind: 'council-decision',
    outcome: 'carried',
    decidedOn: '2020-01-01',
    startsOn: null,
  },
  ...{ recurrence: null, hoursPerWeek: null, people: null, filled: null },
  endsOn,
});
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => daysAfter('2021-01-01', days));

// The first four were; the fifth is what the law gives.
test.each([
  [2014, '2014-03-19'],
  [2018, '2018-03-21'],
  [2022, '2022-03-16'],
  [2026, '2026-03-18'],
  [2030, '2030-03-20'],
])('the council of %i is chosen on %s', (year, expected) => {
  expect(electionDay(year)).toBe(expected);
});

test.each([
  ['2026-11-14', 'budget', '2026-11-14'],
  ['2026-11-15', 'budget', '2027-11-14'],
  ['2026-03-18', 'elections', '2026-03-18'],
  ['2026-03-19', 'elections', '2030-03-20'],
  ['2027-06-01', 'elections', '2030-03-20'],
  // As it was held: from 2 October 2023, from 7 October 2024.
  ['2023-09-01', 'week', '2023-10-02'],
  ['2024-09-01', 'week', '2024-10-07'],
])('seen from %s the next hook of kind %s is on %s', (today, kind, expected) => {
  expect(hooksAhead(today, none).find((hook) => hook.kind === kind)?.day).toBe(expected);
});

test('what ends is a hook: the agenda, and a decision that is in force', () => {
  const agenda = { title: 'Agenda', endsOn: '2028-12-31' };
  const hooks = hooksAhead('2026-11-22', {
    agenda,
    decisions: [decision('2027-12-31'), decision(null), decision('2026-11-21')],
  });
  expect(hooks.map(({ kind, day: on, title }) => [kind, on, title])).toEqual([
    ['week', '2027-10-04', null],
    ['budget', '2027-11-14', null],
    ['decision-ends', '2027-12-31', 'Geld'],
    ['agenda-ends', '2028-12-31', 'Agenda'],
    ['elections', '2030-03-20', null],
  ]);
});

const hours = { ...decision(null), kind: 'hours', hoursPerWeek: 4 } as const;
const budget = { ...decision(null), kind: 'budget' } as const;

test.each<[string, HookFacts['decisions'][number], HookFacts['decisions'][number], boolean]>([
  ['one of another kind', decision('2027-12-31'), budget, false],
  ['one that lasts', decision('2027-12-31'), decision(null), true],
  ['an assignment that lasts', decision('2027-12-31'), { ...decision(null), kind: 'assignment' }, true],
  ['a motion, which only asks', decision('2027-12-31'), { ...decision(null), kind: 'motion' }, false],
  ['one that was rejected', decision('2027-12-31'), { ...decision(null), outcome: 'rejected' }, false],
  ['hours that last', { ...hours, endsOn: '2027-12-31' }, hours, true],
  ['an open vacancy', { ...hours, endsOn: '2027-12-31' }, { ...hours, kind: 'vacancy', filled: false }, false],
  ['money given once', { ...budget, endsOn: '2027-12-31' }, { ...budget, recurrence: 'once' }, false],
])('what ends beside %s: whether that goes on', (_, ending, other, continues) => {
  const hook = hooksAhead('2026-11-22', { agenda: null, decisions: [ending, other] }).find(
    ({ kind }) => kind === 'decision-ends',
  );
  expect(hook?.continues).toBe(continues);
  expect(whyOf({ kind: 'decision-ends', continues })).toBe(
    `mandate.hook.decision-ends.${continues ? 'whyContinues' : 'why'}`,
  );
});

test('hooks are always in order and never in the past, and each of the three of every year is there once', () => {
  fc.assert(
    fc.property(day, fc.option(day), fc.array(fc.option(day), { maxLength: 4 }), (today, agendaEnds, ends) => {
      const hooks = hooksAhead(today, {
        agenda: { title: 'Agenda', endsOn: agendaEnds },
        decisions: ends.map(decision),
      });
      const days = hooks.map((hook) => hook.day);
      expect(days).toEqual(days.toSorted());
      expect(days.every((on) => on >= today)).toBe(true);
      for (const kind of ['budget', 'elections', 'week'])
        expect(hooks.filter((one) => one.kind === kind)).toHaveLength(1);
    }),
  );
});

test('elections come within four years and two months, on a Wednesday', () => {
  fc.assert(
    fc.property(day, (today) => {
      const next = hooksAhead(today, none).find(({ kind }) => kind === 'elections')?.day ?? '';
      expect(next <= daysAfter(today, 4 * 365 + 61)).toBe(true);
      expect(new Date(`${next}T12:00:00Z`).getUTCDay()).toBe(3);
    }),
  );
});

test('a quarter of a year is near enough to begin', () => {
  const [soonest] = hooksAhead('2026-11-22', none);
  if (!soonest) throw new Error('nothing is ahead');
  const on = (ahead: number) => ({ ...soonest, day: daysAfter('2026-11-22', ahead) });
  expect(isNear(on(91), '2026-11-22')).toBe(true);
  expect(isNear(on(92), '2026-11-22')).toBe(false);
});
