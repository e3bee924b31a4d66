import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { errorFor, type FieldError, TextArea, useWords } from '../../../ui/index.ts';
import { longestAnswer } from '../form.ts';

/** Why there is a next version: for everyone to read. */
export function ReasonFor({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <TextArea
      name="reason"
      label={t('vision.form.reason')}
      hint={t('vision.form.reasonHint')}
      value={typedText(typed, 'reason')}
      error={errorFor(errors, 'reason')}
      maxLength={longestAnswer}
      rows={3}
    />
  );
}
