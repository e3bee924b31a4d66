import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { errorFor, type FieldError, TextArea, TextField, useWords } from '../../../ui/index.ts';
import { longestAbout } from '../rules.ts';

interface FieldsProps {
  typed: Typed;
  errors: FieldError[];
}

/** How a priority is called and what it is about: the same wherever one is made or changed. */
export function WordingFields({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="title"
        label={t('priorities.form.title')}
        hint={t('priorities.form.titleHint')}
        value={typedText(typed, 'title')}
        error={errorFor(errors, 'title')}
        size="full"
      />
      <TextArea
        name="about"
        label={t('priorities.form.about')}
        value={typedText(typed, 'about')}
        error={errorFor(errors, 'about')}
        rows={4}
        maxLength={longestAbout}
        optional
      />
    </>
  );
}
