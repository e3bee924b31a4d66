import type { ComponentChildren } from 'preact';
import { useWords } from '../words.tsx';
import { Fieldset } from './field.tsx';

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

interface DateFieldProps {
  name: string;
  legend: string;
  hint?: ComponentChildren;
  value?: DateParts | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
}

/** Three small fields, `name-day`, `name-month` and `name-year`: easier for many than a calendar to click in. */
export function DateField({ name, legend, hint, value, error, optional }: DateFieldProps) {
  const { t } = useWords();
  return (
    <Fieldset name={name} legend={legend} hint={hint ?? t('ui.date.hint')} error={error} optional={optional}>
      <div class="sp-date">
        {parts.map((part) => (
          <DatePart part={part} name={name} value={value?.[part]} invalid={Boolean(error)} />
        ))}
      </div>
    </Fieldset>
  );
}

const parts = ['day', 'month', 'year'] as const;

interface DatePartProps {
  part: (typeof parts)[number];
  name: string;
  value?: string | undefined;
  invalid: boolean;
}

function DatePart({ part, name, value, invalid }: DatePartProps) {
  const { t } = useWords();
  const id = part === 'day' ? name : `${name}-${part}`;
  return (
    <div class={`sp-date__part sp-date__part--${part}`}>
      <label class="utrecht-form-label" for={id}>
        {t(`ui.date.${part}`)}
      </label>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input sp-input${invalid ? ' utrecht-textbox--invalid' : ''}`}
        id={id}
        name={`${name}-${part}`}
        type="text"
        inputmode="numeric"
        value={value}
        aria-invalid={invalid ? 'true' : undefined}
      />
    </div>
  );
}
