import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { DateField, errorFor, type FieldError, TextArea, useWords } from '../../../ui/index.ts';

/** What a decision asks, and by when. */
export function AskFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <TextArea
        name="words"
        label={t('mandate.askForm.words')}
        hint={t('mandate.askForm.wordsHint')}
        value={typedText(typed, 'words')}
        error={errorFor(errors, 'words')}
        rows={3}
      />
      <DateField
        name="dueOn"
        legend={t('mandate.askForm.dueOn')}
        value={typedDay(typed, 'dueOn')}
        error={errorFor(errors, 'dueOn')}
        optional
      />
    </>
  );
}
