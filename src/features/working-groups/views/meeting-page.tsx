import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import { thereField } from '../form.ts';
import { mayNote } from '../rules.ts';
import type { Meeting, Member, WorkingGroup } from '../types.ts';
import { memberLine, StandsNow, useGroupCrumb, useWorkCrumbs } from './group-parts.tsx';
import { Decisions } from './meeting-decisions.tsx';
import { DayField, RemarksField } from './new-meeting-page.tsx';

export interface MeetingPageProps {
  group: WorkingGroup;
  meeting: Meeting;
  /** Who can have been there. */
  members: Member[];
  today: string;
  formKey: string;
  /** In the form of the meeting itself. */
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else saved another version in the meantime: it is shown above what was typed. */
  conflict?: boolean;
  /** In the form of a decision. */
  decision?: { typed: Typed; errors: FieldError[] };
  /** A decision that could not be written down, as the day has still to come. */
  refused?: { words: string };
  /** The decision that somebody else marked in the meantime. */
  overtaken?: string;
  news?: 'added' | 'saved' | 'decided' | 'marked' | undefined;
}

/** One meeting: when, who was there, what was decided. */
export function MeetingPage(props: MeetingPageProps) {
  const local = useLocal();
  const { group, meeting, today, errors = [], conflict, decision, refused, news } = props;
  const { t, date } = useWords();
  const title = t('working-groups.meeting.title', { date: date(meeting.heldOn) });
  const here = local(`/werk/werkgroepen/${group.slug}/overleg/${meeting.id}`);
  const mayTell = mayNote(meeting.heldOn, today);
  return (
    <Page
      title={title}
      heading={title}
      errors={[...errors, ...(decision?.errors ?? [])]}
      breadcrumb={useWorkCrumbs(useGroupCrumb(group), { label: title })}
    >
      {news && (
        <Alert kind="ok" status>
          {t(`working-groups.meeting.news.${news}`)}
        </Alert>
      )}
      {refused && <Alert kind="warning" title={t('working-groups.form.notYet.meeting')} />}
      {!mayTell && <Paragraph>{t('working-groups.meeting.ahead')}</Paragraph>}
      {conflict && <MeetingNow {...props} />}
      <MeetingForm {...props} here={here} mayTell={mayTell} />
      {mayTell && <Decisions {...props} here={here} />}
      {refused && <TypedBefore items={[{ key: t('working-groups.meeting.decision'), value: refused.words }]} />}
    </Page>
  );
}

function MeetingForm(props: MeetingPageProps & { here: string; mayTell: boolean }) {
  const { meeting, formKey, typed, errors = [], here, mayTell } = props;
  const { t } = useWords();
  return (
    <Form action={here} formKey={formKey}>
      <input type="hidden" name="version" value={typedText(typed, 'version') || meeting.version} />
      <DayField typed={typed} errors={errors} />
      {mayTell && <Attendance {...props} />}
      <RemarksField typed={typed} errors={errors} />
      <Button>{t('working-groups.meeting.save')}</Button>
    </Form>
  );
}

function Attendance({ group, members, typed, errors = [] }: MeetingPageProps) {
  const words = useWords();
  const local = useLocal();
  const { t } = words;
  return (
    <>
      <Heading level={2}>{t('working-groups.meeting.there')}</Heading>
      {members.length > 0 ? (
        <Paragraph>{t('working-groups.meeting.thereAbout')}</Paragraph>
      ) : (
        <Paragraph>
          {t('working-groups.meeting.nobody')}{' '}
          <Link href={local(`/werk/werkgroepen/${group.slug}`)}>{t('working-groups.meeting.toMembers')}</Link>
        </Paragraph>
      )}
      {members.map((member) => (
        <TextField
          name={thereField(member.id)}
          label={memberLine(words, member)}
          value={typedText(typed, thereField(member.id))}
          error={errorFor(errors, thereField(member.id))}
          inputmode="numeric"
          size="short"
          autocomplete="off"
          optional
        />
      ))}
    </>
  );
}

function MeetingNow({ meeting, members }: MeetingPageProps) {
  const words = useWords();
  const { t, date, dutch } = words;
  const there = meeting.attendance.flatMap(({ memberId, people }) => {
    const member = members.find(({ id }) => id === memberId);
    return member ? [`${dutch(member.role)}: ${people}`] : [];
  });
  return (
    <StandsNow
      items={[
        { key: t('working-groups.meeting.heldOn'), value: date(meeting.heldOn) },
        { key: t('working-groups.meeting.there'), value: there.join(' · ') },
        { key: t('working-groups.meeting.remarks'), value: meeting.remarks && dutch(meeting.remarks) },
      ]}
    />
  );
}
