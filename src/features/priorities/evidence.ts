import type { EvidenceFinder, Findings } from '../../platform/policies/evidence.ts';
import { listPriorities, listWithoutAction } from './queries.ts';

export interface PriorityFacts {
  chosen: number;
  /** Those that no action is for. */
  empty: number;
}

/** What comes first: without a choice there is nothing to carry out. */
export function priorityFindings({ chosen, empty }: PriorityFacts): Findings {
  const found: Findings = { evidence: [], gaps: [] };
  if (chosen === 0)
    found.gaps.push({
      step: 6,
      message: 'steps.gap.priorities.choose',
      reason: 'steps.why.priorities.choose',
      href: '/werk/speerpunten',
      essential: true,
    });
  else
    found.evidence.push({
      step: 6,
      message: 'steps.found.priorities.chosen',
      values: { count: chosen },
      href: '/speerpunten',
    });
  if (empty > 0)
    found.gaps.push({
      step: 6,
      message: 'steps.gap.priorities.agree',
      reason: 'steps.why.priorities.agree',
      values: { count: empty },
      href: '/werk/speerpunten',
      essential: true,
    });
  return found;
}

export const findPriorityEvidence: EvidenceFinder = async (tx, { agenda }) => {
  if (!agenda) return { evidence: [], gaps: [] };
  const empty = (await listWithoutAction(tx)).filter(({ agendaId }) => agendaId === agenda.id);
  return priorityFindings({ chosen: (await listPriorities(tx, agenda.id)).length, empty: empty.length });
};
