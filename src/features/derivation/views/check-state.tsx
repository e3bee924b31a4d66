import { Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { ReadCheck } from '../checking.ts';
import { noReactions, sumOf } from '../rules.ts';
import type { Reactions } from '../types.ts';

/** For staff: whether those who spoke were asked to check, and what they said. Nothing waits for it. */
export function CheckState({ read }: { read: Pick<ReadCheck, 'check' | 'stage' | 'asked'> | undefined }) {
  const local = useLocal();
  const { t, date } = useWords();
  const href = local('/werk/speerpunten/begrepen');
  if (!read)
    return (
      <Paragraph>
        {t('derivation.work.state.none')} <Link href={href}>{t('derivation.work.state.ask')}</Link>
      </Paragraph>
    );
  const all = addUp(read.asked.map(({ reactions }) => reactions));
  return (
    <Paragraph>
      {t(`derivation.work.state.${read.stage}`, { day: date(read.check.closesOn) })}{' '}
      {t('derivation.check.counted', { reactions: sumOf(all), ...all })}{' '}
      <Link href={href}>{t('derivation.work.state.look')}</Link>
    </Paragraph>
  );
}

function addUp(reactions: Reactions[]): Reactions {
  return reactions.reduce(
    (sum, one) => ({ well: sum.well + one.well, partly: sum.partly + one.partly, amiss: sum.amiss + one.amiss }),
    noReactions,
  );
}
