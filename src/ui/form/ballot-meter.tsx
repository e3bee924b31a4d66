import type { ComponentChildren } from 'preact';
import { useWords } from '../words.tsx';

interface BallotMeterProps {
  max: number;
  /** The fieldset with the boxes. */
  children: ComponentChildren;
}

/**
 * Says how many one may choose and, with script, how many one has chosen: without, a number would stand still while the ticks
 * change. It never stops anyone: the server does.
 */
export function BallotMeter({ max, children }: BallotMeterProps) {
  const { t } = useWords();
  const values = { count: '{count}', max, over: '{over}' };
  return (
    <ballot-meter data-max={max} data-chosen={t('ui.ballot.chosen', values)} data-over={t('ui.ballot.over', values)}>
      {children}
      <p class="sp-ballot-meter" role="status">
        {t('ui.ballot.limit', { max })}
      </p>
    </ballot-meter>
  );
}
