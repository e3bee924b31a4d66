// The answer to what somebody comes to /volg for.
import { Heading, Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { headlineOf, type Moment } from '../story.ts';
import type { Signal } from '../types.ts';

interface AnswerProps {
  signal: Signal;
  moments: Moment[];
  readOnly: boolean;
}

/** The strongest line after the h1, and where to go from an answer that nothing more comes of. */
export function Answer({ moments, signal, readOnly }: AnswerProps) {
  const { t } = useWords();
  const local = useLocal();
  const answer = signal.withdrawnAt ? undefined : headlineOf(moments);
  const words = answer ? t(answer.message, { ...answer.values, title: answer.title }) : t(nothingYet(signal));
  return (
    <div class="follow-answer">
      {answer && <p class="follow-answer__when">{t('signals.follow.now')}</p>}
      <p class="follow-answer__words">{answer?.href ? <Link href={local(answer.href)}>{words}</Link> : words}</p>
      {answer && <Happenings happenings={answer.happenings} />}
      {answer?.ended && <Onward answer={answer} readOnly={readOnly} />}
    </div>
  );
}

/** Where somebody can go whose words nothing more comes of by itself. */
function Onward({ answer, readOnly }: { answer: Moment; readOnly: boolean }) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <>
      <Heading level={2} look={3}>
        {t('signals.onward.title')}
      </Heading>
      {answer.kind === 'ballot' && <Paragraph>{t('signals.onward.lost')}</Paragraph>}
      <List
        items={[
          <Link href={local('/speerpunten')}>{t('signals.onward.chosen')}</Link>,
          ...(readOnly ? [] : [<Link href={local('/meedoen')}>{t('signals.onward.tell')}</Link>]),
        ]}
      />
    </>
  );
}

/** What else there is to say about a moment. */
export function Happenings({ happenings }: Pick<Moment, 'happenings'>) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <>
      {happenings.map(({ message, values, href, label = 'signals.story.more' }) => (
        <Paragraph>
          {t(message, values)} {href && <Link href={local(href)}>{t(label)}</Link>}
        </Paragraph>
      ))}
    </>
  );
}

function nothingYet({ withdrawnAt, consent }: Signal) {
  if (withdrawnAt) return 'signals.follow.withdrawn';
  return consent === 'count' ? 'signals.story.counted' : 'signals.follow.nothingYet';
}
