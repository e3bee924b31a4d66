import type { Paged } from '../../../platform/http/paging.ts';
import {
  Alert,
  Chip,
  EmptyState,
  Entries,
  Entry,
  type HeadingLevel,
  Link,
  Page,
  Pagination,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Told } from '../../thread/index.ts';
import type { UnansweredGroup } from '../rules.ts';

export type ShownGroup = UnansweredGroup & { key: string; place: Told | undefined };

interface AnswersPageProps extends Paged {
  groups: ShownGroup[];
  /** How many got an answer just now. */
  answered?: number | undefined;
}

/** What still waits for an answer, by where it was said. */
export function AnswersPage({ groups, answered, page, pages }: AnswersPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const title = t('signals.answers.title');
  return (
    <Page
      title={title}
      heading={title}
      lead={t('signals.answers.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: title }]}
    >
      {answered && (
        <Alert kind="ok" status>
          <Paragraph>{t('signals.answers.answered', { count: answered })}</Paragraph>
        </Alert>
      )}
      {groups.length === 0 ? (
        <EmptyState title={t('signals.answers.none')}>
          <Paragraph>{t('signals.answers.noneAbout')}</Paragraph>
        </EmptyState>
      ) : (
        <>
          <GroupList level={2} groups={groups} href={({ key }) => local(`/werk/antwoorden/${key}`)} />
          <Pagination page={page} pages={pages} href={(number) => local(`/werk/antwoorden?bladzijde=${number}`)} />
        </>
      )}
      <Paragraph>
        <Link href={local('/onbeantwoord')}>{t('signals.answers.public')}</Link>
      </Paragraph>
    </Page>
  );
}

interface GroupListProps {
  groups: ShownGroup[];
  href(group: ShownGroup): string | undefined;
  level: HeadingLevel;
}

/** Where something was said that waits for an answer, how much, and until when: the late ones first. */
export function GroupList({ groups, href, level }: GroupListProps) {
  const { t, date, dutch } = useWords();
  return (
    <Entries>
      {groups.map((group) => (
        <Entry
          level={level}
          title={group.place ? dutch(group.place.title) : t('signals.unanswered.nowhere')}
          href={href(group)}
          state={group.late && <Chip state="late">{t('signals.unanswered.late')}</Chip>}
          facts={[
            t('signals.unanswered.waiting', { count: group.count }),
            group.answerBy ? t(promiseOf(group), { date: date(group.answerBy) }) : t('signals.unanswered.noDay'),
          ]}
        />
      ))}
    </Entries>
  );
}

/** Who told it on the website has a day of their own each. */
function promiseOf({ gatheringId, count }: ShownGroup) {
  return gatheringId === null && count > 1 ? 'signals.unanswered.byFirst' : 'signals.unanswered.by';
}
