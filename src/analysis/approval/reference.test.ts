import { describe, expect, test } from 'vitest';
import { describeElections, readElection, readReference, realElections } from '../../../test/reference.ts';
import { check } from './checks.ts';
import { count } from './count.ts';
import type { Rule } from './outcome.ts';
import { type Election, layOut, type Profile } from './profile.ts';

interface Result {
  k: number;
  rule: Rule;
  winners: number[];
  order: number[];
  rounds?: unknown[];
  phase2Rounds?: unknown[];
  finalRounds?: unknown[];
  virtualSeats?: number;
}

interface Expected {
  approvals: number[];
  totals: { voters: number; blank: number };
  results: Result[];
  committees: CheckedCommittee[];
}

interface CheckedCommittee {
  committee: number[];
  jrViolations?: unknown[];
  ejrPlusViolations?: unknown[];
  [check: string]: unknown;
}

interface SmallCase {
  id: string;
  candidates: number;
  k: number;
  ballots: number[][];
  expected: Record<
    string,
    { winners: number[]; order: number[]; values?: unknown[]; tied?: unknown[]; virtualSeats?: number }
  >;
  committees?: CheckedCommittee[];
}

function expectChecks(profile: Profile, expected: CheckedCommittee): void {
  const found = check(profile, expected.committee);
  for (const axiom of ['jr', 'ejrPlus', 'worst', 'pjrPlus', 'unrepresented'] as const) {
    expect(found[axiom], axiom).toEqual(expected[axiom]);
  }
  for (const axiom of ['ejr', 'pjr'] as const) {
    if (expected[axiom] !== null) expect(found[axiom], axiom).toBe(expected[axiom]);
  }
  expect(found.jrViolations).toEqual(expected.jrViolations ?? []);
  expect(found.ejrPlusViolations).toEqual(expected.ejrPlusViolations ?? []);
}

describeElections('real elections are counted as the reference counts them, to the last fraction', () => {
  for (const name of realElections()) {
    test(name, () => {
      const profile = layOut(readElection<Election>(`elections/${name}.json`));
      const expected = readElection<Expected>(`expected/${name}.json`);
      expect([...profile.approvals]).toEqual(expected.approvals);
      expect({ voters: profile.voters, blank: profile.blank }).toEqual(expected.totals);
      for (const result of expected.results) {
        const outcome = count(profile, result.rule, result.k);
        expect(outcome, `${result.rule}, ${result.k} seats`).toMatchObject({
          winners: result.winners,
          order: result.order,
          ...(result.rounds ? { rounds: result.rounds } : {}),
          ...(result.phase2Rounds ? { fill: result.phase2Rounds } : {}),
          ...(result.finalRounds ? { rounds: result.finalRounds } : {}),
          ...(result.virtualSeats ? { virtualSeats: result.virtualSeats } : {}),
        });
      }
      for (const committee of expected.committees) expectChecks(profile, committee);
    });
  }
});

describe('small cases that are hard to get right', () => {
  const cases = readReference<{ cases: SmallCase[] }>('approval/small-cases.json').cases;
  test.each(cases)('$id', ({ candidates, k, ballots, expected, committees }) => {
    const profile = layOut({ candidates, ballots: ballots.map((ballot): [number, number[]] => [1, ballot]) });
    for (const [rule, result] of Object.entries(expected)) {
      const outcome = count(profile, rule as Rule, k);
      expect(outcome, rule).toMatchObject({ winners: result.winners, order: result.order });
      if (result.values) expect(outcome.rounds.map(({ value }) => value)).toEqual(result.values);
      if (result.tied) expect(outcome.rounds.map(({ tied }) => tied)).toEqual(result.tied);
      if (result.virtualSeats) expect(outcome.virtualSeats).toBe(result.virtualSeats);
    }
    for (const committee of committees ?? []) expectChecks(profile, committee);
  });
});
