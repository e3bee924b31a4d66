import type { Typed } from '../../../platform/forms/form.ts';
import { Button, ButtonGroup, ButtonLink, type FieldError, Form, Page, useWords } from '../../../ui/index.ts';
import { PeriodFields } from './agenda-fields.tsx';

interface StartAgendaPageProps {
  municipality: string;
  formKey: string;
  typed: Typed;
  errors: FieldError[];
}

export function StartAgendaPage({ municipality, formKey, typed, errors }: StartAgendaPageProps) {
  const { t } = useWords();
  const list = `/${municipality}/werk/agenda`;
  const title = t('periods.start.title');
  return (
    <Page
      title={title}
      lead={t('periods.start.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: `/${municipality}/werk` },
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
