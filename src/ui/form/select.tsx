import { describedBy, Field, type FieldText } from './field.tsx';

interface SelectProps extends FieldText {
  options: { value: string; label: string }[];
  value?: string | undefined;
}

export function Select(props: SelectProps) {
  const { name, hint, error, options, value } = props;
  return (
    <Field {...props}>
      <select
        class={`utrecht-select utrecht-select--html-select sp-input sp-input--medium${error ? ' utrecht-select--invalid' : ''}`}
        id={name}
        name={name}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
