import { showCode } from '../../../platform/codes/codes.ts';
import { ButtonGroup, ButtonLink, CodeCard, Heading, Page, Paragraph, useWords } from '../../../ui/index.ts';

interface ReceiptPageProps {
  code: string;
  followAddress: string;
  qr: string;
  /** Without words: nothing can be read or answered; with a subject it can be counted for a proposal. */
  countOnly: false | 'with-subject' | 'without';
  /** Until when the answer was promised, when it was. */
  answerBy: string | undefined;
  tellAgainHref: string;
}

/** The receipt: the code, big, to keep; and what happens next. */
export function ReceiptPage({ code, followAddress, qr, countOnly, answerBy, tellAgainHref }: ReceiptPageProps) {
  const { t, date } = useWords();
  const heading = t('signals.receipt.title');
  return (
    <Page title={heading} heading={heading} lead={t('signals.receipt.lead')} private>
      <CodeCard label={t('signals.receipt.label')} code={showCode(code)} svg={qr}>
        <Paragraph>{followAddress}</Paragraph>
      </CodeCard>
      <Heading level={2}>{t('signals.receipt.nextTitle')}</Heading>
      <Paragraph>{t(countOnly ? 'signals.receipt.nextCount' : 'signals.receipt.next')}</Paragraph>
      {countOnly === 'with-subject' && <Paragraph>{t('signals.receipt.nextCountDomain')}</Paragraph>}
      {!countOnly && (
        <Paragraph>
          {answerBy ? t('signals.receipt.answerBy', { date: date(answerBy) }) : t('signals.receipt.answerLater')}
        </Paragraph>
      )}
      <ButtonGroup>
        <ButtonLink href={`/volg/${code}`}>{t('signals.receipt.follow')}</ButtonLink>
        <ButtonLink href={tellAgainHref} appearance="secondary">
          {t('signals.receipt.tellAgain')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  );
}
