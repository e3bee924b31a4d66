import type { EvidenceFinder, Findings } from '../../platform/policies/evidence.ts';
import { listBallots } from './queries.ts';
import type { Ballot } from './types.ts';

export type BallotFacts = Pick<Ballot, 'state' | 'paperCount' | 'slug'>;

/** A vote is the strongest way to take part. None is no gap: who decides is chosen by each municipality. */
export function ballotFindings(ballots: readonly BallotFacts[]): Findings {
  const found: Findings = { evidence: [], gaps: [] };
  const established = ballots.filter(({ state }) => state === 'established');
  const papers = established.reduce((sum, { paperCount }) => sum + (paperCount ?? 0), 0);
  const open = ballots.filter(({ state }) => state === 'open').length;
  const counted = ballots.find(({ state }) => state === 'counted');
  const href = '/stemmingen';
  if (established.length > 0)
    found.evidence.push({
      step: 5,
      // Of a vote that was only told of, nobody knows how many took part.
      message: papers > 0 ? 'steps.found.ballots.established' : 'steps.found.ballots.told',
      values: { count: established.length, papers },
      href,
    });
  if (open > 0) found.evidence.push({ step: 5, message: 'steps.found.ballots.open', values: { count: open }, href });
  if (counted)
    found.gaps.push({
      step: 5,
      message: 'steps.gap.ballots.establish',
      reason: 'steps.why.ballots.establish',
      href: `/werk/stemmingen/${counted.slug}`,
      essential: true,
    });
  return found;
}

export const findBallotEvidence: EvidenceFinder = async (tx, { agenda }) => {
  return ballotFindings(agenda ? await listBallots(tx, { agendaIds: [agenda.id] }) : []);
};
