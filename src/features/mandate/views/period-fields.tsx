import { typedDay } from '../../../platform/forms/days.ts';
import type { Typed } from '../../../platform/forms/form.ts';
import { DateField, errorFor, type FieldError, useWords } from '../../../ui/index.ts';
import type { DecisionKind } from '../types.ts';

export interface DecisionFieldsProps {
  kind: DecisionKind;
  typed: Typed;
  errors: FieldError[];
}

/** Of money, hours and the like one wants to know at once until when it is there. */
export function hasPeriodInSight(kind: DecisionKind): boolean {
  return kind === 'budget' || kind === 'hours' || kind === 'vacancy';
}

export function PeriodFields({ typed, errors }: DecisionFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <DateField
        name="startsOn"
        legend={t('mandate.form.startsOn')}
        hint={t('mandate.form.startsOnHint')}
        value={typedDay(typed, 'startsOn')}
        error={errorFor(errors, 'startsOn')}
        optional
      />
      <DateField
        name="endsOn"
        legend={t('mandate.form.endsOn')}
        hint={t('mandate.form.endsOnHint')}
        value={typedDay(typed, 'endsOn')}
        error={errorFor(errors, 'endsOn')}
        optional
      />
    </>
  );
}
