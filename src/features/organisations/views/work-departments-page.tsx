import type { Typed } from '../../../platform/forms/form.ts';
import {
  Button,
  EmptyState,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Table,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Department } from '../types.ts';
import { DepartmentFields } from './department-fields.tsx';

export interface DepartmentsPageProps {
  departments: Department[];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
}

/** The parts of the municipality itself, and where one adds one that is missing. */
export function WorkDepartmentsPage({ departments, formKey, typed = {}, errors = [] }: DepartmentsPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('organisations.departments.title');
  return (
    <Page
      title={heading}
      lead={t('organisations.departments.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('organisations.list.title'), href: local('/werk/organisaties') },
        { label: heading },
      ]}
    >
      {departments.length > 0 ? (
        <Table
          caption={t('organisations.departments.caption')}
          columns={[{ label: t('organisations.list.name') }, { label: t('organisations.departments.sphere') }]}
          rows={departments.map(({ id, name, sphere }) => [
            <Link href={local(`/werk/afdelingen/${id}`)}>{dutch(name)}</Link>,
            t(`organisations.sphere.${sphere}`),
          ])}
        />
      ) : (
        <EmptyState title={t('organisations.departments.none')}>
          <Paragraph>{t('organisations.departments.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      <Heading level={2}>{t('organisations.departments.addTitle')}</Heading>
      <Form action={local('/werk/afdelingen')} formKey={formKey}>
        <DepartmentFields typed={typed} errors={errors} />
        <Button>{t('organisations.departments.add')}</Button>
      </Form>
    </Page>
  );
}
