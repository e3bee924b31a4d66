import type { Municipality } from '../../../platform/http/env.ts';
import {
  ButtonGroup,
  ButtonLink,
  Card,
  CardGrid,
  Columns,
  type Count,
  Counts,
  EmptyState,
  Heading,
  Lead,
  Link,
  List,
  Page,
  Paragraph,
  StepTrail,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { DraftChip } from '../../priorities/index.ts';
import { useVotes } from '../../thread/index.ts';
import { pathOf } from '../rules.ts';
import type { HomeFacts, PriorityCard } from '../types.ts';
import { Invitations } from './invitations.tsx';

interface HomePageProps {
  municipality: Municipality;
  facts: HomeFacts;
}

/** Tell what you meet; what is being done; where we stand. */
export function HomePage({ municipality, facts }: HomePageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const { name, readOnly } = municipality;
  const reconstructed = municipality.kind === 'reconstructed';
  return (
    <Page title={t('ui.brand.municipality', { name })} width="wide">
      <Columns shape="hero">
        <div>
          <Heading level={1}>
            {t(reconstructed ? 'municipalities.rebuilt.title' : 'municipalities.home.title', { name })}
          </Heading>
          <Lead>
            {municipality.tagline
              ? dutch(municipality.tagline)
              : t(reconstructed ? 'municipalities.rebuilt.lead' : 'municipalities.home.lead')}
          </Lead>
          <ButtonGroup>
            {!readOnly && <ButtonLink href={local('/meedoen')}>{t('municipalities.home.tell')}</ButtonLink>}
            <ButtonLink href={local('/agenda')} appearance={readOnly ? 'primary' : 'secondary'}>
              {t('municipalities.home.agenda')}
            </ButtonLink>
          </ButtonGroup>
        </div>
        <FromWordToDeed facts={facts} reconstructed={reconstructed} />
      </Columns>
      {!readOnly && <Invitations invitations={facts.invitations} />}
      <Path facts={facts} reconstructed={reconstructed} />
      <Heading level={2}>
        {t(reconstructed ? 'municipalities.rebuilt.priorities' : 'municipalities.home.prioritiesTitle')}
      </Heading>
      <Priorities priorities={facts.priorities} reconstructed={reconstructed} />
      {municipality.sources.length > 0 && <Sources sources={municipality.sources} />}
    </Page>
  );
}

function FromWordToDeed({ facts, reconstructed }: { facts: HomeFacts; reconstructed: boolean }) {
  const { t } = useWords();
  const local = useLocal();
  const items = countsOf(facts, { reconstructed, t });
  return (
    <Card heading={t('municipalities.home.deeds')}>
      {items.length > 0 ? (
        <Counts look="list" items={items} />
      ) : (
        <Paragraph>{t('municipalities.home.nothing')}</Paragraph>
      )}
      {!reconstructed && facts.unanswered > 0 && (
        <Paragraph>
          <Link href={local('/onbeantwoord')}>{t('municipalities.home.unanswered', { count: facts.unanswered })}</Link>
        </Paragraph>
      )}
    </Card>
  );
}

interface Telling {
  reconstructed: boolean;
  t: ReturnType<typeof useWords>['t'];
}

function countsOf({ counts, actionsDone, organisations }: HomeFacts, { reconstructed, t }: Telling): Count[] {
  const numbers = [
    ['signal', counts.get('signal') ?? 0, 'signals'],
    ['proposal', counts.get('proposal') ?? 0, 'proposals'],
    ['priority', counts.get('priority') ?? 0, 'priorities'],
    ['action', counts.get('action') ?? 0, 'actions'],
    ['outcome', actionsDone, 'done'],
  ] as const;
  if (numbers.every(([, count]) => count === 0)) return [];
  return numbers.map(([kind, count, word]) =>
    count === 0 && reconstructed
      ? { kind, word: t(`municipalities.unknown.${word}`) }
      : reconstructed && word === 'actions'
        ? { kind, number: count, word: t('municipalities.rebuilt.actions', { count }) }
        : { kind, number: count, word: t(`municipalities.home.${word}`, { count, organisations }) },
  );
}

function Path({ facts, reconstructed }: { facts: HomeFacts; reconstructed: boolean }) {
  const { t } = useWords();
  const { actionsDone } = facts;
  const steps = pathOf(facts.counts, { reconstructed, actionsDone }).map(({ kind, count, state, passed }) => {
    const nothing = reconstructed ? 'unknown' : passed ? 'passed' : state === 'now' ? 'begin' : 'later';
    const note = t(`municipalities.path.${kind}.note`, { count, done: reconstructed ? 0 : actionsDone });
    // Sources name some: there may have been more.
    const some = reconstructed && (kind === 'gathering' || kind === 'action');
    const counted = some ? t('municipalities.path.known', { note }) : note;
    return {
      name: t(`municipalities.path.${kind}.name`),
      note: count > 0 ? counted : t(`municipalities.path.${nothing}`),
      state,
    };
  });
  return (
    <>
      <Heading level={2}>{t('municipalities.path.title')}</Heading>
      <StepTrail label={t('municipalities.path.title')} steps={steps} />
    </>
  );
}

function Priorities({ priorities, reconstructed }: { priorities: PriorityCard[]; reconstructed: boolean }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  if (priorities.length === 0)
    return (
      <EmptyState title={t('municipalities.home.noPriorities')} level={3}>
        <Paragraph>
          {t(reconstructed ? 'municipalities.rebuilt.noPriorities' : 'municipalities.home.noPrioritiesAbout')}
        </Paragraph>
      </EmptyState>
    );
  return (
    <CardGrid>
      {priorities.map(({ title, about, draft, href, ...numbers }) => (
        <Card heading={dutch(title)} level={3} kind="priority" href={local(href)}>
          {draft && (
            <Paragraph>
              <DraftChip />
            </Paragraph>
          )}
          {about && <Paragraph>{dutch(about)}</Paragraph>}
          <PriorityCounts {...numbers} reconstructed={reconstructed} />
        </Card>
      ))}
    </CardGrid>
  );
}

interface PriorityCountsProps extends Pick<PriorityCard, 'voices' | 'votes' | 'actions' | 'done'> {
  reconstructed: boolean;
}

function PriorityCounts({ voices, votes, actions, done, reconstructed }: PriorityCountsProps) {
  const { t } = useWords();
  const { count } = useVotes();
  const items: Count[] = [];
  if (voices > 0)
    items.push({ kind: 'signal', number: voices, word: t('municipalities.word.signal', { count: voices }) });
  if (votes) items.push(count(votes));
  if (actions > 0 || !reconstructed) {
    items.push({ kind: 'action', number: actions, word: t('municipalities.word.action', { count: actions }) });
  } else {
    items.push({ kind: 'action', word: t('municipalities.unknown.actions') });
  }
  if (done > 0) items.push({ kind: 'outcome', number: done, word: t('municipalities.word.done') });
  return <Counts items={items} />;
}

function Sources({ sources }: { sources: Municipality['sources'] }) {
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('municipalities.home.sources')}</Heading>
      <Paragraph>{t('municipalities.home.sourcesAbout')}</Paragraph>
      <List items={sources.map(({ title, url }) => <Link href={url}>{dutch(title)}</Link>)} />
    </>
  );
}
