import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { errorFor, type FieldError, TextArea, useWords } from '../../../ui/index.ts';

/** Why: the same question wherever something is merged, split, added, undone or dropped, with an answer that everyone can read. */
export function ReasonField({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <TextArea
      name="reason"
      label={t('thread.reason.label')}
      hint={t('thread.reason.hint')}
      value={typedText(typed, 'reason')}
      error={errorFor(errors, 'reason')}
      rows={3}
      maxLength={1000}
    />
  );
}
