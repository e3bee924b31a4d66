import { describe, expect, test } from 'vitest';
import { plans, readPlan, stepNumbers, vngRoute } from './plans.ts';

const [first, second] = plans;

describe('a version of the step plan is refused', () => {
  const change = (more: object) => () => readPlan({ ...structuredClone(second), ...more });
  const steps = () => structuredClone(second?.steps ?? []);
  test.each([
    ['with a step that is not there', { steps: steps().slice(1) }],
    ['with its steps in another order', { steps: steps().toReversed() }],
    ['with a source that nobody named', { sources: [] }],
    ['with a word that has no meaning here', { colour: 'red' }],
    [
      'with a point that is there twice',
      { steps: steps().map((step) => ({ ...step, checklist: [...step.checklist.slice(1), step.checklist.at(-1)] })) },
    ],
    [
      'with a simpler text that is the same',
      { steps: steps().map((step) => ({ ...step, title: { nl: 'Kijk', eenvoudig: 'Kijk', en: 'Look' } })) },
    ],
  ])('%s', (_mistake, more) => {
    expect(change(more)).toThrow();
  });
});

test('every version says what is other than in the one before, and why', () => {
  expect(plans.map(({ version }) => version)).toEqual(['2020', '2026']);
  expect(second?.changed?.since).toBe(first?.version);
  const keysOf = (plan: typeof first) => plan?.steps.map(({ checklist }) => checklist.map(({ key }) => key).sort());
  const changed = stepNumbers.filter((_, index) => String(keysOf(first)?.[index]) !== String(keysOf(second)?.[index]));
  expect(second?.changed?.changes.map(({ step }) => step)).toEqual(changed);
});

test('each of the seven steps stands in the route map of the VNG', () => {
  expect(vngRoute.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect([...new Set(vngRoute.parts.flatMap(({ steps }) => steps))].sort((one, other) => one - other)).toEqual([
    ...stepNumbers,
  ]);
});
