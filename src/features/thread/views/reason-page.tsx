import type { ComponentChildren } from 'preact';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  type Crumb,
  errorFor,
  type FieldError,
  Form,
  Page,
  Paragraph,
  TextArea,
  useWords,
} from '../../../ui/index.ts';

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
  children,
}: ReasonPageProps) {
  const { t } = useWords();
  return (
    <Page title={title} heading={title} errors={errors} breadcrumb={breadcrumb}>
      <Paragraph>{about}</Paragraph>
      {children}
      <Form action={action} formKey={formKey}>
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextArea
          name="reason"
          label={t('thread.reason.label')}
          hint={t('thread.reason.hint')}
          value={typedText(typed, 'reason')}
          error={errorFor(errors, 'reason')}
          rows={3}
          maxLength={1000}
        />
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
