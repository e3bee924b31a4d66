import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  DataList,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Page,
  Paragraph,
  TextArea,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { longestWords } from '../form.ts';
import { usualParties } from '../round-form.ts';
import type { Round } from '../types.ts';

interface NewRoundPageProps {
  agenda: Agenda;
  organisations: { id: string; name: string }[];
  formKey: string;
  typed: Typed;
  errors: FieldError[];
}

/** Asks for advice on the agenda that is being made. */
export function NewRoundPage({ agenda, organisations, formKey, typed, errors }: NewRoundPageProps) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  const title = t('advice.work.ask');
  return (
    <Page
      title={title}
      lead={t('advice.new.lead', { title: agenda.title })}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: title },
      ]}
    >
      {agenda.adoptedOn && (
        <Alert kind="warning" title={t('advice.new.adopted', { on: date(agenda.adoptedOn) })}>
          <Paragraph>{t('advice.new.adoptedAbout')}</Paragraph>
        </Alert>
      )}
      <Form action={local('/werk/advies/nieuw')} formKey={formKey}>
        <RoundFields typed={typed} errors={errors} />
        <CheckboxGroup
          name="asked"
          legend={t('advice.form.asked')}
          hint={t('advice.form.askedHint')}
          values={typedList(typed, 'asked')}
          error={errorFor(errors, 'asked')}
          options={usualParties.map((kind) => ({
            value: kind,
            label: t(`advice.usual.${kind}`),
            hint: kind === 'residents' ? t('advice.form.residentsHint') : undefined,
          }))}
        />
        {organisations.length > 0 && (
          <CheckboxGroup
            name="organisations"
            legend={t('advice.form.organisations')}
            values={typedList(typed, 'organisations')}
            options={organisations.map(({ id, name }) => ({ value: id, label: dutch(name) }))}
            optional
          />
        )}
        <ButtonGroup>
          <Button>{t('advice.new.button')}</Button>
          <ButtonLink href={local('/werk/advies')} appearance="subtle">
            {t('periods.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

interface ChangeRoundPageProps {
  /** As it stands now; its version goes along with the form. */
  round: Round;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  conflict?: boolean;
}

export function ChangeRoundPage({ round, formKey, typed, errors = [], conflict = false }: ChangeRoundPageProps) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  const title = t('advice.change.title');
  const back = local(`/werk/advies/${round.slug}`);
  const day = (value: string | null) => (value ? date(value) : '');
  return (
    <Page
      title={title}
      lead={t('advice.change.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: dutch(round.title), href: back },
        { label: title },
      ]}
    >
      {conflict && (
        <>
          <Alert kind="warning" title={t('common.changed')}>
            <Paragraph>
              {t(round.state === 'answered' ? 'advice.change.answered' : 'periods.change.conflict')}
            </Paragraph>
          </Alert>
          <DataList
            items={[
              { key: t('advice.form.title'), value: dutch(round.title) },
              { key: t('advice.form.question'), value: dutch(round.question ?? '') },
              { key: t('advice.form.opensOn'), value: day(round.opensOn) },
              { key: t('advice.form.closesOn'), value: day(round.closesOn) },
            ]}
          />
        </>
      )}
      <Form action={`${back}/aanpassen`} formKey={formKey}>
        <input type="hidden" name="version" value={round.version} />
        <RoundFields typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t(conflict ? 'periods.change.saveMine' : 'common.save')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('periods.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

function RoundFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="title"
        label={t('advice.form.title')}
        value={typedText(typed, 'title')}
        error={errorFor(errors, 'title')}
        size="full"
      />
      <TextArea
        name="question"
        label={t('advice.form.question')}
        hint={t('advice.form.questionHint')}
        value={typedText(typed, 'question')}
        error={errorFor(errors, 'question')}
        maxLength={longestWords}
        rows={4}
      />
      <DateField
        name="opensOn"
        legend={t('advice.form.opensOn')}
        hint={t('advice.form.opensOnHint')}
        value={typedDay(typed, 'opensOn')}
        error={errorFor(errors, 'opensOn')}
      />
      <DateField
        name="closesOn"
        legend={t('advice.form.closesOn')}
        hint={t('advice.form.closesOnHint')}
        value={typedDay(typed, 'closesOn')}
        error={errorFor(errors, 'closesOn')}
      />
    </>
  );
}
