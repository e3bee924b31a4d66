import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import type { Role } from '../../../platform/policies/roles.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  DataList,
  errorFor,
  type FieldError,
  Form,
  HiddenText,
  Link,
  Page,
  Paragraph,
  Table,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Account } from '../types.ts';

/** Everyone who can sign in, and as what. */
export function PeoplePage({ people }: { people: Account[] }) {
  const { t } = useWords();
  const local = useLocal();
  const heading = t('accounts.people.title');
  const columns = ['name', 'email', 'roles', 'change'] as const;
  return (
    <Page title={heading} heading={heading} lead={t('accounts.people.lead')} width="wide" breadcrumb={usePath()}>
      <Paragraph>
        <ButtonLink href={local('/werk/mensen/nieuw')}>{t('accounts.people.add')}</ButtonLink>
      </Paragraph>
      <Table
        caption={t('accounts.people.caption')}
        columns={columns.map((column) => ({ label: t(`accounts.people.${column}`) }))}
        rows={people.map((person) => [
          person.name,
          person.email,
          <RoleNames roles={person.roles} />,
          <Link href={local(`/werk/mensen/${person.id}`)}>
            {t('accounts.people.change')}
            <HiddenText> {person.name}</HiddenText>
          </Link>,
        ])}
      />
    </Page>
  );
}

interface NewPersonPageProps {
  formKey: string;
  roles: Role[];
  typed: Typed;
  errors: FieldError[];
}

export function NewPersonPage({ formKey, roles, typed, errors }: NewPersonPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const heading = t('accounts.newPerson.title');
  return (
    <Page
      title={heading}
      heading={heading}
      lead={t('accounts.newPerson.lead')}
      errors={errors}
      breadcrumb={usePath(heading)}
    >
      <Form action={local('/werk/mensen/nieuw')} formKey={formKey}>
        <NameField typed={typed} errors={errors} />
        <TextField
          name="email"
          type="email"
          label={t('accounts.form.email')}
          hint={t('accounts.form.emailHint')}
          value={typedText(typed, 'email')}
          error={errorFor(errors, 'email')}
          autocomplete="off"
          spellcheck={false}
        />
        <RolesField roles={roles} typed={typed} errors={errors} />
        <Button>{t('accounts.newPerson.button')}</Button>
      </Form>
    </Page>
  );
}

interface PersonPageProps {
  account: Account;
  roles: Role[];
  typed?: Typed;
  errors?: FieldError[];
  /** Somebody else changed it in the meantime: what stands there now is shown beside what was typed. */
  conflict?: boolean;
}

export function PersonPage({
  account,
  roles,
  typed = { name: account.name, roles: account.roles },
  errors = [],
  conflict,
}: PersonPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const heading = t('accounts.person.title', { name: account.name });
  const page = local(`/werk/mensen/${account.id}`);
  return (
    <Page title={heading} heading={heading} errors={errors} breadcrumb={usePath(account.name)}>
      {conflict && <ChangedMeanwhile account={account} />}
      <Paragraph>{t('accounts.person.email', { email: account.email })}</Paragraph>
      <Form action={page}>
        <input type="hidden" name="version" value={typedText(typed, 'version') || account.version} />
        <NameField typed={typed} errors={errors} />
        <RolesField roles={roles} typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('accounts.person.save')}</Button>
          <ButtonLink href={local('/werk/mensen')} appearance="secondary">
            {t('accounts.person.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
      <Paragraph>
        <Link href={`${page}/einde`}>{t('accounts.person.end')}</Link>
      </Paragraph>
    </Page>
  );
}

function ChangedMeanwhile({ account }: { account: Account }) {
  const { t } = useWords();
  return (
    <Alert kind="warning" title={t('accounts.person.conflict')}>
      <DataList
        items={[
          { key: t('accounts.form.name'), value: account.name },
          { key: t('accounts.form.roles'), value: <RoleNames roles={account.roles} /> },
        ]}
      />
    </Alert>
  );
}

function NameField({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
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

function RolesField({ roles, typed, errors }: { roles: Role[]; typed: Typed; errors: FieldError[] }) {
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

function RoleNames({ roles }: { roles: readonly Role[] }) {
  const { t, list } = useWords();
  return <>{roles.length > 0 ? list(roles.map((role) => t(`accounts.role.${role}`))) : t('accounts.people.noRole')}</>;
}

export function usePath(here?: string) {
  const { t } = useWords();
  const local = useLocal();
  const work = { label: t('accounts.people.work'), href: local('/werk') };
  const people = t('accounts.people.title');
  return here ? [work, { label: people, href: local('/werk/mensen') }, { label: here }] : [work, { label: people }];
}
