import type { Typed } from '../../../platform/forms/form.ts';
import type { FieldError } from '../../../ui/index.ts';
import { Alert, Button, Form, Link, Page, Paragraph, useWords } from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import { SignalFields } from './signal-fields.tsx';

interface TellPageProps {
  action: string;
  formKey: string;
  domains: Domain[];
  /** The gathering that somebody is in, when they came with its code. */
  gathering?: { title: string; href: string; closed?: boolean };
  privacyHref: string;
  typed?: Typed;
  errors?: FieldError[];
}

/** Where anyone tells what they meet, in their own words. */
export function TellPage({ action, formKey, domains, gathering, privacyHref, typed = {}, errors = [] }: TellPageProps) {
  const { t } = useWords();
  const heading = t('signals.form.title');
  return (
    <Page title={heading} heading={heading} lead={t('signals.form.lead')} errors={errors} current="tell">
      {gathering && <Where {...gathering} />}
      <Form action={action} formKey={formKey}>
        <SignalFields domains={domains} typed={typed} errors={errors} />
        <Button>{t('signals.form.send')}</Button>
      </Form>
      <Paragraph>
        {t('signals.form.noAccount')} <Link href={privacyHref}>{t('signals.form.privacy')}</Link>
      </Paragraph>
    </Page>
  );
}

function Where({ title, href, closed }: { title: string; href: string; closed?: boolean }) {
  const { t } = useWords();
  if (!closed)
    return (
      <Paragraph>
        {t('signals.form.inGathering', { title })} <Link href={href}>{t('signals.form.aboutGathering')}</Link>
      </Paragraph>
    );
  return (
    <div role="alert">
      <Alert kind="warning" title={t('signals.form.closedTitle', { title })}>
        <Paragraph>{t('signals.form.closedAbout')}</Paragraph>
      </Alert>
    </div>
  );
}
