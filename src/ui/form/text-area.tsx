import { useWords } from '../words.tsx';
import { describedBy, Field, type FieldText } from './field.tsx';

interface TextAreaProps extends FieldText {
  value?: string | undefined;
  rows?: number | undefined;
  /** Counted, not enforced while typing: who pastes a long text can shorten it here instead of losing its end. */
  maxLength?: number | undefined;
  spellcheck?: boolean | undefined;
  /** Only on a page that is this one field, for somebody who fills it in over and over. */
  autofocus?: boolean | undefined;
}

export function TextArea(props: TextAreaProps) {
  const { name, hint, error, value, rows = 5, maxLength, spellcheck, autofocus } = props;
  return (
    <Field {...props}>
      <textarea
        class={`utrecht-textarea utrecht-textarea--html-textarea sp-input sp-input--full${error ? ' utrecht-textarea--invalid' : ''}`}
        id={name}
        name={name}
        rows={rows}
        spellcheck={spellcheck}
        autofocus={autofocus}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, { hint, error, count: maxLength })}
        value={value}
      />
      {maxLength !== undefined && <CharacterCount name={name} maxLength={maxLength} />}
    </Field>
  );
}

function CharacterCount({ name, maxLength }: { name: string; maxLength: number }) {
  const { t, number } = useWords();
  return (
    <character-count
      data-for={name}
      data-max={maxLength}
      data-left={t('ui.characterCount.left', { count: '{count}' })}
      data-over={t('ui.characterCount.over', { count: '{count}' })}
    >
      <p class="sp-character-count" id={`${name}-count`}>
        {t('ui.characterCount.limit', { count: number(maxLength) })}
      </p>
      <p class="sp-hidden" role="status" />
    </character-count>
  );
}
