import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import { influences } from '../../../platform/policies/influence.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  RadioGroup,
  TextArea,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Priority } from '../../priorities/index.ts';
import { longestText } from '../form.ts';
import { type GroupSummary, groupKinds } from '../types.ts';
import { StandsNow, useWorkCrumbs } from './group-parts.tsx';

export interface GroupFormPageProps {
  /** Absent for a new one. */
  group?: GroupSummary;
  /** On which it can work. */
  priorities: Priority[];
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else saved another version in the meantime: it is shown above what was typed. */
  conflict?: boolean;
  /** Without an agenda there is nothing for a group to belong to. */
  noAgenda?: boolean;
}

/** Where a group is set up or changed. */
export function GroupFormPage(props: GroupFormPageProps) {
  const local = useLocal();
  const { group, formKey, typed, errors = [], conflict, noAgenda } = props;
  const { t } = useWords();
  const list = local('/werk/werkgroepen');
  const here = group ? `${list}/${group.slug}` : list;
  const heading = group
    ? t('working-groups.form.changeTitle', { title: group.name })
    : t('working-groups.form.newTitle');
  return (
    <Page title={heading} heading={heading} errors={errors} breadcrumb={useWorkCrumbs({ label: heading })}>
      {noAgenda && (
        <Alert kind="warning" title={t('working-groups.form.noAgenda')}>
          <Paragraph>
            <Link href={local('/werk/agenda/nieuw')}>{t('working-groups.form.toAgenda')}</Link>
          </Paragraph>
        </Alert>
      )}
      {conflict && group && <GroupNow group={group} />}
      <Form action={group ? `${here}/aanpassen` : `${list}/nieuw`} formKey={formKey}>
        {group && <input type="hidden" name="version" value={typedText(typed, 'version') || group.version} />}
        <What {...props} />
        <Frame {...props} />
        <ButtonGroup>
          <Button>{group ? t('common.save') : t('working-groups.form.add')}</Button>
          <ButtonLink href={here} appearance="subtle">
            {t('working-groups.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

function What({ typed, errors = [] }: GroupFormPageProps) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  return (
    <>
      <RadioGroup
        {...field('kind')}
        legend={t('working-groups.form.kind')}
        options={groupKinds.map((value) => ({
          value,
          label: t(`working-groups.kind.${value}`),
          hint: t(`working-groups.form.kindHint.${value}`),
        }))}
      />
      <TextField
        {...field('name')}
        label={t('working-groups.form.name')}
        hint={t('working-groups.form.nameHint')}
        size="full"
        autocomplete="off"
      />
      <TextArea
        {...field('assignment')}
        label={t('working-groups.form.assignment')}
        hint={t('working-groups.form.assignmentHint')}
        maxLength={longestText}
        rows={4}
        optional
      />
    </>
  );
}

function Frame({ typed, errors = [], priorities }: GroupFormPageProps) {
  const { t, dutch } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  return (
    <>
      <RadioGroup
        {...field('influence')}
        legend={t('working-groups.form.influence')}
        options={[
          { value: '', label: t('working-groups.form.notYet.influence') },
          ...influences.map((value) => ({ value, label: t(`working-groups.influence.${value}`) })),
        ]}
      />
      <TextField
        {...field('rhythm')}
        label={t('working-groups.form.rhythm')}
        hint={t('working-groups.form.rhythmHint')}
        autocomplete="off"
        optional
      />
      <DateField
        name="startedOn"
        legend={t('working-groups.form.startedOn')}
        value={typedDay(typed, 'startedOn')}
        error={errorFor(errors, 'startedOn')}
      />
      {priorities.length > 0 ? (
        <CheckboxGroup
          name="priorities"
          legend={t('working-groups.form.priorities')}
          hint={t('working-groups.form.prioritiesHint')}
          values={typedList(typed, 'priorities')}
          error={errorFor(errors, 'priorities')}
          options={priorities.map(({ id, title }) => ({ value: id, label: dutch(title) }))}
          optional
        />
      ) : (
        <Paragraph>{t('working-groups.form.noPriorities')}</Paragraph>
      )}
    </>
  );
}

function GroupNow({ group }: { group: GroupSummary }) {
  const { t, date, dutch, list } = useWords();
  const { name, kind, assignment, influence, rhythm, startedOn, priorities } = group;
  return (
    <StandsNow
      items={[
        { key: t('working-groups.form.kind'), value: t(`working-groups.kind.${kind}`) },
        { key: t('working-groups.form.name'), value: dutch(name) },
        { key: t('working-groups.form.assignment'), value: assignment && dutch(assignment) },
        {
          key: t('working-groups.form.influence'),
          value: influence && t(`working-groups.influence.${influence}`),
        },
        { key: t('working-groups.form.rhythm'), value: rhythm && dutch(rhythm) },
        { key: t('working-groups.form.startedOn'), value: startedOn && date(startedOn) },
        { key: t('working-groups.form.priorities'), value: list(priorities.map(({ title }) => dutch(title))) },
      ]}
    />
  );
}
