import { Alert, Chip, Heading, Lines, Link, List, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { Priority } from '../../priorities/index.ts';
import type { ListedGoal } from '../goal-queries.ts';
import { GoalFacts } from './goal-facts.tsx';
import { useNames, useStanding } from './shown.tsx';

interface GoalPageProps {
  goal: ListedGoal;
  domains: Domain[];
  /** Those that serve it. */
  priorities: Priority[];
  reconstructed: boolean;
}

/** One goal: what it is, by what one will know, and how it stands. */
export function GoalPage({ goal, domains, priorities, reconstructed }: GoalPageProps) {
  const { t, dutch, date } = useWords();
  const local = useLocal();
  const names = useNames(domains);
  const { chip, words } = useStanding()(goal);
  return (
    <Page
      title={dutch(goal.title)}
      heading={dutch(goal.title)}
      current="agenda"
      breadcrumb={[{ label: t('vision.page.title'), href: local('/visie') }, { label: dutch(goal.title) }]}
    >
      {goal.stoppedOn && (
        <Alert kind="info" title={t('vision.shown.stopped', { date: date(goal.stoppedOn) })}>
          <Paragraph>{t('vision.shown.because', { reason: goal.stopReason ?? '' })}</Paragraph>
        </Alert>
      )}
      {!reconstructed && (
        <Paragraph>
          <Chip state={chip}>{words}</Chip>
        </Paragraph>
      )}
      {goal.about && <Lines text={goal.about} />}
      {goal.domainIds.length > 0 && (
        <Paragraph>{t('vision.shown.domains', { domains: names.domains(goal.domainIds) })}</Paragraph>
      )}
      <GoalFacts goal={goal} reconstructed={reconstructed} />
      {priorities.length > 0 && (
        <>
          <Heading level={2}>{t('vision.shown.priorities')}</Heading>
          <List
            items={priorities.map(({ slug, title }) => (
              <Link href={local(`/speerpunten/${slug}`)}>{dutch(title)}</Link>
            ))}
          />
        </>
      )}
    </Page>
  );
}
