import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  type FieldError,
  Form,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Department } from '../types.ts';
import { DepartmentFields } from './department-fields.tsx';

export interface DepartmentPageProps {
  department: Department;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** What it is now, when somebody else changed it in the meantime. */
  now?: Department;
}

export function DepartmentPage({ department, formKey, typed, errors = [], now }: DepartmentPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('organisations.departments.change');
  const shown = typed ?? { name: department.name, sphere: department.sphere };
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('organisations.departments.title'), href: local('/werk/afdelingen') },
        { label: dutch(department.name) },
      ]}
    >
      {now && (
        <Alert kind="warning" title={t('common.changed')}>
          <Paragraph>
            {t('common.nowIs', { words: now.name })} ({t(`organisations.sphere.${now.sphere}`)})
          </Paragraph>
        </Alert>
      )}
      <Form action={local(`/werk/afdelingen/${department.id}`)} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(typed ?? {}, 'version') || department.version} />
        <DepartmentFields typed={shown} errors={errors} />
        <ButtonGroup>
          <Button>{t('common.save')}</Button>
          <ButtonLink href={local('/werk/afdelingen')} appearance="subtle">
            {t('organisations.departments.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
