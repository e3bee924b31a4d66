import { useWords } from '../../../ui/index.ts';
import type { countVerdicts } from '../rules.ts';

/** How many points there are, and what was answered to them. */
export function useCounts(): (counts: ReturnType<typeof countVerdicts>) => string {
  const { t } = useWords();
  return ({ points, 'taken-over': taken, 'in-part': part, not }) =>
    t('advice.counts', { points, taken, part, not, waiting: points - taken - part - not });
}
