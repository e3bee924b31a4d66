// What every control shares: its label, its hint, its error, and how these are tied to it for assistive technology.
import type { ComponentChildren } from 'preact';
import { useWords } from '../words.tsx';

export interface FieldText {
  name: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  optional?: boolean | undefined;
}

/** The ids of hint and error, as far as they are there, for `aria-describedby`. */
export function describedBy(name: string, parts: { hint?: unknown; error?: unknown; count?: unknown }) {
  const ids = [parts.hint && `${name}-hint`, parts.error && `${name}-error`, parts.count && `${name}-count`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** A label, hint and error above one control. */
export function Field({ name, label, hint, error, optional, children }: FieldText & { children: ComponentChildren }) {
  return (
    <div class={fieldClass('text', error)}>
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={name}>
          {label}
          {optional && <OptionalMark />}
        </label>
      </div>
      <Hint name={name}>{hint}</Hint>
      <FieldErrorMessage name={name} error={error} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  );
}

interface FieldsetProps extends Omit<FieldText, 'label'> {
  legend: string;
  /** The legend is the question of the page: shown as its heading. */
  legendIsHeading?: boolean | undefined;
  children: ComponentChildren;
}

/** A question with several controls under it. */
export function Fieldset({ name, legend, legendIsHeading, hint, error, optional, children }: FieldsetProps) {
  const question = (
    <>
      {legend}
      {optional && <OptionalMark />}
    </>
  );
  return (
    <div class={fieldClass('group', error)}>
      <fieldset
        class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset sp-fieldset"
        aria-describedby={describedBy(name, { hint, error })}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {legendIsHeading ? <h1 class="nl-heading nl-heading--level-1">{question}</h1> : question}
        </legend>
        <Hint name={name}>{hint}</Hint>
        <FieldErrorMessage name={name} error={error} />
        {children}
      </fieldset>
    </div>
  );
}

export function Hint({ name, children }: { name: string; children?: ComponentChildren }) {
  if (!children) return null;
  return (
    <div class="utrecht-form-field__description utrecht-form-field-description" id={`${name}-hint`}>
      {children}
    </div>
  );
}

export function FieldErrorMessage({ name, error }: { name: string; error?: string | undefined }) {
  const { t } = useWords();
  if (!error) return null;
  return (
    <div class="utrecht-form-field__error-message utrecht-form-field-error-message" id={`${name}-error`}>
      <b>{t('ui.form.error')}</b> {error}
    </div>
  );
}

export function fieldClass(kind: string, error: unknown) {
  const invalid = error ? ' utrecht-form-field--invalid' : '';
  return `utrecht-form-field utrecht-form-field--${kind} sp-field${invalid}`;
}

function OptionalMark() {
  const { t } = useWords();
  return <span class="sp-optional"> ({t('common.optional')})</span>;
}
