import { expect, test } from 'vitest';
import { proposalFindings } from './evidence.ts';

test.each([
  ['nothing lies there', { open: 0, loose: 0 }, 0, 0],
  ['stories lie loose', { open: 0, loose: 4 }, 0, 1],
  ['stories were brought together, some still lie loose', { open: 3, loose: 4 }, 1, 0],
])('%s', (_case, facts, evidence, gaps) => {
  const found = proposalFindings(facts);
  expect([found.evidence.length, found.gaps.length]).toEqual([evidence, gaps]);
});
