import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  DateField,
  Details,
  errorFor,
  type FieldError,
  RadioGroup,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts';
import { longestAnswer } from '../form.ts';
import { directions } from '../types.ts';

interface FieldsProps {
  typed: Typed;
  errors: FieldError[];
}

/** A number, for whoever chose that: what is counted, from where it starts and where it should come. */
export function NumberFields({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  return (
    <Details summary={t('vision.goal.numberFields')} open={typedText(typed, 'way') === 'number'}>
      <TextField
        {...field('indicator')}
        label={t('vision.goal.indicator')}
        hint={t('vision.goal.indicatorHint')}
        size="full"
      />
      <TextField {...field('unit')} label={t('vision.goal.unit')} hint={t('vision.goal.unitHint')} />
      <TextField {...field('figuresFrom')} label={t('vision.goal.figuresFrom')} size="full" optional />
      <RadioGroup
        name="direction"
        legend={t('vision.goal.direction')}
        value={typedText(typed, 'direction')}
        error={errorFor(errors, 'direction')}
        options={directions.map((direction) => ({ value: direction, label: t(`vision.shown.should.${direction}`) }))}
      />
      <Values typed={typed} errors={errors} />
    </Details>
  );
}

function Values({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  const day = (name: string) => ({ name, value: typedDay(typed, name), error: errorFor(errors, name) });
  return (
    <>
      <TextField
        {...field('baseline')}
        label={t('vision.goal.baseline')}
        hint={t('vision.goal.baselineHint')}
        inputmode="decimal"
        size="short"
        optional
      />
      <DateField {...day('baselineOn')} legend={t('vision.goal.baselineOn')} optional />
      <TextField
        {...field('target')}
        label={t('vision.goal.target')}
        hint={t('vision.goal.numberHint')}
        inputmode="decimal"
        size="short"
      />
      <DateField {...day('targetOn')} legend={t('vision.goal.targetOn')} />
    </>
  );
}

/** Stories, for whoever chose those: whom one asks, what one wants to hear, and by when. */
export function StoryFields({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return (
    <Details summary={t('vision.goal.storyFields')} open={typedText(typed, 'way') === 'stories'}>
      <TextArea
        name="asked"
        label={t('vision.goal.asked')}
        hint={t('vision.goal.askedHint')}
        value={typedText(typed, 'asked')}
        error={errorFor(errors, 'asked')}
        maxLength={longestAnswer}
        rows={2}
      />
      <TextArea
        name="toHear"
        label={t('vision.goal.toHear')}
        hint={t('vision.goal.toHearHint')}
        value={typedText(typed, 'toHear')}
        error={errorFor(errors, 'toHear')}
        maxLength={longestAnswer}
        rows={2}
      />
      <DateField
        name="askedBy"
        legend={t('vision.goal.askedBy')}
        value={typedDay(typed, 'askedBy')}
        error={errorFor(errors, 'askedBy')}
      />
    </Details>
  );
}
