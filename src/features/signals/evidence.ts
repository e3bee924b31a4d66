import { dayOf } from '../../platform/clock.ts';
import { ofNone, readCount } from '../../platform/database/kept-counts.ts';
import type { EvidenceFinder, Findings } from '../../platform/policies/evidence.ts';
import { countUnanswered, sumUnanswered } from './queries.ts';

export interface SignalFacts {
  told: number;
  unanswered: number;
  /** By when the first answer was promised, as YYYY-MM-DD. */
  answerBy: string | null;
}

/** Stories are what an exploration rests on; whoever told one hears what was done with it. */
export function signalFindings({ told, unanswered, answerBy }: SignalFacts, today: string): Findings {
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
      href: '/bijeenkomsten',
    });
  if (told > unanswered)
    found.evidence.push({
      step: 5,
      message: 'steps.found.signals.answered',
      values: { count: told - unanswered, all: told },
      href: '/onbeantwoord',
    });
  if (unanswered > 0)
    found.gaps.push({
      step: 5,
      message: 'steps.gap.signals.answer',
      reason: 'steps.why.signals.answer',
      values: { count: unanswered },
      href: '/werk/antwoorden',
      // A promise that is still open breaks nothing; one that was broken does.
      essential: answerBy !== null && answerBy < today,
      ...(answerBy ? { due: answerBy } : {}),
    });
  return found;
}

export const findSignalEvidence: EvidenceFinder = async (tx) => {
  const told = await readCount(tx, 'signal', ofNone);
  const { count: unanswered } = await sumUnanswered(tx);
  const [first] = await countUnanswered(tx, { limit: 1 });
  return signalFindings({ told, unanswered, answerBy: first?.answerBy ?? null }, dayOf(tx.now));
};
