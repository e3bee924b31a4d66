import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Table,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Organisation } from '../types.ts';

export interface OrganisationsPageProps {
  organisations: Organisation[];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
}

/** Everyone who can own an action, and where one adds who is missing. */
export function WorkOrganisationsPage({ organisations, formKey, typed = {}, errors = [] }: OrganisationsPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('organisations.list.title');
  return (
    <Page
      title={heading}
      lead={t('organisations.list.lead')}
      errors={errors}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: heading }]}
    >
      {organisations.length > 0 && (
        <Table
          caption={t('organisations.list.caption')}
          columns={[{ label: t('organisations.list.name') }, { label: t('organisations.list.kind') }]}
          rows={organisations.map(({ id, name, kind }) => [
            <Link href={local(`/werk/organisaties/${id}`)}>{dutch(name)}</Link>,
            t(`organisations.kind.${kind}`),
          ])}
        />
      )}
      <Heading level={2}>{t('organisations.add.title')}</Heading>
      <Form action={local('/werk/organisaties')} formKey={formKey}>
        <TextField
          name="name"
          label={t('organisations.form.name')}
          hint={t('organisations.form.nameHint')}
          value={typedText(typed, 'name')}
          error={errorFor(errors, 'name')}
          autocomplete="off"
        />
        <Button>{t('organisations.add.button')}</Button>
      </Form>
      <Paragraph>
        <Link href={local('/werk/afdelingen')}>{t('organisations.list.toDepartments')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={local('/koepel')}>{t('organisations.list.toUmbrella')}</Link>
      </Paragraph>
    </Page>
  );
}
