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
  const title = t(`codes.${problem}.title`);
  const errors = problem === 'refused' ? [] : [{ field: 'code', message: t(`codes.${problem}.error`) }];
  return (
    <Page title={title} heading={title} errors={errors} private>
      <Paragraph>{t(`codes.${problem}.about`)}</Paragraph>
      {problem !== 'refused' && <CodeField action={action} typed={typed} error={errors[0]?.message} />}
    </Page>
  );
}
