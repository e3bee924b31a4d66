import { Page, Paragraph, useWords } from '../../../ui/index.ts';
import type { CodePlace } from '../rules.ts';
import { CodeField } from './code-form.tsx';

interface WrongCodeProps {
  problem: 'unknown' | 'expired' | 'refused';
  typed: string;
  action: CodePlace;
}

/** A code that leads nowhere: what may be the matter, and the field to try again with what was typed still in it. */
export function WrongCode({ problem, typed, action }: WrongCodeProps) {
  const { t } = useWords();
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
