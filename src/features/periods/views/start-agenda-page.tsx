import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  type FieldError,
  Form,
  Page,
  RadioGroup,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../types.ts';
import { PeriodFields } from './agenda-fields.tsx';

interface StartAgendaPageProps {
  /** What people work on now. */
  current: Agenda | undefined;
  formKey: string;
  typed: Typed;
  errors: FieldError[];
}

export function StartAgendaPage({ current, formKey, typed, errors }: StartAgendaPageProps) {
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
        {current && (
          <RadioGroup
            name="work"
            legend={t('periods.start.work')}
            value={typedText(typed, 'work') || 'stay'}
            options={[
              {
                value: 'stay',
                label: t('periods.start.stay', { title: current.title }),
                hint: t('periods.start.stayAbout'),
              },
              { value: 'take-up', label: t('periods.start.takeUp'), hint: t('periods.start.takeUpAbout') },
            ]}
          />
        )}
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
