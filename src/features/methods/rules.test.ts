import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Influence, influences } from '../../platform/policies/influence.ts';
import { holdPromise, notPlannedYet, planFrom, startOf } from './rules.ts';
import { templateOf, templates } from './templates.ts';
import { activityKinds, methodKinds } from './types.ts';

describe('what was promised is held against what was done', () => {
  test.each<[string, Influence | undefined, Influence[], boolean, string]>([
    ['nothing was promised', undefined, ['consult'], true, 'none'],
    ['nothing was done yet, and the agenda is not there yet', 'consult', [], false, 'running'],
    ['nothing was done, and the agenda is there', 'consult', [], true, 'less'],
    ['as much as promised', 'consult', ['consult'], true, 'kept'],
    ['as much as promised, before the agenda is there', 'consult', ['consult'], false, 'kept'],
    ['people decided where only their view was asked', 'consult', ['consult', 'decide'], true, 'more'],
    ['people were asked and did not decide', 'decide', ['consult'], true, 'less'],
    ['a lower level that was left out does not matter', 'decide', ['decide'], true, 'kept'],
  ])('%s', (_case, promised, kept, published, verdict) => {
    const shown = influences.map((level) => ({ level, kept: kept.includes(level) }));
    expect(holdPromise(promised, shown, { published }).verdict).toBe(verdict);
  });

  test('doing more never makes it worse', () => {
    const order = ['less', 'running', 'kept', 'more'];
    const levels = fc.subarray([...influences]);
    fc.assert(
      fc.property(fc.constantFrom(...influences), levels, levels, fc.boolean(), (promised, some, others, published) => {
        const of = (kept: Influence[]) =>
          holdPromise(
            promised,
            kept.map((level) => ({ level, kept: true })),
            { published },
          ).verdict;
        expect(order.indexOf(of([...some, ...others]))).toBeGreaterThanOrEqual(order.indexOf(of(some)));
      }),
    );
  });
});

describe('the templates', () => {
  test('there is one for each way of working, and every example names its source', () => {
    expect(templates.map(({ kind }) => kind)).toEqual([...methodKinds]);
  });

  test.each(methodKinds)('%s plans in the order of time, each thing once, from the day that was chosen', (kind) => {
    const plan = planFrom(templateOf(kind), '2027-01-04');
    expect(plan[0]?.aroundOn).toBe('2027-01-04');
    expect(plan.map(({ aroundOn }) => aroundOn)).toEqual(plan.map(({ aroundOn }) => aroundOn).toSorted());
    expect(new Set(plan.map(({ title }) => title)).size).toBe(plan.length);
  });

  test('another way of working adds what is new and plans nothing twice', () => {
    const [first, second] = [planFrom(templateOf('direct'), '2027-01-04'), planFrom(templateOf('mix'), '2027-02-01')];
    const added = notPlannedYet(second, first);
    expect(added.length).toBeGreaterThan(0);
    expect(added.length).toBeLessThan(second.length);
    expect(notPlannedYet(second, [...first, ...added])).toEqual([]);
  });

  test('everything that has a place is begun below the staff side', () => {
    const planned = { title: 'Naar de moskee & terug', aroundOn: '2027-01-04' };
    for (const kind of activityKinds.filter((one) => one !== 'other'))
      expect(startOf({ ...planned, kind })).toMatch(/^\/werk\//);
    expect(startOf({ ...planned, kind: 'other' })).toBeUndefined();
    expect(startOf({ ...planned, kind: 'check' })).toBe('/werk/speerpunten/begrepen');
    expect(startOf({ ...planned, kind: 'visit' })).toBe(
      '/werk/bijeenkomsten/nieuw?soort=visit&titel=Naar+de+moskee+%26+terug&dag=2027-01-04',
    );
  });
});
