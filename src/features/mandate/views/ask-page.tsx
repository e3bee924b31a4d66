import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Page,
  Paragraph,
  RadioGroup,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Ask, Decision } from '../types.ts';
import { AskFields } from './ask-fields.tsx';

interface AskPageProps {
  decision: Decision;
  /** As it stands now; its version goes along with the form. */
  ask: Ask;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else changed it while this form was open. */
  conflict?: boolean;
}

/** Something that a decision asks: whether it was done, or what it is. */
export function AskPage({ decision, ask, formKey, typed, errors = [], conflict }: AskPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const here = local(`/werk/besluiten/${decision.slug}`);
  const heading = t('mandate.askForm.title');
  const version = 'version' in typed ? String(typed.version) : ask.version;
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('mandate.room.label'), href: local('/werk/besluiten') },
        { label: dutch(decision.title), href: here },
        { label: heading },
      ]}
    >
      {conflict && <StandsNow ask={ask} />}
      <Form action={`${here}/vragen/${ask.id}`} formKey={formKey}>
        <input type="hidden" name="version" value={version} />
        <DoneFields typed={typed} errors={errors} />
        <AskFields typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('common.save')}</Button>
          <ButtonLink href={here} appearance="subtle">
            {t('mandate.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

function DoneFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <RadioGroup
        name="done"
        legend={t('mandate.askForm.done')}
        value={typedText(typed, 'done')}
        error={errorFor(errors, 'done')}
        options={(['no', 'yes'] as const).map((one) => ({ value: one, label: t(`mandate.askForm.isDone.${one}`) }))}
      />
      <DateField
        name="doneOn"
        legend={t('mandate.askForm.doneOn')}
        value={typedDay(typed, 'doneOn')}
        error={errorFor(errors, 'doneOn')}
        optional
      />
      <TextArea
        name="outcomeWords"
        label={t('mandate.askForm.outcome')}
        hint={t('mandate.askForm.outcomeHint')}
        value={typedText(typed, 'outcomeWords')}
        error={errorFor(errors, 'outcomeWords')}
        rows={3}
        optional
      />
    </>
  );
}

/** Above the form: what somebody else made of it. */
function StandsNow({ ask: { words, dueOn, doneOn, outcomeWords } }: { ask: Ask }) {
  const { t, date } = useWords();
  return (
    <Alert kind="warning" title={t('common.changed')}>
      <Paragraph>{t('common.nowIs', { words })}</Paragraph>
      {dueOn && <Paragraph>{t('mandate.ask.dueOn', { day: date(dueOn) })}</Paragraph>}
      <Paragraph>
        {doneOn
          ? t('mandate.ask.doneOn', { day: date(doneOn), words: outcomeWords ?? '' })
          : t('mandate.askForm.isDone.no')}
      </Paragraph>
      {!doneOn && outcomeWords && <Paragraph>{t('mandate.ask.stands', { words: outcomeWords })}</Paragraph>}
    </Alert>
  );
}
