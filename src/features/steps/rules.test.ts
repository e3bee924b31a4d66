import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, Gap } from '../../platform/policies/evidence.ts';
import { plans, type StepPlan, stepNumbers } from './plans.ts';
import {
  changedTicks,
  checkAddress,
  chooseNext,
  countStanding,
  moveFrom,
  newestOf,
  planFor,
  skippedIn,
  suggestStatus,
} from './rules.ts';
import type { Said, Status } from './types.ts';

const today = '2026-11-22';
const evidence: Evidence = { step: 6, message: 'steps.found.priorities.chosen', values: { count: 1 }, href: '/acties' };

function gap(step: Gap['step'], more: Partial<Gap> = {}): Gap {
  const said = { message: 'steps.gap.priorities.choose', reason: 'steps.why.priorities.choose' } as const;
  return { step, ...said, href: `/werk/${step}`, essential: false, ...more };
}

const anyGap = fc
  .record({
    step: fc.constantFrom(...stepNumbers),
    essential: fc.boolean(),
    due: fc.option(fc.constantFrom('2020-01-01', '2026-11-22', '2026-12-01', '2031-01-01'), { nil: undefined }),
  })
  .map(({ step, essential, due }) => gap(step, { essential, ...(due ? { due } : {}) }));

describe('what the evidence suggests', () => {
  test.each([
    ['nothing to show', 0, [], 'not-yet'],
    ['nothing to show, and all is missing', 0, [true], 'not-yet'],
    ['something to show', 1, [], 'strong'],
    ['something to show, and it could be better', 1, [false], 'strong'],
    ['something to show, and it does not stand without', 1, [false, true], 'under-way'],
  ])('%s', (_case, found, gaps, expected) => {
    const shown = Array.from({ length: found }, () => evidence);
    expect(suggestStatus({ evidence: shown, gaps: gaps.map((essential) => gap(6, { essential })) })).toBe(expected);
  });

  const rank = { 'not-yet': 0, 'under-way': 1, strong: 2 };
  const several = fc.array(fc.constant(evidence), { maxLength: 4 });

  test('more evidence never lowers it', () => {
    fc.assert(
      fc.property(several, fc.array(anyGap), (shown, gaps) => {
        const before = suggestStatus({ evidence: shown, gaps });
        expect(rank[suggestStatus({ evidence: [...shown, evidence], gaps })]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });

  test('more that is missing never raises it', () => {
    fc.assert(
      fc.property(several, fc.array(anyGap), anyGap, (shown, gaps, more) => {
        const before = suggestStatus({ evidence: shown, gaps });
        expect(rank[suggestStatus({ evidence: shown, gaps: [...gaps, more] })]).toBeLessThanOrEqual(rank[before]);
      }),
    );
  });
});

describe('what to do next', () => {
  const due = (day: string) => ({ due: day });
  const essential = { essential: true };
  test.each([
    ['nothing is missing', [], []],
    ['in the order of the steps', [gap(6), gap(2), gap(4)], [2, 4, 6]],
    ['what a step cannot stand without comes first', [gap(2), gap(6, essential)], [6, 2]],
    ['what is due comes before that', [gap(2, essential), gap(7, due('2027-01-01'))], [7, 2]],
    ['the soonest first', [gap(2, due('2027-01-01')), gap(7, due('2026-12-01'))], [7, 2]],
    ['what is long past is not before what is due today', [gap(7, due('2020-01-01')), gap(2, due(today))], [2, 7]],
    ['no more than three', [gap(1), gap(2), gap(5), gap(4)], [1, 2, 4]],
    ['of each step one', [gap(1), gap(1), gap(1), gap(5), gap(6)], [1, 5, 6]],
    ['of one step more where there is no other', [gap(1), gap(1), gap(1), gap(1)], [1, 1, 1]],
    ['nothing of what was left out on purpose', [gap(3, essential), gap(4)], [4]],
  ])('%s', (_case, gaps, steps) => {
    expect(chooseNext(gaps, new Set([3] as const), today).map(({ step }) => step)).toEqual(steps);
  });

  test('is always missing, never more than three, and never of a step that was left out', () => {
    const anySkipped = fc.uniqueArray(fc.constantFrom(...stepNumbers)).map((steps) => new Set(steps));
    fc.assert(
      fc.property(fc.array(anyGap), anySkipped, (gaps, skipped) => {
        const next = chooseNext(gaps, skipped, today);
        const left = gaps.filter(({ step }) => !skipped.has(step));
        expect(next).toHaveLength(Math.min(3, left.length));
        for (const one of next) expect(left).toContain(one);
        const steps = new Set(left.map(({ step }) => step));
        expect(new Set(next.map(({ step }) => step)).size).toBe(Math.min(next.length, steps.size));
      }),
    );
  });
});

function said(step: Said['step'], number: number, status: Status): Said {
  return { step, number, status, reason: 'Daarom.', setAt: new Date() };
}

test('a step is left out as long as that was said of it last', () => {
  expect(skippedIn([said(1, 1, 'skipped'), said(1, 2, 'strong'), said(4, 1, 'strong'), said(4, 2, 'skipped')])).toEqual(
    new Set([4]),
  );
});

test('what was said counts, and where nobody said anything what can be seen', () => {
  const steps = [
    { course: [said(1, 2, 'strong')], suggestion: 'not-yet' },
    { course: [], suggestion: 'under-way' },
    { course: [said(3, 1, 'skipped')], suggestion: 'strong' },
    { course: [], suggestion: undefined },
  ] as const;
  expect(countStanding(steps)).toEqual({ strong: 1, 'under-way': 1 });
});

describe('versions of the plan', () => {
  const [first, second] = plans as [StepPlan, StepPlan];
  const { withdrawn: _, ...inUse } = first;
  const gone = { ...second, withdrawn: { reason: { nl: 'Er zat een fout in.', en: 'There was a mistake in it.' } } };

  test('one begins with the newest that was not withdrawn', () => {
    expect(newestOf([inUse, second])).toBe(second);
    expect(newestOf([inUse, gone])).toBe(inUse);
    expect(() => newestOf([first, gone])).toThrow('withdrawn');
  });

  test('an agenda goes on with what it keeps to, withdrawn or not', () => {
    expect(planFor(plans, undefined)).toBe(second);
    expect(planFor(plans, '2020')).toBe(first);
    expect(() => planFor(plans, '1999')).toThrow('never removed');
  });

  test('what changes is shown before one moves, and from the newest there is nowhere to go', () => {
    expect(moveFrom(plans, first)?.to).toBe(second);
    expect(moveFrom(plans, first)?.changes).toEqual(second.changed?.changes);
    expect(moveFrom(plans, second)).toBeUndefined();
    expect(moveFrom(plans, first)?.back).toBe(false);
    expect(moveFrom([inUse, gone], inUse)).toBeUndefined();
  });

  test('from the newest, when that was withdrawn, one goes back to the newest that holds', () => {
    expect(moveFrom([inUse, gone], gone)).toEqual({ to: inUse, back: true, changes: second.changed?.changes });
  });
});

test('only what somebody saw and changed is changed on a checklist', () => {
  const keys = ['geld', 'uren', 'besluit'];
  expect(changedTicks({ keys, were: ['geld'], are: ['uren'] })).toEqual({ added: ['uren'], removed: ['geld'] });
  expect(changedTicks({ keys, were: ['geld'], are: ['geld'] })).toEqual({ added: [], removed: [] });
  expect(changedTicks({ keys, were: ['rapport'], are: ['verzonnen'] })).toEqual({ added: [], removed: [] });
});

test.each([
  ['https://gemeente.example/verslag.pdf', 'well'],
  ['http://gemeente.example/verslag', 'wrong'],
  ['javascript:alert(1)', 'wrong'],
  ['https://naam:geheim@gemeente.example', 'wrong'],
  ['https://verslag', 'wrong'],
  ['gemeente.example', 'wrong'],
])('the address %s is %s', (address, verdict) => {
  expect(checkAddress(address)).toBe(verdict);
});
