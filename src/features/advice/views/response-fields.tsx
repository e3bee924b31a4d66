import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { errorFor, type FieldError, RadioGroup, TextArea, useWords } from '../../../ui/index.ts';
import { longestWords } from '../form.ts';
import { verdicts } from '../types.ts';

/** What is answered, and why: the same question for one point and for several. */
export function ResponseFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <RadioGroup
        name="verdict"
        legend={t('advice.form.verdict')}
        value={typedText(typed, 'verdict')}
        error={errorFor(errors, 'verdict')}
        options={verdicts.map((verdict) => ({ value: verdict, label: t(`advice.verdict.${verdict}`) }))}
      />
      <TextArea
        name="because"
        label={t('advice.form.because')}
        hint={t('advice.form.becauseHint')}
        value={typedText(typed, 'because')}
        error={errorFor(errors, 'because')}
        maxLength={longestWords}
        rows={4}
      />
    </>
  );
}
