import type { Municipality } from '../../../platform/http/env.ts';
import { Chip, DataList, Heading, Link, List, Page, Paragraph, useWords } from '../../../ui/index.ts';
import { statementDay } from '../rules.ts';
import { Contact } from './contact.tsx';

/** In the form of the model statement, with the status that is true: nobody has examined it yet. */
export function AccessibilityPage({ municipality }: { municipality: Municipality }) {
  const { t, date } = useWords();
  const { name, slug } = municipality;
  const heading = t('municipalities.accessibility.title');
  return (
    <Page title={heading} heading={heading} lead={t('municipalities.accessibility.lead', { name })}>
      <DataList
        items={[
          { key: t('municipalities.accessibility.organisation'), value: name },
          { key: t('municipalities.accessibility.scope'), value: t('municipalities.accessibility.pages', { slug }) },
          {
            key: t('municipalities.accessibility.status'),
            value: <Chip state="undecided">{t('municipalities.accessibility.notExamined')}</Chip>,
          },
          { key: t('municipalities.accessibility.date'), value: date(statementDay) },
        ]}
      />
      <Heading level={2}>{t('municipalities.accessibility.meaning')}</Heading>
      <Paragraph>{t('municipalities.accessibility.statusAbout')}</Paragraph>
      <Heading level={2}>{t('municipalities.accessibility.doing')}</Heading>
      <List items={measures.map((measure) => t(`municipalities.accessibility.measures.${measure}`))} />
      <Heading level={2}>{t('municipalities.accessibility.problem')}</Heading>
      <Paragraph>{t('municipalities.accessibility.problemAbout')}</Paragraph>
      <Contact municipality={municipality} />
      <Paragraph>
        {t('municipalities.accessibility.complain')}{' '}
        <Link href="https://www.nationaleombudsman.nl">{t('municipalities.accessibility.ombudsman')}</Link>
      </Paragraph>
    </Page>
  );
}

const measures = ['standard', 'tested', 'people'] as const;
