import type { ComponentChildren } from 'preact';
import { Tick, useWords } from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import type { BoardSignal } from '../types.ts';

interface BoardRowProps {
  signal: BoardSignal;
  ticked: boolean;
  domains: Domain[];
  mayShape: boolean;
  /** What else there is to say of it. */
  children?: ComponentChildren;
}

/** What somebody said, to be ticked by whoever may bring it together with something. */
export function BoardRow({ signal, ticked, domains, mayShape, children }: BoardRowProps) {
  const { t, language, date, dutch } = useWords();
  const domain = domains.find(({ id }) => id === signal.domainId);
  const place = [
    signal.gathering && dutch(signal.gathering),
    signal.tableLabel && t('proposals.board.table', { table: signal.tableLabel }),
    domain && domainName(domain, language),
    date(signal.createdAt),
  ];
  const words = signal.words
    ? dutch(signal.words)
    : signal.withdrawnAt
      ? t('proposals.board.withdrawn')
      : t('proposals.board.countOnly');
  return (
    <li class="board-row">
      {mayShape && <Tick name="signals" value={signal.id} id={`s-${signal.id}`} checked={ticked} />}
      <div>
        <label for={`s-${signal.id}`} class={signal.words ? 'board-words' : 'board-words board-words--gone'}>
          {words}
          <span class="board-place">{place.filter(Boolean).join(' · ')}</span>
          {signal.consent === 'staff' && <span class="board-place">{t('proposals.board.staffOnly')}</span>}
          {signal.proposals.map(({ number, title }) => (
            <span class="board-place">{t('proposals.board.inProposal', { number, title })}</span>
          ))}
        </label>
        {children}
      </div>
    </li>
  );
}
