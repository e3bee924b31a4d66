import { expect, test } from 'vitest';
import { type GatheringFacts, gatheringFindings } from './evidence.ts';

const facts = (some: Partial<GatheringFacts>): GatheringFacts => ({ held: 0, promised: 0, coming: 0, ...some });

test.each([
  ['nothing was held', {}, [], [1]],
  ['one is to come', { coming: 1 }, [5], []],
  ['people met, and it was said what influence they have', { held: 2, promised: 1 }, [1, 5], []],
  ['of what was held no more is known', { held: 4 }, [1, 5], []],
  ['some were held and one is to come', { held: 2, promised: 2, coming: 1 }, [1, 5, 5], []],
])('%s', (_case, some, evidence, gaps) => {
  const found = gatheringFindings(facts(some));
  expect(found.evidence.map(({ step }) => step)).toEqual(evidence);
  expect(found.gaps.map(({ step }) => step)).toEqual(gaps);
});
