import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkMeasure,
  definitionChanges,
  dueState,
  newestAfterBaseline,
  nextMeasurementOn,
  progressOf,
  readTest,
  standingOf,
  visionChanges,
} from './rules.ts';
import type { Definition, Judgement, MeasuredGoal, SampleCase, VisionVersion } from './types.ts';

const today = '2026-11-27';
const measure = {
  direction: 'up' as const,
  baseline: 40,
  baselineOn: '2025-01-01',
  target: 80,
  targetOn: '2028-12-31',
};

describe('a target and where it starts from', () => {
  test.each([
    ['a target above a baseline that should rise', {}, []],
    ['no baseline yet', { baseline: null, baselineOn: null }, []],
    ['a baseline of today', { baselineOn: today }, []],
    ['a target below a baseline that should rise', { target: 30 }, ['target-wrong-side']],
    ['a target above a baseline that should fall', { direction: 'down' as const }, ['target-wrong-side']],
    ['a target below a baseline that should fall', { direction: 'down' as const, target: 30 }, []],
    ['a target that is the baseline', { target: 40 }, ['target-equals-baseline']],
    ['a target day before the baseline', { targetOn: '2024-12-31' }, ['target-day-too-early']],
    ['a target day on the day of the baseline', { targetOn: '2025-01-01' }, ['target-day-too-early']],
    ['a baseline that has still to come', { baselineOn: '2026-11-28' }, ['baseline-in-future']],
    ['a baseline without its day', { baselineOn: null }, ['baseline-half']],
    ['a day without its baseline', { baseline: null }, ['baseline-half']],
    ['two mistakes at once', { target: 10, targetOn: '2024-01-01' }, ['target-wrong-side', 'target-day-too-early']],
  ])('%s', (_, wish, verdicts) => {
    expect(checkMeasure({ ...measure, ...wish }, today)).toEqual(verdicts);
  });
});

describe('how far a goal is', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const span = fc.tuple(number, number).filter(([baseline, target]) => baseline !== target);

  it('has gone nothing at the baseline and all of the way at the target', () => {
    fc.assert(
      fc.property(span, ([baseline, target]) => {
        expect(progressOf({ baseline, target }, baseline)).toBeCloseTo(0);
        expect(progressOf({ baseline, target }, target)).toBe(1);
      }),
    );
  });

  it('is less than nothing when it moved the wrong way, and never less for a value nearer to the target', () => {
    fc.assert(
      fc.property(span, number, fc.nat(500), ([baseline, target], value, step) => {
        const towards = target > baseline ? 1 : -1;
        const share = (at: number) => progressOf({ baseline, target }, at) ?? Number.NaN;
        expect(share(value) < 0).toBe((value - baseline) * towards < 0);
        expect(share(value + step * towards)).toBeGreaterThanOrEqual(share(value));
      }),
    );
  });

  it('is the same in whatever unit it is counted, and in the mirror', () => {
    fc.assert(
      fc.property(span, number, ([baseline, target], value) => {
        const share = progressOf({ baseline, target }, value) ?? Number.NaN;
        expect(progressOf({ baseline: baseline * 8, target: target * 8 }, value * 8)).toBeCloseTo(share, 8);
        expect(progressOf({ baseline: -baseline, target: -target }, -value)).toBeCloseTo(share, 8);
      }),
    );
  });

  it('is unknown without a baseline, a target or a value', () => {
    expect(progressOf({ baseline: null, target: 4 }, 3)).toBeUndefined();
    expect(progressOf({ baseline: 4, target: null }, 3)).toBeUndefined();
    expect(progressOf({ baseline: 4, target: 5 }, null)).toBeUndefined();
    expect(progressOf({ baseline: 4, target: 4 }, 4)).toBeUndefined();
  });
});

const goal: MeasuredGoal = {
  ...{ id: 'g', agendaId: 'a', slug: 'deuren', title: 'Open deuren', about: null, domainIds: [], version: 1 },
  ...{ indicator: 'gebouwen zonder drempel', unit: 'gebouwen', figuresFrom: 'de schouw', asked: null, toHear: null },
  ...measure,
  ...{ way: 'number', stopReason: null, stoppedOn: null, measurements: [] },
};
const measured = (value: number | null, measuredOn = '2026-01-01') => ({
  measurements: [
    { goalId: 'g', measuredOn, value, words: value === null ? 'Het gaat beter.' : null, figuresFrom: null },
  ],
});

test('how far a goal is, is said by what was measured in its own way, whatever came after', () => {
  const measurements = [...measured(null, '2026-06-01').measurements, ...measured(60).measurements];
  expect(newestAfterBaseline({ ...goal, measurements })?.value).toBe(60);
});

test.each([
  ['nobody measured yet', {}, 'unmeasured'],
  ['measured on the day of the baseline', measured(40, '2025-01-01'), 'unmeasured'],
  ['on its way', measured(50), 'under-way'],
  ['where it was', measured(40), 'still'],
  ['further away', measured(30), 'wrong-way'],
  ['there', measured(80), 'reached'],
  ['measured, and nobody knows from where', { baseline: null, baselineOn: null, ...measured(50) }, 'no-baseline'],
  ['without a way to know', { way: 'none' as const }, 'no-way'],
  ['stories that were heard', { way: 'stories' as const, ...measured(null) }, 'heard'],
  ['stories that nobody asked for yet', { way: 'stories' as const }, 'unmeasured'],
  ['on its way, and the day is over', { targetOn: '2026-11-26', ...measured(50) }, 'missed'],
  ['on its way, on the day itself', { targetOn: today, ...measured(50) }, 'under-way'],
  ['where it was, and the day is over', { targetOn: '2026-11-26', ...measured(40) }, 'missed'],
  ['there, and the day is over', { targetOn: '2026-11-26', ...measured(80) }, 'reached'],
  ['nobody measured, and the day is over', { targetOn: '2026-11-26' }, 'day-passed'],
  ['stopped', { stoppedOn: '2026-02-01', stopReason: 'x', ...measured(80) }, 'stopped'],
])('how a goal stands: %s', (_, wish, standing) => {
  expect(standingOf({ ...goal, ...wish }, today)).toBe(standing);
});

test.each([
  ['a year after the baseline', {}, '2026-01-01'],
  ['a year after it was set, without a baseline', { baseline: null, baselineOn: null }, '2026-03-01'],
  ['a year after the last measurement', measured(50, '2026-06-01'), '2027-06-01'],
  ['not later than the day of the target', measured(50, '2028-06-01'), '2028-12-31'],
  ['not after the target was measured', measured(80, '2028-12-31'), undefined],
  ['stories by their day', { way: 'stories' as const }, '2028-12-31'],
  ['no stories that were heard', { way: 'stories' as const, ...measured(null) }, undefined],
  ['nothing without a way to know', { way: 'none' as const }, undefined],
  ['nothing of what was stopped', { stoppedOn: '2026-02-01' }, undefined],
])('when to measure: %s', (_, wish, day) => {
  expect(nextMeasurementOn({ ...goal, ...wish }, '2025-03-01')).toBe(day);
});

test.each([
  [undefined, undefined],
  ['2026-11-26', 'late'],
  [today, 'soon'],
  ['2026-12-25', 'soon'],
  ['2026-12-26', undefined],
])('a measurement for %s is %s', (due, state) => {
  expect(dueState(due, today)).toBe(state);
});

describe('what a test on sample cases tells', () => {
  const sample = (key: string, wish: Partial<SampleCase> = {}): SampleCase => ({
    ...{ key, words: key, domainIds: ['work'], factors: ['money'], own: false },
    ...wish,
  });
  const judge = (caseKey: string, verdict: Judgement['verdict']): Judgement => ({
    caseKey,
    verdict,
    because: 'Daarom.',
  });
  const definition = { factors: ['money' as const, 'age' as const], domainIds: ['work', 'home'] };
  const cases = [sample('a'), sample('b', { factors: ['age'], domainIds: ['home'] }), sample('c')];

  test.each([
    ['nothing as long as nobody judged', [], { counts: { in: 0, out: 0, doubt: 0, open: 3 }, unmetFactors: [] }],
    ['that all are in it: it says nothing', [judge('a', 'in'), judge('b', 'in')], { all: 'in', unmetDomains: [] }],
    ['that none is in it', [judge('a', 'out'), judge('b', 'out')], { all: 'out', unmetFactors: ['money', 'age'] }],
    [
      'which factor and domain no case meets',
      [judge('a', 'in'), judge('b', 'out')],
      { all: undefined, unmetFactors: ['age'], unmetDomains: ['home'] },
    ],
    ['which are in doubt', [judge('a', 'in'), judge('b', 'doubt')], { all: undefined, doubts: [{ key: 'b' }] }],
    ['not of a case that was taken away', [judge('gone', 'doubt')], { doubts: [], counts: { open: 3 } }],
  ])('%s', (_, judgements, told) => {
    expect(readTest(definition, cases, judgements)).toMatchObject(told);
  });

  it('counts every case once', () => {
    const verdict = fc.option(fc.constantFrom('in' as const, 'out' as const, 'doubt' as const));
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 3 }), (given) => {
        const judged = given.flatMap((one, index) => (one ? [judge(cases[index]?.key ?? '', one)] : []));
        const { counts } = readTest(definition, cases, judged);
        expect(counts.in + counts.out + counts.doubt + counts.open).toBe(3);
      }),
    );
  });
});

test('what became different between two versions', () => {
  const first: Definition = {
    ...{ number: 1, createdAt: new Date(), plain: 'Iedereen.', policyText: null, approach: 'Samen.', reason: null },
    ...{ factors: ['age', 'money'], domainIds: ['work'] },
  };
  const second: Definition = {
    ...first,
    plain: 'Echt iedereen.',
    factors: ['money', 'health'],
    domainIds: ['work', 'home'],
  };
  expect(definitionChanges(first, second)).toEqual({
    texts: ['plain'],
    factors: { added: ['health'], removed: ['age'] },
    domains: { added: ['home'], removed: [] },
  });
  const vision: VisionVersion = {
    ...{ number: 1, createdAt: new Date(), title: 'Thuis', plain: 'Welkom.', policyText: null, reason: null },
    ...{ equality: null, solidarity: null, autonomy: null, participation: null },
  };
  expect(visionChanges(vision, { ...vision, title: 'Thuis zijn', equality: 'Ja.' })).toEqual(['title', 'equality']);
});
