import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { findMissing, isSilent, mayNote, wasTold } from '../rules.ts';
import type { GroupSummary, Meeting, Member } from '../types.ts';
import { Lines } from './group-page.tsx';
import { MemberList, MissingList, memberLine, PriorityLinks, StateChip, useWorkCrumbs } from './group-parts.tsx';

export interface WorkGroupPageProps {
  group: GroupSummary;
  /** Who is in it, and who was or will be. */
  everyone: Member[];
  meetings: Meeting[];
  mayManage: boolean;
  today: string;
  formKey: string;
  news?: 'added' | 'saved' | 'ended' | 'resumed' | 'member' | undefined;
  /** Somebody else changed the group while this page was open. */
  conflict?: boolean;
}

/** One group as those see it who set it up or work in it. */
export function WorkGroupPage(props: WorkGroupPageProps) {
  const local = useLocal();
  const { group, news, conflict, today } = props;
  const { t, dutch } = useWords();
  return (
    <Page
      title={dutch(group.name)}
      heading={dutch(group.name)}
      breadcrumb={useWorkCrumbs({ label: dutch(group.name) })}
    >
      {news && (
        <Alert kind="ok" status>
          {t(`working-groups.news.${news}`)}
        </Alert>
      )}
      {conflict && <Alert kind="warning" title={t('working-groups.end.changed')} />}
      {isSilent(group, today) && <Alert kind="warning" title={t('working-groups.work.silent')} />}
      <Paragraph>
        <StateChip group={group} /> {t(`working-groups.kind.${group.kind}`)} ·{' '}
        <Link href={local(`/werkgroepen/${group.slug}`)}>{t('working-groups.work.publicOne')}</Link>
      </Paragraph>
      {group.endReason && <Lines text={group.endReason} />}
      <Heading level={2}>{t('working-groups.page.assignment')}</Heading>
      {group.assignment ? (
        <Lines text={group.assignment} />
      ) : (
        <Paragraph>{t('working-groups.work.noAssignment')}</Paragraph>
      )}
      {group.priorities.length > 0 && <PriorityLinks priorities={group.priorities} />}
      <Acts {...props} />
      <Who {...props} />
      <Meetings {...props} />
    </Page>
  );
}

function Acts({ group, mayManage, formKey }: WorkGroupPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const here = local(`/werk/werkgroepen/${group.slug}`);
  if (!mayManage) return null;
  const change = (
    <ButtonLink href={`${here}/aanpassen`} appearance="secondary">
      {t('working-groups.work.change')}
    </ButtonLink>
  );
  if (!group.endedOn)
    return (
      <ButtonGroup>
        {change}
        <ButtonLink href={`${here}/einde`} appearance="subtle">
          {t('working-groups.work.end')}
        </ButtonLink>
      </ButtonGroup>
    );
  return (
    <Form action={`${here}/hervatting`} formKey={formKey}>
      <input type="hidden" name="version" value={group.version} />
      <ButtonGroup>
        <Button>{t('working-groups.work.resume')}</Button>
        {change}
      </ButtonGroup>
    </Form>
  );
}

function Who({ group, everyone, mayManage }: WorkGroupPageProps) {
  const local = useLocal();
  const words = useWords();
  const { t, date } = words;
  const here = local(`/werk/werkgroepen/${group.slug}`);
  const missing = findMissing(group, group.members);
  const now = new Set(group.members.map(({ id }) => id));
  const others = everyone.filter(({ id }) => !now.has(id));
  const hrefOf = ({ id }: Member) => `${here}/leden/${id}`;
  return (
    <>
      <Heading level={2}>{t('working-groups.page.members')}</Heading>
      {group.members.length === 0 ? (
        <Paragraph>{t('working-groups.page.nobody')}</Paragraph>
      ) : (
        <MemberList members={group.members} {...(mayManage ? { href: hrefOf } : {})} />
      )}
      {others.length > 0 && (
        <Details summary={t('working-groups.work.others', { count: others.length })}>
          <List
            items={others.map((member) => {
              const line = memberLine(words, member);
              const until = member.leftOn ? ` · ${t('working-groups.work.until', { date: date(member.leftOn) })}` : '';
              return mayManage ? (
                <>
                  <Link href={hrefOf(member)}>{line}</Link>
                  {until}
                </>
              ) : (
                line + until
              );
            })}
          />
        </Details>
      )}
      {missing.length > 0 && (
        <>
          <Heading level={3}>{t('working-groups.work.missingTitle')}</Heading>
          <MissingList missing={missing} forStaff />
        </>
      )}
      {mayManage && (
        <ButtonGroup>
          <ButtonLink href={`${here}/leden/nieuw`} appearance="secondary">
            {t('working-groups.work.addMember')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </>
  );
}

function Meetings({ group, meetings, today }: WorkGroupPageProps) {
  const local = useLocal();
  const { t, date } = useWords();
  const here = local(`/werk/werkgroepen/${group.slug}/overleg`);
  const noteOf = (meeting: Meeting) => {
    if (!mayNote(meeting.heldOn, today)) return t('working-groups.work.planned');
    if (!wasTold(meeting)) return t('working-groups.work.untold');
    return t('working-groups.work.decisions', { count: meeting.decisions.length });
  };
  return (
    <>
      <Heading level={2}>{t('working-groups.work.meetings')}</Heading>
      <Paragraph>{t('working-groups.page.met', { count: group.met })}</Paragraph>
      {meetings.length > 0 && (
        <List
          items={meetings.map((meeting) => (
            <>
              <Link href={`${here}/${meeting.id}`}>{date(meeting.heldOn)}</Link> · {noteOf(meeting)}
            </>
          ))}
        />
      )}
      <ButtonGroup>
        <ButtonLink href={`${here}/nieuw`} appearance="secondary">
          {t('working-groups.work.addMeeting')}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
