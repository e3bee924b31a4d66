import type { Municipality } from '../../../platform/http/env.ts';
import { Heading, Link, List, Page, Paragraph, useWords } from '../../../ui/index.ts';
import { Contact } from './contact.tsx';

/** What is kept, how long, who may see it, and what people can ask: in plain words. */
export function PrivacyPage({ municipality }: { municipality: Municipality }) {
  const { t } = useWords();
  const { name } = municipality;
  const heading = t('municipalities.privacy.title');
  return (
    <Page title={heading} heading={heading} lead={t('municipalities.privacy.lead', { name })}>
      {kept.map((part) => (
        <>
          <Heading level={2}>{t(`municipalities.privacy.${part}.title`)}</Heading>
          <List
            items={[
              t(`municipalities.privacy.${part}.what`),
              t(`municipalities.privacy.${part}.howLong`),
              t(`municipalities.privacy.${part}.who`),
            ]}
          />
        </>
      ))}
      <Heading level={2}>{t('municipalities.privacy.not.title')}</Heading>
      <Paragraph>{t('municipalities.privacy.not.about')}</Paragraph>
      <Heading level={2}>{t('municipalities.privacy.rights.title')}</Heading>
      <Paragraph>{t('municipalities.privacy.rights.receipt')}</Paragraph>
      <Paragraph>
        <Link href="/volg">{t('municipalities.privacy.rights.follow')}</Link>
      </Paragraph>
      <Paragraph>{t('municipalities.privacy.rights.ask', { name })}</Paragraph>
      <Contact municipality={municipality} />
      <Paragraph>
        {t('municipalities.privacy.rights.complain')}{' '}
        <Link href="https://www.autoriteitpersoonsgegevens.nl">{t('municipalities.privacy.rights.authority')}</Link>
      </Paragraph>
    </Page>
  );
}

const kept = ['tell', 'follow', 'vote', 'signIn', 'cookies', 'network'] as const;
