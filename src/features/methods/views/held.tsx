import type { Influence, InfluenceShown } from '../../../platform/policies/influence.ts';
import { Chip, Heading, Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Held } from '../types.ts';

interface HeldProps {
  held: Held;
  shown: InfluenceShown[];
}

const chips = { kept: 'done', more: 'done', less: 'late', running: 'busy', none: 'undecided' } as const;

/** What was promised at the start beside what was done: the promise of influence, and what can be seen of it. */
export function PromiseHeld({ held: { promised, done, verdict }, shown }: HeldProps) {
  const { t } = useWords();
  const local = useLocal();
  if (!promised && shown.length === 0) return null;
  const word = (level: Influence) => t(`gatherings.influence.${level}.word`);
  return (
    <>
      <Heading level={2}>{t('methods.held.title')}</Heading>
      {promised && (
        <Paragraph>
          <Chip state={chips[verdict]}>{t(`methods.held.${verdict}`)}</Chip>{' '}
          {done
            ? t('methods.held.beside', { promised: word(promised), done: word(done) })
            : t('methods.held.besideNone', { promised: word(promised) })}
        </Paragraph>
      )}
      <List
        items={shown.map(({ level, message, values, href }) => (
          <>
            <b>{word(level)}</b>: {t(message, values)}{' '}
            {href && <Link href={local(href)}>{t('methods.held.look')}</Link>}
          </>
        ))}
      />
    </>
  );
}
