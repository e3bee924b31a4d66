import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Paragraph,
  Select,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts';
import { longestWords } from '../rules.ts';
import { verdicts } from '../types.ts';

interface GroupFormProps {
  gatherings: { id: string; title: string }[];
  here: string;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
}

/** For whoever went back to a group: how many said what. */
export function GroupForm({ gatherings, here, formKey, typed = {}, errors = [] }: GroupFormProps) {
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('derivation.work.group.title')}</Heading>
      <Paragraph>{t('derivation.work.group.about')}</Paragraph>
      <Form action={`${here}/groep`} formKey={formKey}>
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
        <Button appearance="secondary">{t('derivation.work.group.save')}</Button>
      </Form>
    </>
  );
}
