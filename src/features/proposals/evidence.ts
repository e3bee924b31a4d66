import type { EvidenceFinder, Findings } from '../../platform/policies/evidence.ts';
import { sumToldFor } from '../signals/index.ts';
import { listOpenProposals } from './queries.ts';

export interface ProposalFacts {
  open: number;
  /** Stories that were brought into nothing yet. */
  loose: number;
}

/** What people said was brought together into what could be done: the first sign that something is done with it. */
export function proposalFindings({ open, loose }: ProposalFacts): Findings {
  if (open > 0)
    return {
      evidence: [{ step: 5, message: 'steps.found.proposals.brought', values: { count: open }, href: '/voorstellen' }],
      gaps: [],
    };
  if (loose === 0) return { evidence: [], gaps: [] };
  const gap = {
    step: 5,
    message: 'steps.gap.proposals.bring',
    reason: 'steps.why.proposals.bring',
    values: { count: loose },
    href: '/werk/voorstellen/bord',
    essential: false,
  } as const;
  return { evidence: [], gaps: [gap] };
}

export const findProposalEvidence: EvidenceFinder = async (tx, { agenda }) => {
  const open = agenda ? (await listOpenProposals(tx, agenda.id)).length : 0;
  return proposalFindings({ open, loose: (await sumToldFor(tx, agenda?.id ?? null)).waiting });
};
