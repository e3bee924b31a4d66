import { ButtonLink, Page, Paragraph, useWords } from '../../../ui/index.ts';
import type { CodeRoot } from '../rules.ts';
import { CodeField } from './code-form.tsx';

interface WrongCodeProps {
  problem: 'unknown' | 'expired' | 'refused';
  typed: string;
  action: CodeRoot;
}

/** A code that leads nowhere: what may be the matter, and the field to try again with what was typed still in it. */
export function WrongCode({ problem, typed, action }: WrongCodeProps) {
  const { t } = useWords();
  if (action === '/bericht') return <OldLink />;
  const matter = problem === 'expired' ? 'expired' : 'unknown';
  const title = t(`codes.${matter}.title`);
  const errors = [{ field: 'code', message: t(`codes.${matter}.error`) }];
  return (
    <Page title={title} heading={title} errors={errors} private>
      <Paragraph>{t(`codes.${problem}.about`)}</Paragraph>
      <CodeField action={action} typed={typed} error={errors[0]?.message} />
    </Page>
  );
}

/** Nobody types what a link in a mail holds. */
function OldLink() {
  const { t } = useWords();
  const title = t('codes.link.title');
  return (
    <Page title={title} heading={title} private>
      <Paragraph>{t('codes.link.about')}</Paragraph>
      <ButtonLink href="/volg">{t('codes.link.follow')}</ButtonLink>
    </Page>
  );
}
