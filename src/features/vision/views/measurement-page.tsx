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
  TextArea,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import type { ListedGoal } from '../goal-queries.ts';
import { GoalFacts } from './goal-facts.tsx';

export interface MeasurementPageProps {
  goal: ListedGoal;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** The goal is known in another way by now, or was stopped. */
  conflict?: boolean;
}

/** Adds what was measured or heard for a goal. It stays: a correction is a later measurement. */
export function MeasurementPage({ goal, formKey, typed = {}, errors = [], conflict = false }: MeasurementPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const list = local('/werk/doelen');
  const title = t('vision.measurement.title', { title: goal.title });
  const refused = goal.stoppedOn
    ? 'vision.measurement.stopped'
    : goal.way === 'none'
      ? 'vision.measurement.noWay'
      : undefined;
  return (
    <Page
      title={title}
      heading={title}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('vision.goals.title'), href: list },
        { label: dutch(goal.title) },
      ]}
    >
      {refused ? (
        <>
          <Alert kind="info">{t(refused)}</Alert>
          <AllTyped typed={typed} />
        </>
      ) : (
        <>
          {conflict && (
            <div role="alert">
              <Alert kind="warning" title={t('common.changed')} />
            </div>
          )}
          {conflict && <AllTyped typed={typed} />}
          <Form action={`${list}/${goal.slug}/meting`} formKey={formKey}>
            <Fields {...{ goal, typed, errors }} />
            <ButtonGroup>
              <Button>{t('vision.measurement.save')}</Button>
              <ButtonLink href={list} appearance="subtle">
                {t('vision.form.back')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      )}
      <GoalFacts goal={goal} reconstructed={false} />
    </Page>
  );
}

/** All that was typed: what can be sent again stands in the form too. */
function AllTyped({ typed }: { typed: Typed }) {
  const { t } = useWords();
  const day = (['day', 'month', 'year'] as const).map((part) => typedText(typed, `measuredOn-${part}`));
  return (
    <TypedBefore
      items={[
        { key: t('vision.measurement.value'), value: typedText(typed, 'value') },
        { key: t('vision.measurement.words'), value: typedText(typed, 'words') },
        { key: t('vision.measurement.on'), value: day.filter(Boolean).join('-') },
        { key: t('vision.measurement.from'), value: typedText(typed, 'figuresFrom') },
      ]}
    />
  );
}

function Fields({ goal, typed, errors }: { goal: ListedGoal; typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  const byNumber = goal.way === 'number';
  return (
    <>
      {byNumber ? (
        <TextField
          {...field('value')}
          label={t('vision.measurement.value')}
          hint={t('vision.goal.numberHint')}
          inputmode="decimal"
          size="short"
        />
      ) : (
        <TextArea
          {...field('words')}
          label={t('vision.measurement.words')}
          hint={t('vision.measurement.wordsHint')}
          maxLength={3000}
          rows={6}
        />
      )}
      <DateField
        name="measuredOn"
        legend={t('vision.measurement.on')}
        value={typedDay(typed, 'measuredOn')}
        error={errorFor(errors, 'measuredOn')}
      />
      <TextField
        {...field('figuresFrom')}
        label={t(byNumber ? 'vision.measurement.from' : 'vision.measurement.fromWhom')}
        hint={t('vision.measurement.fromHint')}
        size="full"
        optional={!byNumber}
      />
    </>
  );
}
