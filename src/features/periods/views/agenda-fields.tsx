import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { DateField, errorFor, type FieldError, RadioGroup, TextArea, TextField, useWords } from '../../../ui/index.ts';
import { longestIntroduction } from '../form.ts';
import { adopters } from '../types.ts';

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

/** What is known only later: the words before the agenda, and who adopted it. */
export function AdoptionFields({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
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
      <RadioGroup
        name="adoptedBy"
        legend={t('periods.form.adoptedBy')}
        value={typedText(typed, 'adoptedBy')}
        error={errorFor(errors, 'adoptedBy')}
        options={[
          { value: '', label: t('periods.form.nobodyYet') },
          ...adopters.map((adopter) => ({ value: adopter, label: t(`periods.form.${adopter}`) })),
        ]}
      />
      <DateField
        name="adoptedOn"
        legend={t('periods.form.adoptedOn')}
        value={typedDay(typed, 'adoptedOn')}
        error={errorFor(errors, 'adoptedOn')}
        optional
      />
    </>
  );
}
