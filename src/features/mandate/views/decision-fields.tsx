import { typedDay } from '../../../platform/forms/days.ts';
import { typedText } from '../../../platform/forms/form.ts';
import { DateField, errorFor, RadioGroup, TextField, useWords } from '../../../ui/index.ts';
import { type Body, bodies, type DecisionKind, recurrences } from '../types.ts';
import { MoreFields } from './more-fields.tsx';
import { type DecisionFieldsProps, hasPeriodInSight, PeriodFields } from './period-fields.tsx';

/** Who usually decides it: chosen beforehand, since it saves a press. */
const usualBody: Record<DecisionKind, Body> = {
  motion: 'council',
  'council-decision': 'council',
  'executive-decision': 'executive',
  assignment: 'executive',
  'project-plan': 'management',
  budget: 'council',
  hours: 'management',
  vacancy: 'management',
  accord: 'other',
};

/** First the few things that every decision of this kind has; all else is folded away. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { kind, typed, errors } = props;
  const { t } = useWords();
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <TextField
        name="title"
        label={t('mandate.form.title')}
        hint={t(`mandate.form.titleHint.${kind}`)}
        value={typedText(typed, 'title')}
        error={errorFor(errors, 'title')}
        size="full"
      />
      <DateField
        name="decidedOn"
        legend={t('mandate.form.decidedOn')}
        value={typedDay(typed, 'decidedOn')}
        error={errorFor(errors, 'decidedOn')}
      />
      <RadioGroup
        name="body"
        legend={t('mandate.form.body')}
        value={'body' in typed ? typedText(typed, 'body') : usualBody[kind]}
        error={errorFor(errors, 'body')}
        options={bodies.map((body) => ({ value: body, label: t(`mandate.body.${body}`) }))}
      />
      {kind === 'budget' && <MoneyFields {...props} />}
      {(kind === 'hours' || kind === 'vacancy') && <HoursFields {...props} />}
      {hasPeriodInSight(kind) && <PeriodFields {...props} />}
      <MoreFields {...props} />
    </>
  );
}

function MoneyFields({ typed, errors }: DecisionFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="amount"
        label={t('mandate.form.amount')}
        hint={t('mandate.form.amountHint')}
        value={typedText(typed, 'amount')}
        error={errorFor(errors, 'amount')}
        inputmode="decimal"
        size="short"
      />
      <RadioGroup
        name="recurrence"
        legend={t('mandate.form.recurrence')}
        value={typedText(typed, 'recurrence')}
        error={errorFor(errors, 'recurrence')}
        options={recurrences.map((one) => ({ value: one, label: t(`mandate.form.recurs.${one}`) }))}
      />
    </>
  );
}

function HoursFields({ kind, typed, errors }: DecisionFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="hours"
        label={t('mandate.form.hours')}
        hint={t('mandate.form.hoursHint')}
        value={typedText(typed, 'hours')}
        error={errorFor(errors, 'hours')}
        inputmode="decimal"
        size="short"
        optional={kind === 'vacancy'}
      />
      <TextField
        name="people"
        label={t('mandate.form.people')}
        hint={t('mandate.form.peopleHint')}
        value={typedText(typed, 'people')}
        error={errorFor(errors, 'people')}
        inputmode="numeric"
        size="short"
        optional
      />
      {kind === 'vacancy' && (
        <RadioGroup
          name="filled"
          legend={t('mandate.form.filled')}
          value={typedText(typed, 'filled') || 'no'}
          error={errorFor(errors, 'filled')}
          options={(['no', 'yes'] as const).map((one) => ({ value: one, label: t(`mandate.filled.${one}`) }))}
        />
      )}
    </>
  );
}
