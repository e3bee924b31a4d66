import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import { influences } from '../../../platform/policies/influence.ts';
import {
  CheckboxGroup,
  DateField,
  errorFor,
  type FieldError,
  RadioGroup,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts';
import { kinds, provisions } from '../types.ts';

interface FieldsProps {
  typed: Typed;
  errors: FieldError[];
}

/** What is announced, in the order in which somebody who wants to come asks for it. */
export function EditFields(props: FieldsProps) {
  return (
    <>
      <WhatAndWhen {...props} />
      <Where {...props} />
      <Promises {...props} />
    </>
  );
}

function WhatAndWhen({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  return (
    <>
      <RadioGroup
        {...field('kind')}
        legend={t('gatherings.form.kind')}
        options={kinds.map((value) => ({
          value,
          label: t(`gatherings.kind.${value}`),
          hint: t(`gatherings.kindHint.${value}`),
        }))}
      />
      <TextField
        {...field('title')}
        label={t('gatherings.form.title')}
        hint={t('gatherings.form.titleHint')}
        size="full"
      />
      <DateField
        name="heldOn"
        legend={t('gatherings.form.heldOn')}
        value={typedDay(typed, 'heldOn')}
        error={errorFor(errors, 'heldOn')}
      />
      <TextField
        {...field('startsAt')}
        label={t('gatherings.form.startsAt')}
        hint={t('gatherings.form.timeHint')}
        size="short"
        optional
      />
      <TextField {...field('endsAt')} label={t('gatherings.form.endsAt')} size="short" optional />
    </>
  );
}

function Where({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  return (
    <>
      <TextField
        {...field('place')}
        label={t('gatherings.form.place')}
        hint={t('gatherings.form.placeHint')}
        size="full"
      />
      <TextArea {...field('about')} label={t('gatherings.form.about')} hint={t('gatherings.form.aboutHint')} optional />
      <CheckboxGroup
        name="provisions"
        legend={t('gatherings.form.provisions')}
        hint={t('gatherings.form.provisionsHint')}
        values={typedList(typed, 'provisions')}
        error={errorFor(errors, 'provisions')}
        options={provisions.map((value) => ({ value, label: t(`gatherings.provisions.${value}`) }))}
      />
      <TextField {...field('provisionsOther')} label={t('gatherings.form.provisionsOther')} size="full" optional />
    </>
  );
}

function Promises({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <RadioGroup
        name="influence"
        legend={t('gatherings.form.influence')}
        hint={t('gatherings.form.influenceHint')}
        value={typedText(typed, 'influence')}
        error={errorFor(errors, 'influence')}
        options={influences.map((value) => ({
          value,
          label: t(`gatherings.influence.${value}.word`),
          hint: t(`gatherings.influence.${value}.about`),
        }))}
      />
      <DateField
        name="answerBy"
        legend={t('gatherings.form.answerBy')}
        hint={t('gatherings.form.answerByHint')}
        value={typedDay(typed, 'answerBy')}
        error={errorFor(errors, 'answerBy')}
        optional
      />
    </>
  );
}
