import { Alert, Chip, EmptyState, Link, Page, Paragraph, Table, useWords } from '../../../ui/index.ts';
import type { Told } from '../../thread/index.ts';
import type { UnansweredGroup } from '../rules.ts';

export type ShownGroup = UnansweredGroup & { key: string; place: Told | undefined };

interface AnswersPageProps {
  base: string;
  groups: ShownGroup[];
  /** How many got an answer just now. */
  answered?: number | undefined;
}

/** What still waits for an answer, by where it was said. */
export function AnswersPage({ base, groups, answered }: AnswersPageProps) {
  const { t } = useWords();
  const title = t('signals.answers.title');
  return (
    <Page
      title={title}
      heading={title}
      lead={t('signals.answers.lead')}
      breadcrumb={[{ label: t('ui.account.work'), href: `${base}/werk` }, { label: title }]}
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
        <GroupTable groups={groups} href={({ key }) => `${base}/werk/antwoorden/${key}`} />
      )}
      <Paragraph>
        <Link href={`${base}/onbeantwoord`}>{t('signals.answers.public')}</Link>
      </Paragraph>
    </Page>
  );
}

interface GroupTableProps {
  groups: ShownGroup[];
  href(group: ShownGroup): string | undefined;
}

export function GroupTable({ groups, href }: GroupTableProps) {
  const { t, number } = useWords();
  return (
    <Table
      caption={t('signals.unanswered.caption')}
      columns={[
        { label: t('signals.unanswered.where') },
        { label: t('signals.unanswered.count'), numeric: true },
        { label: t('signals.unanswered.by') },
      ]}
      rows={groups.map((group) => [
        <Place group={group} href={href(group)} />,
        number(group.count),
        <PromisedDay group={group} />,
      ])}
    />
  );
}

function Place({ group, href }: { group: ShownGroup; href: string | undefined }) {
  const { t } = useWords();
  const title = group.place?.title ?? t('signals.unanswered.nowhere');
  return href ? <Link href={href}>{title}</Link> : <span>{title}</span>;
}

function PromisedDay({ group }: { group: ShownGroup }) {
  const { t, date } = useWords();
  if (!group.answerBy) return <>{t('signals.unanswered.noDay')}</>;
  return (
    <>
      {date(group.answerBy)} {group.late && <Chip state="late">{t('signals.unanswered.late')}</Chip>}
    </>
  );
}
