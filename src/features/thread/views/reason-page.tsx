import type { ComponentChildren } from 'preact';
import type { Typed } from '../../../platform/forms/form.ts';
import {
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
