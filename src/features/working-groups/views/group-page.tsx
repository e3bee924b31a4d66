import {
  Alert,
  DataList,
  Details,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import { findMissing, type Missing, mayNote, wantedIn, wasTold } from '../rules.ts';
import type { Decision, GroupSummary, Meeting } from '../types.ts';
import { MemberList, MissingList, PriorityLinks } from './group-parts.tsx';

interface GroupPageProps {
  group: GroupSummary;
  /** The latest first; those ahead too. */
  meetings: Meeting[];
  today: string;
}

const meetingsShown = 4;

/** One group for everyone: what it is for, who is in it and who is missing, what it works on, what it decided. */
export function GroupPage({ group, meetings, today }: GroupPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const reconstructed = useReconstructed();
  const unknown = t('working-groups.unknown');
  const past = meetings.filter(({ heldOn }) => mayNote(heldOn, today));
  return (
    <Page
      title={dutch(group.name)}
      heading={dutch(group.name)}
      breadcrumb={[
        { label: t('working-groups.list.title'), href: local('/werkgroepen') },
        { label: dutch(group.name) },
      ]}
    >
      <Ended group={group} />
      <Paragraph>
        {t(`working-groups.kind.${group.kind}`)}. {t(`working-groups.kindAbout.${group.kind}`)}
      </Paragraph>
      <Heading level={2}>{t('working-groups.page.assignment')}</Heading>
      {group.assignment ? (
        <Lines text={group.assignment} />
      ) : (
        <Paragraph>{reconstructed ? unknown : t('working-groups.page.noAssignment')}</Paragraph>
      )}
      <Facts group={group} />
      <Who group={group} />
      <Heading level={2}>{t('working-groups.page.priorities')}</Heading>
      {group.priorities.length > 0 ? (
        <PriorityLinks priorities={group.priorities} />
      ) : (
        <Paragraph>{t(`working-groups.page.${reconstructed ? 'prioritiesUnknown' : 'allPriorities'}`)}</Paragraph>
      )}
      <Heading level={2}>{t('working-groups.page.meetings')}</Heading>
      <Meetings group={group} past={past} />
    </Page>
  );
}

function Ended({ group: { endedOn, endReason } }: { group: GroupSummary }) {
  const { t, date, dutch } = useWords();
  if (!endedOn) return null;
  return (
    <Alert kind="info" title={t('working-groups.page.ended', { date: date(endedOn) })}>
      <Paragraph>{dutch(endReason ?? '')}</Paragraph>
    </Alert>
  );
}

function Facts({ group }: { group: GroupSummary }) {
  const { t, date, dutch } = useWords();
  const reconstructed = useReconstructed();
  const open = reconstructed ? t('working-groups.unknown') : t('working-groups.page.notAgreed');
  const { startedOn, rhythm, influence } = group;
  return (
    <DataList
      items={[
        { key: t('working-groups.page.since'), value: startedOn ? date(startedOn) : open },
        { key: t('working-groups.page.rhythm'), value: rhythm ? dutch(rhythm) : open },
        {
          key: t('working-groups.page.influence'),
          value: influence ? t(`working-groups.influence.${influence}`) : open,
        },
      ]}
    />
  );
}

function Who({ group }: { group: GroupSummary }) {
  const { t } = useWords();
  const reconstructed = useReconstructed();
  const missing = findMissing(group, group.members, { reconstructed });
  return (
    <>
      <Heading level={2}>{t('working-groups.page.members')}</Heading>
      {group.members.length > 0 && <MemberList members={group.members} />}
      {reconstructed && <Paragraph>{t('working-groups.page.membersUnknown')}</Paragraph>}
      {group.members.length === 0 && !reconstructed && <Paragraph>{t('working-groups.page.nobody')}</Paragraph>}
      {!reconstructed && group.endedOn === null && <Sought group={group} missing={missing} />}
    </>
  );
}

/** Who is missing and why that matters, or that by what is looked for nobody is. */
function Sought({ group, missing }: { group: GroupSummary; missing: Missing[] }) {
  const local = useLocal();
  const { t, list } = useWords();
  const there = wantedIn(group).map((one) => t(`working-groups.sought.${one}`));
  return (
    <>
      <Heading level={3}>{t('working-groups.page.missing')}</Heading>
      {missing.length > 0 ? (
        <MissingList missing={missing} />
      ) : (
        <Paragraph>{t('working-groups.page.missingNobody', { who: list(there) })}</Paragraph>
      )}
      {missing.some((one) => one === 'experts' || one === 'partner') && (
        <Paragraph>
          <Link href={local('/meedoen')}>{t('working-groups.page.tell')}</Link>
        </Paragraph>
      )}
    </>
  );
}

/** Those that were held, as far as somebody told; of the others only that they were planned. */
function Meetings({ group, past }: { group: GroupSummary; past: Meeting[] }) {
  const { t, date } = useWords();
  const reconstructed = useReconstructed();
  if (reconstructed && past.length === 0) return <Paragraph>{t('working-groups.page.meetingsUnknown')}</Paragraph>;
  const held = past.filter(wasTold);
  const untold = past.length - held.length;
  const decided = held.filter(({ decisions }) => decisions.length > 0).length;
  const earlier = held.slice(meetingsShown);
  return (
    <>
      <Paragraph>
        {t('working-groups.page.met', { count: held.length })}{' '}
        {decided < held.length && `${t('working-groups.page.decided', { count: decided })} `}
        {group.nextOn && t('working-groups.page.next', { date: date(group.nextOn) })}
      </Paragraph>
      {untold > 0 && <Paragraph>{t('working-groups.page.untold', { count: untold })}</Paragraph>}
      {held.slice(0, meetingsShown).map((meeting) => (
        <OneMeeting meeting={meeting} />
      ))}
      {earlier.length > 0 && (
        <Details summary={t('working-groups.page.earlier', { count: earlier.length })}>
          {earlier.map((meeting) => (
            <OneMeeting meeting={meeting} />
          ))}
        </Details>
      )}
    </>
  );
}

/** Who was there stands here as a number, what was decided in full. */
function OneMeeting({ meeting: { heldOn, attendance, decisions } }: { meeting: Meeting }) {
  const { t, date } = useWords();
  const there = attendance.reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <Heading level={3}>{date(heldOn)}</Heading>
      {there > 0 && <Paragraph>{t('working-groups.page.there', { count: there })}</Paragraph>}
      {decisions.length > 0 && <List items={decisions.map((decision) => <DecisionLine decision={decision} />)} />}
    </>
  );
}

/** What was decided, who does it, by when and whether it was done. */
export function DecisionLine({ decision }: { decision: Decision }) {
  const { t, date, dutch } = useWords();
  const { words, doer, dueOn, done } = decision;
  const facts = [
    ...(doer ? [t('working-groups.decision.by', { owner: doer })] : []),
    ...(dueOn ? [t('working-groups.decision.before', { date: date(dueOn) })] : []),
    ...(done ? [t('working-groups.decision.done')] : []),
  ];
  return (
    <>
      {dutch(words)}
      {facts.length > 0 && ` (${facts.join(' · ')})`}
    </>
  );
}

export function Lines({ text }: { text: string }) {
  const { dutch } = useWords();
  return (
    <>
      {text.split(/\n+/).map((line) => (
        <Paragraph>{dutch(line)}</Paragraph>
      ))}
    </>
  );
}
