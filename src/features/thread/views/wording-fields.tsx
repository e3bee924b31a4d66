import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { errorFor, type FieldError, TextArea, TextField } from '../../../ui/index.ts';
import { longestAbout } from '../form.ts';

interface WordingFieldsProps {
  /** As the slice asks for them. */
  labels: { title: string; hint: string; about: string };
  typed: Typed;
  errors: FieldError[];
}

/** What something on the thread is called and what it is about: the same two fields wherever one is made or changed. */
export function WordingFields({ labels, typed, errors }: WordingFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label={labels.title}
        hint={labels.hint}
        value={typedText(typed, 'title')}
        error={errorFor(errors, 'title')}
        size="full"
      />
      <TextArea
        name="about"
        label={labels.about}
        value={typedText(typed, 'about')}
        error={errorFor(errors, 'about')}
        rows={4}
        maxLength={longestAbout}
        optional
      />
    </>
  );
}
