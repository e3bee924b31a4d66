import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import type { Role } from '../../../platform/policies/roles.ts';
import { CheckboxGroup, errorFor, type FieldError, Select, TextField, useWords } from '../../../ui/index.ts';
import type { Belongings } from '../types.ts';

/** What whoever fills in the form may choose from. */
export interface Choices extends Belongings {
  roles: Role[];
}

interface FieldProps {
  typed: Typed;
  errors: FieldError[];
}

export function NameField({ typed, errors }: FieldProps) {
  const { t } = useWords();
  return (
    <TextField
      name="name"
      label={t('accounts.form.name')}
      value={typedText(typed, 'name')}
      error={errorFor(errors, 'name')}
      autocomplete="off"
    />
  );
}

export function RolesField({ roles, typed, errors }: FieldProps & { roles: Role[] }) {
  const { t } = useWords();
  return (
    <CheckboxGroup
      name="roles"
      legend={t('accounts.form.roles')}
      options={roles.map((role) => ({
        value: role,
        label: t(`accounts.role.${role}`),
        hint: t(`accounts.roleAbout.${role}`),
      }))}
      values={typedList(typed, 'roles')}
      error={errorFor(errors, 'roles')}
    />
  );
}

/** For whom a partner carries out actions. */
export function OrganisationField({ organisations, typed }: Pick<Belongings, 'organisations'> & { typed: Typed }) {
  const { t, dutch } = useWords();
  if (organisations.length === 0) return null;
  return (
    <Select
      name="organisationId"
      label={t('accounts.form.organisation')}
      hint={t('accounts.form.organisationHint')}
      options={[
        { value: '', label: t('accounts.form.noOrganisation') },
        ...organisations.map(({ id, name }) => ({ value: id, label: dutch(name) })),
      ]}
      value={typedText(typed, 'organisationId')}
      optional
    />
  );
}

/** For which part of the municipality somebody confirms what it does. */
export function DepartmentField({ departments, typed }: Pick<Belongings, 'departments'> & { typed: Typed }) {
  const { t, dutch } = useWords();
  if (departments.length === 0) return null;
  return (
    <Select
      name="departmentId"
      label={t('accounts.form.department')}
      hint={t('accounts.form.departmentHint')}
      options={[
        { value: '', label: t('accounts.form.noDepartment') },
        ...departments.map(({ id, name }) => ({ value: id, label: dutch(name) })),
      ]}
      value={typedText(typed, 'departmentId')}
      optional
    />
  );
}

export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const { t, list } = useWords();
  return <>{roles.length > 0 ? list(roles.map((role) => t(`accounts.role.${role}`))) : t('accounts.people.noRole')}</>;
}
