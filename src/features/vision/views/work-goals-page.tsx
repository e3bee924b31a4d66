import {
  Alert,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Entries,
  Heading,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { ListedGoal } from '../goal-queries.ts';
import type { GoalGroup } from '../reading.ts';
import { dueState } from '../rules.ts';
import { GoalEntry } from './goal-entry.tsx';

interface WorkGoalsPageProps {
  groups: GoalGroup[];
  domains: Domain[];
  mayManage: boolean;
  today: string;
  news: string | undefined;
}

/** The goals as staff see them: how they stand, what should be measured, and what can be done with each. */
export function WorkGoalsPage({ groups, domains, mayManage, today, news }: WorkGoalsPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const title = t('vision.goals.title');
  return (
    <Page
      title={title}
      lead={t('vision.goals.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: title }]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      {mayManage && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/doelen/nieuw')}>{t('vision.goals.add')}</ButtonLink>
          <ButtonLink href={local('/werk/visie')} appearance="secondary">
            {t('vision.room.label')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {groups.length === 0 && (
        <EmptyState title={t('vision.goals.none')}>
          <Paragraph>{t('vision.goals.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      {groups.map(({ agenda, goals }) => (
        <>
          <Heading level={2}>{dutch(agenda.title)}</Heading>
          <Entries>
            {goals.map((goal) => (
              <GoalEntry goal={goal} domains={domains}>
                <Doing {...{ goal, mayManage, today }} />
              </GoalEntry>
            ))}
          </Entries>
        </>
      ))}
    </Page>
  );
}

function Doing({ goal, mayManage, today }: { goal: ListedGoal; mayManage: boolean; today: string }) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  const { slug, title, due, stoppedOn, way, baseline } = goal;
  if (stoppedOn) return null;
  const state = dueState(due, today);
  const here = local(`/werk/doelen/${slug}`);
  return (
    <>
      {due && (
        <Paragraph>{t(state === 'late' ? 'vision.goals.late' : 'vision.goals.due', { date: date(due) })}</Paragraph>
      )}
      {way === 'number' && baseline === null && <Paragraph>{t('vision.goals.noBaseline')}</Paragraph>}
      <ButtonGroup>
        {way !== 'none' && (
          <ButtonLink href={`${here}/meting`} appearance="secondary" about={dutch(title)}>
            {t('vision.goals.measure')}
          </ButtonLink>
        )}
        {mayManage && (
          <>
            <ButtonLink href={`${here}/aanpassing`} appearance="secondary" about={dutch(title)}>
              {t('vision.goals.change')}
            </ButtonLink>
            <ButtonLink href={`${here}/stopzetting`} appearance="subtle" about={dutch(title)}>
              {t('vision.goals.stop')}
            </ButtonLink>
          </>
        )}
      </ButtonGroup>
    </>
  );
}
