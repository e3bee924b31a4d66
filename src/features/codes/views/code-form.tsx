import type { MessageKey } from '../../../platform/i18n/catalogue.ts';
import { Button, Form, Page, Paragraph, TextField, useWords } from '../../../ui/index.ts';
import type { CodePlace } from '../rules.ts';

interface CodeFormProps {
  action: CodePlace;
  typed: string;
  problem?: MessageKey;
}

/** One field for one code. */
export function CodeForm({ action, typed, problem }: CodeFormProps) {
  const { t } = useWords();
  const heading = action === '/volg' ? t('codes.follow.title') : t('codes.join.title');
  const errors = problem ? [{ field: 'code', message: t(problem) }] : [];
  return (
    <Page title={heading} heading={heading} errors={errors} private>
      <Paragraph>{action === '/volg' ? t('codes.follow.about') : t('codes.join.about')}</Paragraph>
      <CodeField action={action} typed={typed} error={errors[0]?.message} />
    </Page>
  );
}

export function CodeField({ action, typed, error }: { action: CodePlace; typed: string; error?: string | undefined }) {
  const { t } = useWords();
  return (
    <Form action={action}>
      <TextField
        name="code"
        label={action === '/volg' ? t('codes.follow.label') : t('codes.join.label')}
        hint={t('codes.hint')}
        value={typed}
        error={error}
        autocomplete={action === '/d' ? 'one-time-code' : 'off'}
        spellcheck={false}
        size="medium"
      />
      <Button>{action === '/volg' ? t('codes.follow.button') : t('codes.join.button')}</Button>
    </Form>
  );
}
