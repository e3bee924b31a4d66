import { DataList, Link, useReconstructed, useWords } from '../../../ui/index.ts';
import type { Decision } from '../types.ts';

/** The result of the vote in words: 'Aangenomen met 18 stemmen voor en 11 tegen'. Nothing where nobody knows. */
export function useResult(): (
  decision: Pick<Decision, 'kind' | 'outcome' | 'vote' | 'votesFor' | 'votesAgainst'>,
) => string | undefined {
  const { t } = useWords();
  return ({ kind, outcome, vote, votesFor, votesAgainst }) => {
    if (!outcome) return undefined;
    const voted = kind === 'motion' || kind === 'council-decision';
    const result = t(`mandate.result.${outcome === 'carried' && !voted ? 'settled' : outcome}`);
    if (vote === 'unanimous') return t('mandate.vote.unanimousResult', { result });
    if (vote !== 'counted') return result;
    return t('mandate.vote.countedResult', { result, votesFor: votesFor ?? 0, votesAgainst: votesAgainst ?? 0 });
  };
}

/** From when until when it holds; nothing where it has no days of its own. */
export function usePeriod(): (decision: Pick<Decision, 'startsOn' | 'endsOn'>) => string | undefined {
  const { t, date } = useWords();
  return ({ startsOn, endsOn }) => {
    if (startsOn && endsOn) return t('mandate.period.both', { from: date(startsOn), until: date(endsOn) });
    if (endsOn) return t('mandate.period.until', { until: date(endsOn) });
    return startsOn ? t('mandate.period.from', { from: date(startsOn) }) : undefined;
  };
}

/** What it gives: money, hours, or somebody who was found. */
export function useGift(): (decision: Decision) => string[] {
  const { t } = useWords();
  return ({ amountCents, recurrence, hoursPerWeek, people, kind, filled }) => [
    ...(amountCents ? [t(`mandate.amount.${recurrence ?? 'unknown'}`, { amount: amountCents / 100 })] : []),
    ...(hoursPerWeek ? [t('mandate.hours', { hours: hoursPerWeek, people: people ?? 0 })] : []),
    ...(kind === 'vacancy' && filled !== null ? [t(filled ? 'mandate.filled.yes' : 'mandate.filled.no')] : []),
  ];
}

/** Everything that is said of a decision. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  const { t, date, dutch } = useWords();
  const [result, period, gift] = [useResult()(decision), usePeriod()(decision), useGift()(decision)];
  const unknown = useReconstructed() ? t('mandate.unknown') : undefined;
  const { kind, body, decidedOn, linkUrl, linkLabel } = decision;
  const items = [
    { key: t('mandate.page.kind'), value: t(`mandate.kind.${kind}`) },
    { key: t('mandate.page.body'), value: body ? t(`mandate.body.${body}`) : unknown },
    { key: t('mandate.page.decidedOn'), value: decidedOn ? date(decidedOn) : unknown },
    { key: t('mandate.page.result'), value: result ?? unknown },
    { key: t('mandate.page.period'), value: period ?? unknown },
    { key: t('mandate.page.gives'), value: gift.length > 0 ? gift.join(' ') : undefined },
    {
      key: t('mandate.page.link'),
      value: linkUrl && <Link href={linkUrl}>{linkLabel ? dutch(linkLabel) : t('mandate.page.linkLabel')}</Link>,
    },
  ];
  return <DataList items={items.filter(({ value }) => value)} />;
}
