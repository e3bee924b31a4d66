import { Heading, Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Elsewhere } from '../types.ts';

/** Above the proposals that came with one ballot: they are not what people told here. */
export function ElsewhereHeading({ elsewhere }: { elsewhere: Elsewhere }) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <>
      <Heading level={2}>{t('proposals.elsewhere.title', { title: elsewhere.title })}</Heading>
      <Paragraph>
        {t('proposals.elsewhere.about')}{' '}
        <Link href={local(elsewhere.href)}>{t('proposals.elsewhere.result', { title: elsewhere.title })}</Link>
      </Paragraph>
    </>
  );
}

/** The same for one proposal. */
export function FromElsewhere({ elsewhere }: { elsewhere: Elsewhere }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  return (
    <Paragraph>
      {t('proposals.elsewhere.one')} <Link href={local(elsewhere.href)}>{dutch(elsewhere.title)}</Link>.
    </Paragraph>
  );
}
