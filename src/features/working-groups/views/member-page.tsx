import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  Select,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { type Choices, ofThemselves } from '../form.ts';
import type { Member, WorkingGroup } from '../types.ts';
import { memberLine, StandsNow, useGroupCrumb, useWorkCrumbs } from './group-parts.tsx';

export interface MemberPageProps {
  group: WorkingGroup;
  /** Absent for a new one. */
  member: Member | undefined;
  choices: Choices;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else saved another version in the meantime: it is shown above what was typed. */
  conflict?: boolean;
}

/** Where somebody is added to a group or changed: a role, never a name. */
export function MemberPage(props: MemberPageProps) {
  const local = useLocal();
  const { group, member, formKey, typed, errors = [], conflict } = props;
  const { t } = useWords();
  const back = local(`/werk/werkgroepen/${group.slug}`);
  const heading = t(`working-groups.form.${member ? 'changeMember' : 'newMember'}`);
  return (
    <Page
      title={heading}
      lead={t('working-groups.form.memberLead')}
      errors={errors}
      breadcrumb={useWorkCrumbs(useGroupCrumb(group), { label: heading })}
    >
      {conflict && member && <MemberNow member={member} />}
      <Form action={`${back}/leden/${member?.id ?? 'nieuw'}`} formKey={formKey}>
        {member && <input type="hidden" name="version" value={typedText(typed, 'version') || member.version} />}
        <Who {...props} />
        <Since {...props} />
        <ButtonGroup>
          <Button>{t(member ? 'common.save' : 'working-groups.form.addMember')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('working-groups.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
      <Paragraph>
        {t('working-groups.form.notThere')}{' '}
        <Link href={local('/werk/afdelingen')}>{t('working-groups.form.toDepartments')}</Link> ·{' '}
        <Link href={local('/werk/organisaties')}>{t('working-groups.form.toOrganisations')}</Link>
      </Paragraph>
    </Page>
  );
}

function Who({ typed, errors = [], choices }: MemberPageProps) {
  const { t, dutch } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  const { departments, partners } = choices;
  return (
    <>
      <TextField
        {...field('role')}
        label={t('working-groups.form.role')}
        hint={t('working-groups.form.roleHint')}
        size="full"
        autocomplete="off"
      />
      <Select
        {...field('belongsTo')}
        label={t('working-groups.form.belongsTo')}
        hint={t('working-groups.form.belongsToHint')}
        options={[
          { value: '', label: t('working-groups.form.pick') },
          ...ofThemselves.map((value) => ({ value, label: t(`working-groups.origin.${value}`) })),
          ...departments.map(({ id, name }) => ({
            value: `department:${id}`,
            label: t('working-groups.form.aDepartment', { organisation: name }),
          })),
          ...partners.map(({ id, name }) => ({ value: `partner:${id}`, label: dutch(name) })),
        ]}
      />
      <TextField
        {...field('people')}
        label={t('working-groups.form.people')}
        inputmode="numeric"
        size="short"
        autocomplete="off"
      />
      <Checkbox name="chair" label={t('working-groups.form.chair')} checked={typedText(typed, 'chair') === 'yes'} />
    </>
  );
}

function Since({ typed, errors = [], member }: MemberPageProps) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedDay(typed, name), error: errorFor(errors, name) });
  return (
    <>
      <DateField {...field('joinedOn')} legend={t('working-groups.form.joinedOn')} />
      {member && (
        <DateField
          {...field('leftOn')}
          legend={t('working-groups.form.leftOn')}
          hint={t('working-groups.form.leftOnHint')}
          optional
        />
      )}
    </>
  );
}

function MemberNow({ member }: { member: Member }) {
  const words = useWords();
  const { t, date } = words;
  return (
    <StandsNow
      items={[
        { key: t('working-groups.form.role'), value: memberLine(words, member) },
        { key: t('working-groups.form.joinedOn'), value: member.joinedOn && date(member.joinedOn) },
        { key: t('working-groups.form.leftOn'), value: member.leftOn && date(member.leftOn) },
      ]}
    />
  );
}
