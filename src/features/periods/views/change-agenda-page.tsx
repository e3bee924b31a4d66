import type { Typed } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DataList,
  type FieldError,
  Form,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../types.ts';
import { IntroductionField, PeriodFields } from './agenda-fields.tsx';

interface ChangeAgendaPageProps {
  /** As it stands now; its version goes along with the form. */
  agenda: Agenda;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else changed it while this form was open. */
  conflict?: boolean;
}

export function ChangeAgendaPage({ agenda, formKey, typed, errors = [], conflict }: ChangeAgendaPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const list = local('/werk/agenda');
  const title = t('periods.change.title', { title: agenda.title });
  return (
    <Page
      title={title}
      heading={title}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('periods.list.title'), href: list },
        { label: t('periods.list.change') },
      ]}
    >
      {conflict && <StandsNow agenda={agenda} />}
      <Form action={`${list}/${agenda.slug}/aanpassen`} formKey={formKey}>
        <input type="hidden" name="version" value={agenda.version} />
        <PeriodFields typed={typed} errors={errors} />
        <IntroductionField typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{conflict ? t('periods.change.saveMine') : t('periods.change.save')}</Button>
          <ButtonLink href={list} appearance="subtle">
            {t('periods.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

/** Both versions on one page: above what somebody else made of it, below what was typed here. */
function StandsNow({ agenda }: { agenda: Agenda }) {
  const { t, date, dutch } = useWords();
  const nothing = t('periods.change.nothing');
  const { title, startsOn, endsOn, introduction } = agenda;
  return (
    <>
      <Alert kind="warning" title={t('periods.change.conflictTitle')}>
        <Paragraph>{t('periods.change.conflict')}</Paragraph>
      </Alert>
      <DataList
        items={[
          { key: t('periods.form.title'), value: dutch(title) },
          { key: t('periods.form.startsOn'), value: date(startsOn) },
          { key: t('periods.form.endsOn'), value: endsOn ? date(endsOn) : nothing },
          { key: t('periods.form.introduction'), value: introduction ? dutch(introduction) : nothing },
        ]}
      />
    </>
  );
}
