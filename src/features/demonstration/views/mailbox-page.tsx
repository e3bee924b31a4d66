import type { ReceivedMail } from '../../../platform/mail/mail.ts';
import { Card, DataList, EmptyState, Link, Page, Paragraph, useWords } from '../../../ui/index.ts';

/** The mail that was not sent anywhere, newest first. */
export function MailboxPage({ mails }: { mails: ReceivedMail[] | undefined }) {
  const { t, dateTime } = useWords();
  const heading = t('demonstration.mailbox.title');
  return (
    <Page title={heading} heading={heading} lead={t('demonstration.mailbox.lead')} private>
      {!mails && <Paragraph>{t('demonstration.mailbox.elsewhere')}</Paragraph>}
      {mails?.length === 0 && (
        <EmptyState title={t('demonstration.mailbox.empty')}>
          <Paragraph>{t('demonstration.mailbox.emptyAbout')}</Paragraph>
        </EmptyState>
      )}
      {mails?.map(({ at, mail }) => (
        <Card heading={mail.subject} level={2}>
          <DataList
            items={[
              { key: t('demonstration.mailbox.to'), value: mail.to },
              { key: t('demonstration.mailbox.at'), value: dateTime(at) },
            ]}
          />
          <p class="sp-mail">{withLinks(mail.text)}</p>
        </Card>
      ))}
    </Page>
  );
}

/** As programs for mail show it: an address in the text is a link. */
function withLinks(text: string) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? <Link href={part}>{part}</Link> : part));
}
