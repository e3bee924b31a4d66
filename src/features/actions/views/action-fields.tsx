import { typedDay } from '../../../platform/forms/days.ts';
import { typedList, typedText } from '../../../platform/forms/form.ts';
import { CheckboxGroup, DateField, errorFor, RadioGroup, Select, TextField, useWords } from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import type { Department, Organisation } from '../../organisations/index.ts';
import { WordingFields } from '../../thread/index.ts';
import { newOwner } from '../form.ts';
import { moneyStates } from '../types.ts';
import { GroundFields, type GroundFieldsProps } from './ground-fields.tsx';

interface ActionFieldsProps extends GroundFieldsProps {
  organisations: Organisation[];
  domains: Domain[];
  departments: Department[];
}

/** What, for which priority, who, by when, how we will notice, with what money. */
export function ActionFields(props: ActionFieldsProps) {
  const { typed, errors } = props;
  const { t } = useWords();
  const labels = { title: t('actions.form.title'), hint: t('actions.form.titleHint'), about: t('actions.form.about') };
  return (
    <>
      <WordingFields labels={labels} typed={typed} errors={errors} />
      <GroundFields {...props} />
      <PlaceFields {...props} />
      <OwnerFields {...props} />
      <DateField
        name="dueOn"
        legend={t('actions.form.due')}
        value={typedDay(typed, 'dueOn')}
        error={errorFor(errors, 'dueOn')}
      />
      <TextField
        name="measure"
        label={t('actions.form.measure')}
        hint={t('actions.form.measureHint')}
        value={typedText(typed, 'measure')}
        error={errorFor(errors, 'measure')}
        size="full"
      />
      <RadioGroup
        name="money"
        legend={t('actions.form.money')}
        value={typedText(typed, 'money')}
        error={errorFor(errors, 'money')}
        options={moneyStates.map((money) => ({ value: money, label: t(`actions.money.${money}.label`) }))}
      />
    </>
  );
}

/** In which domains it stands, and which departments of the municipality have a share in it. */
function PlaceFields({ domains, departments, typed, errors }: ActionFieldsProps) {
  const { t, language, dutch } = useWords();
  return (
    <>
      <CheckboxGroup
        name="domains"
        legend={t('actions.form.domains')}
        hint={t('actions.form.domainsHint')}
        values={typedList(typed, 'domains')}
        error={errorFor(errors, 'domains')}
        options={domains.map((domain) => ({ value: domain.id, label: domainName(domain, language) }))}
        optional
      />
      {departments.length > 0 && (
        <CheckboxGroup
          name="departments"
          legend={t('actions.form.departments')}
          hint={t('actions.form.departmentsHint')}
          values={typedList(typed, 'departments')}
          options={departments.map(({ id, name, sphere }) => ({
            value: id,
            label: dutch(name),
            hint: t(`organisations.sphere.${sphere}`),
          }))}
          optional
        />
      )}
    </>
  );
}

function OwnerFields({ organisations, typed, errors }: ActionFieldsProps) {
  const { t, dutch } = useWords();
  return (
    <>
      <Select
        name="owner"
        label={t('actions.form.owner')}
        hint={t('actions.form.ownerHint')}
        value={typedText(typed, 'owner')}
        error={errorFor(errors, 'owner')}
        options={[
          { value: '', label: t('actions.form.chooseOwner') },
          ...organisations.map(({ id, name }) => ({ value: id, label: dutch(name) })),
          { value: newOwner, label: t('actions.form.newOwner') },
        ]}
      />
      <TextField
        name="ownerName"
        label={t('actions.form.ownerName')}
        hint={t('actions.form.ownerNameHint')}
        value={typedText(typed, 'ownerName')}
        error={errorFor(errors, 'ownerName')}
        autocomplete="off"
        optional
      />
    </>
  );
}
