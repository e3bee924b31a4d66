// What is said of a decision and of the ground, as words: for pages, and for what is written to others.
import type { Words } from '../../platform/i18n/words.ts';
import type { Hook } from './hooks.ts';
import type { Check } from './solidity.ts';
import type { Decision } from './types.ts';

/** The result of the vote: 'Aangenomen met 18 stemmen voor en 11 tegen'. Nothing where nobody knows. */
export function sayResult(
  { t }: Words,
  {
    kind,
    outcome,
    vote,
    votesFor,
    votesAgainst,
  }: Pick<Decision, 'kind' | 'outcome' | 'vote' | 'votesFor' | 'votesAgainst'>,
): string | undefined {
  if (!outcome) return undefined;
  const voted = kind === 'motion' || kind === 'council-decision';
  const result = t(`mandate.result.${outcome === 'carried' && !voted ? 'settled' : outcome}`);
  if (vote === 'unanimous') return t('mandate.vote.unanimousResult', { result });
  if (vote !== 'counted') return result;
  return t('mandate.vote.countedResult', { result, votesFor: votesFor ?? 0, votesAgainst: votesAgainst ?? 0 });
}

/** From when until when it holds; nothing where it has no days of its own. */
export function sayPeriod({ t, date }: Words, { startsOn, endsOn }: Pick<Decision, 'startsOn' | 'endsOn'>) {
  if (startsOn && endsOn) return t('mandate.period.both', { from: date(startsOn), until: date(endsOn) });
  if (endsOn) return t('mandate.period.until', { until: date(endsOn) });
  return startsOn ? t('mandate.period.from', { from: date(startsOn) }) : undefined;
}

/** What it gives: money, hours, or somebody who was found. */
export function sayGifts({ t }: Words, decision: Decision): string[] {
  const { amountCents, recurrence, hoursPerWeek, people, kind, filled } = decision;
  return [
    ...(amountCents ? [t(`mandate.amount.${recurrence ?? 'unknown'}`, { amount: amountCents / 100 })] : []),
    ...(hoursPerWeek ? [t('mandate.hours', { hours: hoursPerWeek, people: people ?? 0 })] : []),
    ...(kind === 'vacancy' && filled !== null ? [t(filled ? 'mandate.filled.yes' : 'mandate.filled.no')] : []),
  ];
}

/** Why a check of the ground came out as it did. */
export function sayWhy({ t, date }: Words, { name, why, on, people, owners }: Check): string {
  if (why === 'none') return t(`mandate.none.${name}`);
  return t(`mandate.why.${why}`, {
    title: on?.title ?? '',
    until: on?.endsOn ? date(on.endsOn) : '',
    from: on?.startsOn ? date(on.startsOn) : '',
    people,
    owners,
  });
}

/** How a check came out, in a word or two. */
export function sayVerdict({ t }: Words, { why, verdict }: Check): string {
  return t(`mandate.verdict.${why === 'known-once' ? 'once' : verdict}`);
}

/** What a hook is, and when. */
export function sayHook({ t, date }: Words, { kind, day, around, title }: Hook): { what: string; when: string } {
  return {
    what: t(`mandate.hook.${kind}.title`, { title: title ?? '' }),
    when: t(around ? 'mandate.hook.around' : 'mandate.hook.on', { date: date(day) }),
  };
}
