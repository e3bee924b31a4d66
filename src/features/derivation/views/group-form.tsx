import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { Button, errorFor, type FieldError, Form, Select, TextArea, TextField, useWords } from '../../../ui/index.ts';
import { longestWords } from '../rules.ts';
import { verdicts } from '../types.ts';

interface GroupFormProps {
  gatherings: { id: string; title: string }[];
  action: string;
  formKey: string;
  button: string;
  /** The check that is asked about, where something new is noted. */
  check?: string;
  /** The note that is changed, as it was read. */
  version?: number;
  typed?: Typed | undefined;
  errors?: FieldError[] | undefined;
}

/** For whoever went back to a group: how many said what. */
export function GroupForm(props: GroupFormProps) {
  const { gatherings, action, formKey, button, check, version, typed = {}, errors = [] } = props;
  const { t, dutch } = useWords();
  return (
    <Form action={action} formKey={formKey}>
      {check !== undefined && <input type="hidden" name="check" value={check} />}
      {version !== undefined && <input type="hidden" name="version" value={typedText(typed, 'version') || version} />}
      <Select
        name="gathering"
        label={t('derivation.work.group.gathering')}
        value={typedText(typed, 'gathering')}
        error={errorFor(errors, 'gathering')}
        options={[
          { value: '', label: t('derivation.work.group.elsewhere') },
          ...gatherings.map(({ id, title }) => ({ value: id, label: dutch(title) })),
        ]}
      />
      {verdicts.map((verdict) => (
        <TextField
          name={verdict}
          label={t(`derivation.work.group.${verdict}`)}
          value={typedText(typed, verdict)}
          error={errorFor(errors, verdict)}
          inputmode="numeric"
          size="short"
          autocomplete="off"
        />
      ))}
      <TextArea
        name="words"
        label={t('derivation.work.group.words')}
        hint={t('derivation.work.group.wordsHint')}
        optional
        value={typedText(typed, 'words')}
        error={errorFor(errors, 'words')}
        rows={3}
        maxLength={longestWords}
      />
      <Button appearance="secondary">{button}</Button>
    </Form>
  );
}
