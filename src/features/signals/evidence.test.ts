import { expect, test } from 'vitest';
import { type SignalFacts, signalFindings } from './evidence.ts';

const today = '2026-11-22';
const facts = (some: Partial<SignalFacts>): SignalFacts => ({
  ...{ told: 0, waiting: 0, answerBy: null, agenda: { slug: 'lia' } },
  ...some,
});

test.each([
  ['nobody told anything: nothing stands without stories', {}, [], [[1, true]]],
  ['all was answered', { told: 3 }, [1, 5], []],
  ['none was answered, and no day was promised', { told: 3, waiting: 3 }, [1], [[5, false]]],
  ['the promised day is today', { told: 3, waiting: 1, answerBy: today }, [1, 5], [[5, false]]],
  ['a promise was broken', { told: 3, waiting: 1, answerBy: '2026-11-21' }, [1, 5], [[5, true]]],
])('%s', (_case, some, evidence, gaps) => {
  const found = signalFindings(facts(some), today);
  expect(found.evidence.map(({ step }) => step)).toEqual(evidence);
  expect(found.gaps.map(({ step, essential }) => [step, essential])).toEqual(gaps);
  for (const gap of found.gaps) expect(gap.due ?? null).toBe(facts(some).answerBy);
});
