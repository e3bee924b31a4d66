import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { DateField, errorFor, type FieldError, TextArea, useWords } from '../../../ui/index.ts';
import { longestIntroduction } from '../rules.ts';

/** What people are asked, and until which day they can say something. */
export function CheckFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <TextArea
        name="introduction"
        label={t('derivation.work.form.introduction')}
        hint={t('derivation.work.form.introductionHint')}
        value={typedText(typed, 'introduction')}
        error={errorFor(errors, 'introduction')}
        maxLength={longestIntroduction}
      />
      <DateField
        name="closesOn"
        legend={t('derivation.work.form.closesOn')}
        value={typedDay(typed, 'closesOn')}
        error={errorFor(errors, 'closesOn')}
      />
    </>
  );
}
