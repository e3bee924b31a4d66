import type { ComponentChildren } from 'preact';
import { useWords } from '../words.tsx';

interface BallotMeterProps {
  max: number;
  /** How many are ticked when the page is sent. */
  chosen?: number | undefined;
  /** The fieldset with the boxes. */
  children: ComponentChildren;
}

/** Says how many one may choose and, with script, how many one has chosen. It never stops anyone: the server does. */
export function BallotMeter({ max, chosen = 0, children }: BallotMeterProps) {
  const { t } = useWords();
  const values = { count: '{count}', max, over: '{over}' };
  const message = chosen > max ? 'ui.ballot.over' : 'ui.ballot.chosen';
  return (
    <ballot-meter data-max={max} data-chosen={t('ui.ballot.chosen', values)} data-over={t('ui.ballot.over', values)}>
      {children}
      <p class="sp-ballot-meter" role="status">
        {chosen > 0 ? t(message, { count: chosen, max, over: chosen - max }) : t('ui.ballot.limit', { max })}
      </p>
    </ballot-meter>
  );
}
