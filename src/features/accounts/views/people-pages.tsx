import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DataList,
  Entries,
  Entry,
  errorFor,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Account, Belongings } from '../types.ts';
import {
  type Choices,
  DepartmentField,
  NameField,
  OrganisationField,
  RoleNames,
  RolesField,
} from './person-fields.tsx';

interface PeoplePageProps {
  people: Account[];
  belongings: Belongings;
}

/** Everyone who can sign in, and as what. */
export function PeoplePage({ people, belongings }: PeoplePageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const heading = t('accounts.people.title');
  const { organisations, departments } = belongings;
  const names = new Map([...organisations, ...departments].map(({ id, name }) => [id, dutch(name)]));
  return (
    <Page title={heading} heading={heading} lead={t('accounts.people.lead')} breadcrumb={usePath()}>
      <Paragraph>
        <ButtonLink href={local('/werk/mensen/nieuw')}>{t('accounts.people.add')}</ButtonLink>
      </Paragraph>
      <Entries>
        {people.map(({ id, name, email, roles, organisationId, departmentId }) => (
          <Entry
            title={name}
            href={local(`/werk/mensen/${id}`)}
            level={2}
            facts={[
              <RoleNames roles={roles} />,
              ...[organisationId, departmentId].map((belongsTo) => names.get(belongsTo ?? '')),
              email,
            ].filter(Boolean)}
          />
        ))}
      </Entries>
    </Page>
  );
}

interface NewPersonPageProps {
  formKey: string;
  choices: Choices;
  typed: Typed;
  errors: FieldError[];
}

export function NewPersonPage({ formKey, choices, typed, errors }: NewPersonPageProps) {
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
        <RolesField roles={choices.roles} typed={typed} errors={errors} />
        <OrganisationField organisations={choices.organisations} typed={typed} />
        <DepartmentField departments={choices.departments} typed={typed} />
        <Button>{t('accounts.newPerson.button')}</Button>
      </Form>
    </Page>
  );
}

interface PersonPageProps {
  account: Account;
  formKey: string;
  choices: Choices;
  typed?: Typed;
  errors?: FieldError[];
  /** Somebody else changed it in the meantime: what stands there now is shown beside what was typed. */
  conflict?: boolean;
}

export function PersonPage(props: PersonPageProps) {
  const { account, formKey, choices, typed = typedOf(account), errors = [], conflict } = props;
  const { t } = useWords();
  const local = useLocal();
  const heading = t('accounts.person.title', { name: account.name });
  const page = local(`/werk/mensen/${account.id}`);
  return (
    <Page title={heading} heading={heading} errors={errors} breadcrumb={usePath(account.name)}>
      {conflict && <ChangedMeanwhile account={account} {...choices} />}
      <Paragraph>{t('accounts.person.email', { email: account.email })}</Paragraph>
      <Form action={page} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(typed, 'version') || account.version} />
        <NameField typed={typed} errors={errors} />
        <RolesField roles={choices.roles} typed={typed} errors={errors} />
        <OrganisationField organisations={choices.organisations} typed={typed} />
        <DepartmentField departments={choices.departments} typed={typed} />
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

function typedOf({ name, roles, organisationId, departmentId }: Account): Typed {
  return { name, roles, organisationId: organisationId ?? '', departmentId: departmentId ?? '' };
}

function ChangedMeanwhile({ account, organisations, departments }: Belongings & { account: Account }) {
  const { t, dutch } = useWords();
  const organisation = organisations.find(({ id }) => id === account.organisationId);
  const department = departments.find(({ id }) => id === account.departmentId);
  return (
    <Alert kind="warning" title={t('accounts.person.conflict')}>
      <DataList
        items={[
          { key: t('accounts.form.name'), value: account.name },
          { key: t('accounts.form.roles'), value: <RoleNames roles={account.roles} /> },
          {
            key: t('accounts.form.organisation'),
            value: organisation ? dutch(organisation.name) : t('accounts.form.noOrganisation'),
          },
          {
            key: t('accounts.form.department'),
            value: department ? dutch(department.name) : t('accounts.form.noDepartment'),
          },
        ]}
      />
    </Alert>
  );
}

export function usePath(here?: string) {
  const { t } = useWords();
  const local = useLocal();
  const work = { label: t('common.work'), href: local('/werk') };
  const people = t('accounts.people.title');
  return here ? [work, { label: people, href: local('/werk/mensen') }, { label: here }] : [work, { label: people }];
}
