import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { DateField, errorFor, type FieldError, TextArea, TextField, useWords } from '../../../ui/index.ts';
import { longestIntroduction } from '../form.ts';

interface FieldsProps {
  typed: Typed;
  errors: FieldError[];
}

/** What an agenda is called and for how long it holds. */
export function PeriodFields({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="title"
        label={t('periods.form.title')}
        value={typedText(typed, 'title')}
        error={errorFor(errors, 'title')}
        size="full"
      />
      <DateField
        name="startsOn"
        legend={t('periods.form.startsOn')}
        value={typedDay(typed, 'startsOn')}
        error={errorFor(errors, 'startsOn')}
      />
      <DateField
        name="endsOn"
        legend={t('periods.form.endsOn')}
        hint={t('periods.form.endsOnHint')}
        value={typedDay(typed, 'endsOn')}
        error={errorFor(errors, 'endsOn')}
        optional
      />
    </>
  );
}

/** The words before the agenda: known only later. */
export function IntroductionField({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return (
    <TextArea
      name="introduction"
      label={t('periods.form.introduction')}
      hint={t('periods.form.introductionHint')}
      value={typedText(typed, 'introduction')}
      error={errorFor(errors, 'introduction')}
      maxLength={longestIntroduction}
      rows={6}
      optional
    />
  );
}
