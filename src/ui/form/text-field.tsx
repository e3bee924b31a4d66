import { describedBy, Field, type FieldText } from './field.tsx';

interface TextFieldProps extends FieldText {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | 'date' | 'time' | 'file' | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined;
  /** How long the answer is about: a code, a name, a sentence. */
  size?: 'short' | 'medium' | 'full' | undefined;
  spellcheck?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  const { name, hint, error, value, type = 'text', autocomplete, inputmode, size = 'medium', spellcheck } = props;
  return (
    <Field {...props}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input sp-input sp-input--${size}${error ? ' utrecht-textbox--invalid' : ''}`}
        id={name}
        name={name}
        // The types of Preact tell the kinds of input apart by the roles they may have; here none has one.
        type={type as 'text'}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        spellcheck={spellcheck}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      />
    </Field>
  );
}
