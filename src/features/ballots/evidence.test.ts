import { expect, test } from 'vitest';
import { type BallotFacts, ballotFindings } from './evidence.ts';

const ballot = (state: BallotFacts['state'], paperCount: number | null = null): BallotFacts => ({
  slug: 'top-vijf',
  state,
  paperCount,
});

test.each([
  ['no vote', [], [], 0],
  ['being prepared, or withdrawn', [ballot('draft'), ballot('withdrawn')], [], 0],
  ['going on', [ballot('open')], ['steps.found.ballots.open'], 0],
  ['counted, and nobody established it', [ballot('counted', 4)], [], 1],
  ['established', [ballot('established', 214)], ['steps.found.ballots.established'], 0],
  ['known from a source that names no number', [ballot('established')], ['steps.found.ballots.told'], 0],
])('%s', (_case, ballots, evidence, gaps) => {
  const found = ballotFindings(ballots);
  expect(found.evidence.map(({ message }) => message)).toEqual(evidence);
  expect(found.gaps).toHaveLength(gaps);
});

test('votes of two ballots are added up', () => {
  const [one] = ballotFindings([ballot('established', 200), ballot('established', 14)]).evidence;
  expect(one?.values).toEqual({ count: 2, papers: 214 });
});
