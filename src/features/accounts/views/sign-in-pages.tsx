import {
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
  useWords,
} from '../../../ui/index.ts';

interface SignInPageProps {
  action: string;
  back: string;
  email: string;
  errors?: FieldError[];
}

/** One field for the address; the code comes by mail. */
export function SignInPage({ action, back, email, errors = [] }: SignInPageProps) {
  const { t } = useWords();
  const heading = t('accounts.signIn.title');
  return (
    <Page title={heading} heading={heading} lead={t('accounts.signIn.lead')} errors={errors} robots="noindex">
      <Form action={action}>
        <input type="hidden" name="terug" value={back} />
        <TextField
          name="email"
          type="email"
          label={t('accounts.signIn.email')}
          value={email}
          error={errorFor(errors, 'email')}
          autocomplete="email"
          spellcheck={false}
        />
        <Button>{t('accounts.signIn.button')}</Button>
      </Form>
      <Paragraph>{t('accounts.signIn.noAccount')}</Paragraph>
    </Page>
  );
}

interface SignInCodePageProps {
  action: string;
  back: string;
  email: string;
  errors?: FieldError[];
}

/** Says the same whether or not the address is somebody's. */
export function SignInCodePage({ action, back, email, errors = [] }: SignInCodePageProps) {
  const { t } = useWords();
  const heading = t('accounts.code.title');
  return (
    <Page title={heading} heading={heading} lead={t('accounts.code.lead', { email })} errors={errors} robots="noindex">
      <MailboxHint />
      <Form action={`${action}/code`}>
        <TextField
          name="code"
          label={t('accounts.code.label')}
          hint={t('accounts.code.hint')}
          error={errorFor(errors, 'code')}
          autocomplete="one-time-code"
          inputmode="numeric"
          spellcheck={false}
          size="short"
        />
        <Button>{t('accounts.code.button')}</Button>
      </Form>
      <Paragraph>{t('accounts.code.nothing')}</Paragraph>
      <Form action={action}>
        <input type="hidden" name="terug" value={back} />
        <input type="hidden" name="email" value={email} />
        <Button appearance="secondary">{t('accounts.code.again')}</Button>
      </Form>
      <Paragraph>
        <Link href={action}>{t('accounts.code.other')}</Link>
      </Paragraph>
    </Page>
  );
}

export function TooOftenPage({ action, minutes }: { action: string; minutes: number }) {
  const { t } = useWords();
  const heading = t('accounts.tooOften.title');
  return (
    <Page title={heading} heading={heading} robots="noindex">
      <Paragraph>{t('accounts.tooOften.about', { minutes })}</Paragraph>
      <ButtonLink href={action}>{t('accounts.tooOften.back')}</ButtonLink>
    </Page>
  );
}
