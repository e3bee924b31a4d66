import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { useCheckCrumbs } from './check-crumbs.tsx';

interface CloseCheckPageProps {
  checkId: string;
  /** The last day on which people can react, when that is not over. */
  until: string | undefined;
  /** Priorities that people did not recognise, without an answer. */
  unanswered: number;
}

/** Asks whether a check is rounded off: it is for good. */
export function CloseCheckPage({ checkId, until, unanswered }: CloseCheckPageProps) {
  const local = useLocal();
  const { t, date } = useWords();
  const heading = t('derivation.work.roundOffTitle');
  const back = local('/werk/speerpunten/begrepen');
  return (
    <Page title={heading} heading={heading} breadcrumb={useCheckCrumbs(heading, true)}>
      {until && <Alert kind="warning">{t('derivation.work.roundOffEarly', { day: date(until) })}</Alert>}
      <Paragraph>{t('derivation.work.roundOffAbout')}</Paragraph>
      {unanswered > 0 && <Paragraph>{t('derivation.work.roundOffUnanswered', { count: unanswered })}</Paragraph>}
      <Form action={`${back}/afronding`}>
        <input type="hidden" name="check" value={checkId} />
        <ButtonGroup>
          <Button>{t('derivation.work.roundOff')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('thread.reason.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
