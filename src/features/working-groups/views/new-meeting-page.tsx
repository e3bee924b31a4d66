import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Page,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { longestText } from '../form.ts';
import type { WorkingGroup } from '../types.ts';
import { useGroupCrumb, useWorkCrumbs } from './group-parts.tsx';

interface NewMeetingPageProps {
  group: WorkingGroup;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
}

/** Where a meeting is planned, or told of that was. */
export function NewMeetingPage({ group, formKey, typed = {}, errors = [] }: NewMeetingPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const back = local(`/werk/werkgroepen/${group.slug}`);
  const title = t('working-groups.meeting.newTitle');
  return (
    <Page
      title={title}
      lead={t('working-groups.meeting.newLead')}
      errors={errors}
      breadcrumb={useWorkCrumbs(useGroupCrumb(group), { label: title })}
    >
      <Form action={`${back}/overleg/nieuw`} formKey={formKey}>
        <DayField typed={typed} errors={errors} />
        <RemarksField typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('working-groups.meeting.add')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('working-groups.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

interface FieldProps {
  typed: Typed;
  errors: FieldError[];
}

export function DayField({ typed, errors }: FieldProps) {
  const { t } = useWords();
  return (
    <DateField
      name="heldOn"
      legend={t('working-groups.meeting.heldOn')}
      value={typedDay(typed, 'heldOn')}
      error={errorFor(errors, 'heldOn')}
    />
  );
}

export function RemarksField({ typed, errors }: FieldProps) {
  const { t } = useWords();
  return (
    <TextArea
      name="remarks"
      label={t('working-groups.meeting.remarks')}
      hint={t('working-groups.meeting.remarksHint')}
      value={typedText(typed, 'remarks')}
      error={errorFor(errors, 'remarks')}
      maxLength={longestText}
      rows={3}
      optional
    />
  );
}
