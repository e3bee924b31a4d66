import type { ComponentChildren } from 'preact';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  type Crumb,
  type FieldError,
  Form,
  Page,
  Paragraph,
  useWords,
} from '../../../ui/index.ts';
import { ReasonField } from './reason-field.tsx';
import { TypedBefore } from './typed-before.tsx';

interface ReasonPageProps {
  title: string;
  about: string;
  action: string;
  backHref: string;
  button: string;
  /** Sent along unseen: what it is about, and the form's key. */
  hidden?: [string, string][];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  breadcrumb?: Crumb[];
  /** Why it cannot be done any more: said instead of the form, with the reason that was typed. */
  refused?: string | undefined;
  /** What it is about, shown above the reason. */
  children?: ComponentChildren;
}

/** Asks why, before something on the thread is undone, taken out or dropped: the reason is public. */
export function ReasonPage({
  title,
  about,
  action,
  backHref,
  button,
  hidden = [],
  formKey,
  typed = {},
  errors = [],
  breadcrumb,
  refused,
  children,
}: ReasonPageProps) {
  const { t } = useWords();
  if (refused) {
    return (
      <Page title={title} heading={title} breadcrumb={breadcrumb}>
        <div role="alert">
          <Alert kind="warning">{refused}</Alert>
        </div>
        {children}
        <TypedBefore items={[{ key: t('thread.reason.label'), value: typedText(typed, 'reason') }]} />
        <ButtonLink href={backHref} appearance="secondary">
          {t('thread.reason.backToNow')}
        </ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={title} heading={title} errors={errors} breadcrumb={breadcrumb}>
      <Paragraph>{about}</Paragraph>
      {children}
      <Form action={action} formKey={formKey}>
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ReasonField typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{button}</Button>
          <ButtonLink href={backHref} appearance="subtle">
            {t('thread.reason.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
