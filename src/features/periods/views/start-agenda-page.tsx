import type { Typed } from '../../../platform/forms/form.ts';
import { Button, ButtonGroup, ButtonLink, type FieldError, Form, Page, useLocal, useWords } from '../../../ui/index.ts';
import { PeriodFields } from './agenda-fields.tsx';

interface StartAgendaPageProps {
  formKey: string;
  typed: Typed;
  errors: FieldError[];
}

export function StartAgendaPage({ formKey, typed, errors }: StartAgendaPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const list = local('/werk/agenda');
  const title = t('periods.start.title');
  return (
    <Page
      title={title}
      lead={t('periods.start.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('periods.list.title'), href: list },
        { label: title },
      ]}
    >
      <Form action={`${list}/nieuw`} formKey={formKey}>
        <PeriodFields typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('periods.start.button')}</Button>
          <ButtonLink href={list} appearance="subtle">
            {t('periods.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
