import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { DateField, Details, errorFor, type FieldError, RadioGroup, TextArea, useWords } from '../../../ui/index.ts';
import { stances } from '../types.ts';

interface StandingFieldsProps {
  typed: Typed;
  errors: FieldError[];
  /** What can be said later is folded away, unless something of it is wrong. */
  folded?: boolean;
}

const later = ['needs', 'promised', 'promisedBy', 'kept'];

/** How somebody stands, what they need, and what they promised. */
export function StandingFields({ typed, errors, folded = false }: StandingFieldsProps) {
  const { t } = useWords();
  const isOpen = !folded || errors.some(({ field }) => later.includes(field)) || Boolean(typedText(typed, 'needs'));
  return (
    <>
      <RadioGroup
        name="mustSayYes"
        legend={t('mandate.support.must')}
        hint={t('mandate.support.mustHint')}
        value={typedText(typed, 'mustSayYes')}
        error={errorFor(errors, 'mustSayYes')}
        options={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`mandate.support.musts.${one}`) }))}
      />
      <RadioGroup
        name="stance"
        legend={t('mandate.support.stance')}
        value={typedText(typed, 'stance')}
        error={errorFor(errors, 'stance')}
        options={stances.map((stance) => ({ value: stance, label: t(`mandate.support.stances.${stance}`) }))}
      />
      <Details summary={t('mandate.support.more')} open={isOpen}>
        <TextArea
          name="needs"
          label={t('mandate.support.needs')}
          hint={t('mandate.support.needsHint')}
          value={typedText(typed, 'needs')}
          error={errorFor(errors, 'needs')}
          rows={3}
          optional
        />
        <PromiseFields typed={typed} errors={errors} />
      </Details>
    </>
  );
}

function PromiseFields({ typed, errors }: StandingFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextArea
        name="promised"
        label={t('mandate.support.promised')}
        value={typedText(typed, 'promised')}
        error={errorFor(errors, 'promised')}
        rows={3}
        optional
      />
      <DateField
        name="promisedBy"
        legend={t('mandate.support.promisedBy')}
        value={typedDay(typed, 'promisedBy')}
        error={errorFor(errors, 'promisedBy')}
        optional
      />
      <RadioGroup
        name="kept"
        legend={t('mandate.support.kept')}
        value={typedText(typed, 'kept')}
        error={errorFor(errors, 'kept')}
        options={[
          { value: '', label: t('mandate.support.keeps.open') },
          { value: 'yes', label: t('mandate.support.keeps.yes') },
          { value: 'no', label: t('mandate.support.keeps.no') },
        ]}
      />
    </>
  );
}
