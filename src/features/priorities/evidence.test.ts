import { expect, test } from 'vitest';
import { priorityFindings } from './evidence.ts';

test.each([
  ['nothing was chosen', { chosen: 0, empty: 0 }, [], ['steps.gap.priorities.choose']],
  ['chosen, each with an action', { chosen: 4, empty: 0 }, ['steps.found.priorities.chosen'], []],
  ['chosen, some without', { chosen: 4, empty: 2 }, ['steps.found.priorities.chosen'], ['steps.gap.priorities.agree']],
])('%s', (_case, facts, evidence, gaps) => {
  const found = priorityFindings(facts);
  expect(found.evidence.map(({ message }) => message)).toEqual(evidence);
  expect(found.gaps.map(({ message, essential }) => [message, essential])).toEqual(gaps.map((gap) => [gap, true]));
});
