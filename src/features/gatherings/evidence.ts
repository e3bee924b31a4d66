import type { EvidenceFinder, Findings } from '../../platform/policies/evidence.ts';
import { countByState } from './queries.ts';

export interface GatheringFacts {
  /** Open ones too: people speak there. */
  held: number;
  /** Of those: where it was said beforehand how much influence people have. */
  promised: number;
  coming: number;
}

const href = '/bijeenkomsten';

/** Gatherings are where a municipality explores, and where people take part: both at once. */
export function gatheringFindings({ held, promised, coming }: GatheringFacts): Findings {
  const found: Findings = { evidence: [], gaps: [] };
  if (held > 0)
    found.evidence.push(
      { step: 1, message: 'steps.found.gatherings.held', values: { count: held }, href },
      promised > 0
        ? { step: 5, message: 'steps.found.gatherings.promised', values: { count: promised, all: held }, href }
        : { step: 5, message: 'steps.found.gatherings.spoke', values: { count: held }, href },
    );
  if (coming > 0)
    found.evidence.push({ step: 5, message: 'steps.found.gatherings.coming', values: { count: coming }, href });
  if (held + coming === 0)
    found.gaps.push({
      step: 1,
      message: 'steps.gap.gatherings.hold',
      reason: 'steps.why.gatherings.hold',
      href: '/werk/bijeenkomsten/nieuw',
      essential: false,
    });
  return found;
}

export const findGatheringEvidence: EvidenceFinder = async (tx, { agenda }) => {
  return gatheringFindings(agenda ? await countByState(tx, agenda.id) : { held: 0, promised: 0, coming: 0 });
};
