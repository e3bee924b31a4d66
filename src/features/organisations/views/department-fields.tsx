import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { errorFor, type FieldError, RadioGroup, TextField, useWords } from '../../../ui/index.ts';
import { spheres } from '../types.ts';

export function DepartmentFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="name"
        label={t('organisations.departments.name')}
        hint={t('organisations.departments.nameHint')}
        value={typedText(typed, 'name')}
        error={errorFor(errors, 'name')}
        autocomplete="off"
      />
      <RadioGroup
        name="sphere"
        legend={t('organisations.departments.sphere')}
        hint={t('organisations.departments.sphereHint')}
        value={typedText(typed, 'sphere')}
        error={errorFor(errors, 'sphere')}
        options={spheres.map((sphere) => ({ value: sphere, label: t(`organisations.sphere.${sphere}`) }))}
      />
    </>
  );
}
