import type { Typed } from '../../../platform/forms/form.ts';
import { typedText } from '../../../platform/forms/form.ts';
import { Details, errorFor, type FieldError, RadioGroup, Select, TextArea, useWords } from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import { longestWords } from '../rules.ts';
import { consents } from '../types.ts';

interface SignalFieldsProps {
  domains: Domain[];
  typed: Typed;
  errors: FieldError[];
  /** A note-taker asks the questions of somebody else. */
  noting?: boolean;
}

/**
 * What somebody tells: one big field, who may read it, and the rest for those who want to. A note-taker starts in the
 * words, and the keys lead from there to the readers to the button: the domain has its place before them.
 */
export function SignalFields({ domains, typed, errors, noting = false }: SignalFieldsProps) {
  const { t } = useWords();
  const asked = noting ? 'signals.noting' : 'signals.form';
  return (
    <>
      <TextArea
        name="words"
        label={t(`${asked}.words`)}
        hint={t(`${asked}.wordsHint`)}
        value={typedText(typed, 'words')}
        error={errorFor(errors, 'words')}
        maxLength={noting ? undefined : longestWords}
        rows={noting ? 4 : 7}
        autofocus={noting && errors.length === 0}
      />
      <RadioGroup
        name="consent"
        legend={t(`${asked}.consent`)}
        value={typedText(typed, 'consent')}
        error={errorFor(errors, 'consent')}
        options={consents.map((consent) => ({
          value: consent,
          label: t(`signals.consent.${consent}.label`),
          hint: noting ? undefined : t(`signals.consent.${consent}.hint`),
        }))}
      />
      {!noting && (
        <Details summary={t('signals.form.domainWhy')} open={typedText(typed, 'domain') !== ''}>
          <DomainField domains={domains} value={typedText(typed, 'domain')} />
        </Details>
      )}
    </>
  );
}

/** Where it is about, from the municipality's own list. */
export function DomainField({ domains, value, optional }: { domains: Domain[]; value: string; optional?: boolean }) {
  const { t, language } = useWords();
  const options = domains.map((domain) => ({ value: domain.id, label: domainName(domain, language) }));
  return (
    <Select
      name="domain"
      label={t('signals.form.domain')}
      value={value}
      optional={optional}
      options={[{ value: '', label: t('signals.form.noDomain') }, ...options]}
    />
  );
}
