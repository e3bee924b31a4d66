import type { Typed } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  EmptyState,
  type FieldError,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import type { Priority } from '../../priorities/index.ts';
import { useCheckCrumbs } from './check-crumbs.tsx';
import { CheckFields } from './check-fields.tsx';

export interface OpenCheckPageProps {
  agenda: Agenda | undefined;
  /** About which people will be asked. */
  priorities: Priority[];
  mayDecide: boolean;
  formKey: string;
  typed?: Typed | undefined;
  errors?: FieldError[] | undefined;
  refused?: string | undefined;
}

/** Before anybody was asked: what asking is, and the form that begins it. */
export function OpenCheckPage({
  priorities,
  mayDecide,
  formKey,
  typed = {},
  errors = [],
  refused,
}: OpenCheckPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('derivation.work.checkTitle');
  return (
    <Page
      title={heading}
      lead={t('derivation.work.checkLead')}
      errors={errors}
      breadcrumb={useCheckCrumbs(heading, mayDecide)}
    >
      {refused && (
        <div role="alert">
          <Alert kind="warning">{refused}</Alert>
        </div>
      )}
      {priorities.length === 0 ? (
        <EmptyState title={t('derivation.work.nothingTitle')}>
          <Paragraph>{t('derivation.work.nothing')}</Paragraph>
          {mayDecide && <Link href={local('/werk/speerpunten/afweging')}>{t('derivation.work.title')}</Link>}
        </EmptyState>
      ) : (
        <>
          <Heading level={2}>{t('derivation.work.askedTitle')}</Heading>
          <List items={priorities.map(({ title }) => dutch(title))} />
          {mayDecide ? (
            <Form action={local('/werk/speerpunten/begrepen')} formKey={formKey}>
              <CheckFields typed={typed} errors={errors} />
              <Button>{t('derivation.work.form.open')}</Button>
            </Form>
          ) : (
            <Paragraph>{t('derivation.work.notYet')}</Paragraph>
          )}
        </>
      )}
    </Page>
  );
}
