// Notices about one contribution: asked for with the receipt, confirmed and ended from the mail.
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Link,
  MailboxHint,
  Page,
  Paragraph,
  TextField,
  useSite,
  useWords,
} from '../../../ui/index.ts';
import { maskedEmail } from '../rules.ts';
import type { Follower } from '../types.ts';

interface NoticePageProps {
  code: string;
  follower: Follower | undefined;
  typed?: Typed;
  errors?: FieldError[];
}

/** For whoever has the receipt: leave an address, or erase it. */
export function NoticePage({ code, follower, typed = {}, errors = [] }: NoticePageProps) {
  const { t } = useWords();
  const heading = follower?.confirmedAt ? t('signals.notice.stopTitle') : t('signals.notice.title');
  return (
    <Page title={heading} heading={heading} errors={errors} private>
      {follower ? (
        <>
          {!follower.confirmedAt && <MailboxHint />}
          <Form action={`/volg/${code}/bericht/einde`}>
            <Paragraph>
              {t(follower.confirmedAt ? 'signals.notice.now' : 'signals.notice.asked', {
                email: maskedEmail(follower.email),
              })}
            </Paragraph>
            <Button>{t('signals.notice.stop')}</Button>
          </Form>
        </>
      ) : (
        <Form action={`/volg/${code}/bericht`}>
          <Paragraph>{t('signals.notice.about')}</Paragraph>
          <MailboxHint />
          <TextField
            name="email"
            type="email"
            label={t('signals.notice.email')}
            value={typedText(typed, 'email')}
            error={errorFor(errors, 'email')}
            autocomplete="email"
            spellcheck={false}
          />
          <Button>{t('signals.notice.start')}</Button>
        </Form>
      )}
      <Paragraph>
        <Link href={`/volg/${code}`}>{t('signals.correct.back')}</Link>
      </Paragraph>
    </Page>
  );
}

export function TooOftenPage({ code }: { code: string }) {
  const { t } = useWords();
  const heading = t('signals.notice.tooOften.title');
  return (
    <Page title={heading} heading={heading} private>
      <Paragraph>{t('signals.notice.tooOften.about')}</Paragraph>
      <ButtonLink href={`/volg/${code}`}>{t('signals.correct.back')}</ButtonLink>
    </Page>
  );
}

/** For whoever reads the mail of the address: yes or no, and later no more. Nothing happens before a button is pressed. */
export function FollowerPage({ code, follower }: { code: string; follower: Follower }) {
  const { t } = useWords();
  const { email, confirmedAt } = follower;
  const municipality = useSite().municipality?.name ?? '';
  const heading = t(confirmedAt ? 'signals.follower.confirmed' : 'signals.follower.title');
  return (
    <Page title={heading} heading={heading} private>
      {confirmedAt ? (
        <Alert kind="ok" status>
          {t('signals.notice.now', { email })} {t('signals.follower.done')}
        </Alert>
      ) : (
        <Form action={`/bericht/${code}`}>
          <Paragraph>{t('signals.follower.about', { email, municipality })}</Paragraph>
          <Button>{t('signals.follower.confirm')}</Button>
        </Form>
      )}
      <Form action={`/bericht/${code}/einde`}>
        <Paragraph>{t(confirmedAt ? 'signals.follower.stopAbout' : 'signals.follower.refuseAbout')}</Paragraph>
        <Button appearance="secondary">{t(confirmedAt ? 'signals.notice.stop' : 'signals.follower.refuse')}</Button>
      </Form>
    </Page>
  );
}

export function StoppedPage() {
  const { t } = useWords();
  const heading = t('signals.follower.stopped.title');
  return (
    <Page title={heading} heading={heading} robots="noindex">
      <Paragraph>{t('signals.follow.news.unfollowed')}</Paragraph>
      <ButtonLink href="/">{t('site.problem.home')}</ButtonLink>
    </Page>
  );
}
