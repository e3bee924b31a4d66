import { Button, ButtonLink, Form, Heading, List, Page, Paragraph, useWords } from '../../../ui/index.ts';
import { walkSteps } from '../rules.ts';

/** Hold your own symposium in ten minutes: what it takes, and one button. */
export function SymposiumPage() {
  const { t } = useWords();
  const heading = t('demonstration.symposium.title');
  return (
    <Page title={heading} heading={heading} lead={t('demonstration.symposium.lead')} robots="noindex">
      <Form action="/demo/symposium">
        <Button>{t('demonstration.symposium.start')}</Button>
      </Form>
      <Paragraph>{t('demonstration.symposium.about')}</Paragraph>
      <Heading level={2}>{t('demonstration.symposium.steps')}</Heading>
      <List ordered items={walkSteps.map(({ name }) => t(`demonstration.walk.${name}.title`))} />
      <Paragraph small>{t('demonstration.symposium.gone')}</Paragraph>
    </Page>
  );
}

export function TooManyPage() {
  const { t } = useWords();
  const heading = t('demonstration.tooMany.title');
  return (
    <Page title={heading} heading={heading} robots="noindex">
      <Paragraph>{t('demonstration.tooMany.about')}</Paragraph>
      <ButtonLink href="/demo">{t('demonstration.tooMany.back')}</ButtonLink>
    </Page>
  );
}
