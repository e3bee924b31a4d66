import type { ComponentChildren } from 'preact';
import { describedBy, FieldErrorMessage, Fieldset, fieldClass, Hint } from './field.tsx';

export interface ChoiceOption {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
}

interface GroupProps {
  name: string;
  legend: string;
  legendIsHeading?: boolean | undefined;
  hint?: ComponentChildren;
  options: ChoiceOption[];
  error?: string | undefined;
  optional?: boolean | undefined;
}

export function RadioGroup({ options, value, ...group }: GroupProps & { value?: string | undefined }) {
  return (
    <Fieldset {...group}>
      {options.map((option, index) => (
        <Choice
          type="radio"
          name={group.name}
          id={choiceId(group.name, index)}
          option={option}
          checked={option.value === value}
          invalid={Boolean(group.error)}
        />
      ))}
    </Fieldset>
  );
}

export function CheckboxGroup({ options, values, ...group }: GroupProps & { values?: string[] | undefined }) {
  return (
    <Fieldset {...group}>
      {options.map((option, index) => (
        <Choice
          type="checkbox"
          name={group.name}
          id={choiceId(group.name, index)}
          option={option}
          checked={values?.includes(option.value)}
          invalid={Boolean(group.error)}
        />
      ))}
    </Fieldset>
  );
}

interface CheckboxProps {
  name: string;
  label: ComponentChildren;
  value?: string | undefined;
  checked?: boolean | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
}

/** One thing to agree with or to switch on. */
export function Checkbox({ name, label, value = 'yes', checked, hint, error }: CheckboxProps) {
  return (
    <div class={fieldClass('single', error)}>
      <FieldErrorMessage name={name} error={error} />
      <Choice
        type="checkbox"
        name={name}
        id={name}
        option={{ value, label, hint }}
        checked={checked}
        invalid={Boolean(error)}
        describedBy={describedBy(name, { error })}
      />
    </div>
  );
}

/** The first option carries the name of the group as its id, so that the error summary can lead to it. */
function choiceId(name: string, index: number) {
  return index === 0 ? name : `${name}-${index + 1}`;
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  option: ChoiceOption;
  checked?: boolean | undefined;
  invalid: boolean;
  describedBy?: string | undefined;
}

function Choice({ type, name, id, option, checked, invalid, describedBy: described }: ChoiceProps) {
  const hintName = `${id}-option`;
  const ids = [described, option.hint && `${hintName}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={`utrecht-form-field utrecht-form-field--${type} sp-choice`}>
      <input
        class={`${inputClass[type]} sp-choice__input`}
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-invalid={invalid && type === 'checkbox' ? 'true' : undefined}
        aria-describedby={ids}
      />
      <label class={`utrecht-form-label utrecht-form-label--${type} sp-choice__label`} for={id}>
        {option.label}
      </label>
      <Hint name={hintName}>{option.hint}</Hint>
    </div>
  );
}

const inputClass = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox:
    'utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom utrecht-custom-checkbox utrecht-custom-checkbox--html-input',
};
