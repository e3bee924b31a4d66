import { ButtonLink, Page, Paragraph, useWords } from '../../../ui/index.ts';

/** Where somebody would tell something in a reconstruction: nobody there would read it. */
export function NotHere() {
  const { t } = useWords();
  const heading = t('signals.notHere.title');
  return (
    <Page title={heading} heading={heading} current="tell">
      <Paragraph>{t('signals.notHere.about')}</Paragraph>
      <ButtonLink href="/zonnedam/meedoen">{t('signals.notHere.example')}</ButtonLink>
    </Page>
  );
}
