import { Chip, type ChipState, Entry, List, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';
import { askState } from '../rules.ts';
import { sayGifts, sayPeriod, sayResult } from '../saying.ts';
import type { Ask, ListedDecision } from '../types.ts';

interface DecisionEntryProps {
  decision: ListedDecision;
  today: string;
  /** In the rooms of staff. */
  work?: boolean;
}

/** A decision in the register: what, when, who, with which result, and what it asks. */
export function DecisionEntry({ decision, today, work = false }: DecisionEntryProps) {
  const local = useLocal();
  const words = useWords();
  const { t, date, dutch } = words;
  const [result, period, gift] = [sayResult(words, decision), sayPeriod(words, decision), sayGifts(words, decision)];
  const rebuilt = useReconstructed();
  const { kind, body, decidedOn, slug, title, asks } = decision;
  const day = decidedOn ? date(decidedOn) : rebuilt ? t('mandate.dayUnknown') : undefined;
  const facts = [
    t(`mandate.kind.${kind}`),
    day,
    body && t('mandate.list.by', { body: t(`mandate.body.${body}`) }),
    result,
    period,
    ...gift,
  ];
  return (
    <Entry title={dutch(title)} href={local(`${work ? '/werk' : ''}/besluiten/${slug}`)} facts={facts.filter(Boolean)}>
      {asks.length > 0 && <Asks asks={asks} today={today} />}
    </Entry>
  );
}

const chips: Record<ReturnType<typeof askState>, ChipState> = { done: 'done', late: 'late', open: 'planned' };

/** What it asks, and whether that was done. */
export function Asks({ asks, today }: { asks: Ask[]; today: string }) {
  return <List items={asks.map((ask) => <AskLine ask={ask} today={today} />)} />;
}

export function AskLine({ ask, today }: { ask: Ask; today: string }) {
  const { t, date, dutch } = useWords();
  const state = askState(ask, today);
  const { words, dueOn, doneOn, outcomeWords } = ask;
  return (
    <>
      {dutch(words)} <Chip state={chips[state]}>{t(`mandate.ask.${state}`)}</Chip>{' '}
      {doneOn && outcomeWords
        ? t('mandate.ask.doneOn', { day: date(doneOn), words: outcomeWords })
        : dueOn && t('mandate.ask.dueOn', { day: date(dueOn) })}
      {!doneOn && outcomeWords && ` ${t('mandate.ask.stands', { words: outcomeWords })}`}
    </>
  );
}
