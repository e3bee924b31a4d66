import type { Municipality } from '../../../platform/http/env.ts';
import { DataList, Heading, Link, Page, Paragraph, useWords } from '../../../ui/index.ts';
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
          <DataList
            items={questions.map((question) => ({
              key: t(`municipalities.privacy.questions.${question}`),
              value: t(`municipalities.privacy.${part}.${question}`),
            }))}
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

const questions = ['what', 'howLong', 'who'] as const;
const kept = ['tell', 'follow', 'vote', 'signIn', 'cookies', 'network'] as const;
