import { dayOf } from '../../platform/clock.ts';
import type { AskedAgenda, EvidenceFinder, Findings } from '../../platform/policies/evidence.ts';
import { sumToldFor, type ToldFor } from './queries.ts';

export interface SignalFacts extends ToldFor {
  agenda: Pick<AskedAgenda, 'slug'> | undefined;
}

/** Stories are what an exploration rests on; whoever told one hears what was done with it. */
export function signalFindings({ told, waiting, answerBy, agenda }: SignalFacts, today: string): Findings {
  const found: Findings = { evidence: [], gaps: [] };
  if (told === 0)
    found.gaps.push({
      step: 1,
      message: 'steps.gap.signals.listen',
      reason: 'steps.why.signals.listen',
      href: '/meedoen',
      essential: true,
    });
  else
    found.evidence.push({
      step: 1,
      message: 'steps.found.signals.told',
      values: { count: told },
      href: agenda ? `/speerpunten/afweging?agenda=${agenda.slug}` : '/speerpunten/afweging',
    });
  if (told > waiting)
    found.evidence.push({
      step: 5,
      message: 'steps.found.signals.answered',
      values: { count: told - waiting, all: told },
      href: '/onbeantwoord',
    });
  if (waiting > 0)
    found.gaps.push({
      step: 5,
      message: 'steps.gap.signals.answer',
      reason: 'steps.why.signals.answer',
      values: { count: waiting },
      href: '/werk/antwoorden',
      // A promise that is still open breaks nothing; one that was broken does.
      essential: answerBy !== null && answerBy < today,
      ...(answerBy ? { due: answerBy } : {}),
    });
  return found;
}

export const findSignalEvidence: EvidenceFinder = async (tx, { agenda }) =>
  signalFindings({ ...(await sumToldFor(tx, agenda?.id ?? null)), agenda }, dayOf(tx.now));
