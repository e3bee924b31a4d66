import { dayOf } from '../../../platform/clock.ts';
import { Chip, type ChipState, List, Paragraph, useWords } from '../../../ui/index.ts';
import type { Party, Round, RoundState } from '../types.ts';

const chips: Record<RoundState, ChipState> = {
  announced: 'planned',
  open: 'busy',
  closed: 'busy',
  answered: 'done',
  recorded: 'done',
};

export function RoundChip({ state }: { state: RoundState }) {
  const { t } = useWords();
  return <Chip state={chips[state]}>{t(`advice.state.${state}`)}</Chip>;
}

/** From when until when: a sentence in the time that fits, and one more when another day was promised at first. */
export function useTerm(): (round: Round) => string {
  const { t, date } = useWords();
  return ({ state, opensOn, closesOn, firstClosesOn, answeredAt }) => {
    if (!opensOn || !closesOn) return t('advice.term.unknown');
    const days = { from: date(opensOn), until: date(closesOn) };
    const changed =
      firstClosesOn && firstClosesOn !== closesOn ? ` ${t('advice.term.changed', { first: date(firstClosesOn) })}` : '';
    const answeredOn = answeredAt && dayOf(answeredAt);
    if (answeredOn && answeredOn < closesOn)
      return t('advice.term.early', { ...days, until: date(answeredOn), promised: days.until }) + changed;
    const time = state === 'closed' || state === 'answered' ? 'over' : state === 'open' ? 'open' : 'coming';
    return t(`advice.term.${time}`, days) + changed;
  };
}

/** Of whom advice is asked, and what came of it. */
export function PartyList({ parties, round }: { parties: Party[]; round: Round }) {
  const { dutch } = useWords();
  const standing = useStanding();
  if (parties.length === 0) return null;
  return (
    <List
      items={parties.map((party) => (
        <>
          {dutch(party.name)}
          {round.state !== 'recorded' && `: ${standing(party, round)}`}
        </>
      ))}
    />
  );
}

/** How it stands with a party, in words. */
export function useStanding(): (party: Party, round: Pick<Round, 'state'>) => string {
  const { t, date } = useWords();
  return ({ kind, receivedOn, declinedBecause, askedOn }, { state }) => {
    if (state === 'recorded') return t('advice.standing.unknown');
    if (receivedOn && kind === 'residents') return t('advice.standing.residents');
    if (receivedOn) return t('advice.standing.received', { on: date(receivedOn) });
    if (declinedBecause) return t('advice.standing.declined', { reason: declinedBecause });
    if (askedOn && (state === 'closed' || state === 'answered'))
      return t('advice.standing.none', { on: date(askedOn) });
    return askedOn ? t('advice.standing.asked', { on: date(askedOn) }) : t('advice.standing.toAsk');
  };
}

/** Where a public source tells of it. */
export function Source({ source }: { source: string }) {
  const { t } = useWords();
  return <Paragraph small>{t('advice.source', { source })}</Paragraph>;
}
