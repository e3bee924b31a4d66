import type { Municipality } from '../../../platform/http/env.ts';
import type { GroundPage } from '../../../platform/policies/tasks.ts';
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
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { DraftChip } from '../../priorities/index.ts';
import { useVotes } from '../../thread/index.ts';
import type { HomeFacts, PriorityCard } from '../types.ts';
import { FromWordToDeed, Path } from './home-numbers.tsx';
import { Invitations } from './invitations.tsx';

interface HomePageProps {
  municipality: Municipality;
  facts: HomeFacts;
  groundPages: GroundPage[];
}

/** Tell what you meet; what is being done; where we stand. */
export function HomePage({ municipality, facts, groundPages }: HomePageProps) {
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
      {groundPages.length > 0 && <Ground pages={groundPages} />}
      {municipality.sources.length > 0 && <Sources sources={municipality.sources} />}
    </Page>
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

interface PriorityCountsProps extends Pick<PriorityCard, 'voices' | 'votes' | 'actions'> {
  reconstructed: boolean;
}

function PriorityCounts({ voices, votes, actions, reconstructed }: PriorityCountsProps) {
  const { t } = useWords();
  const { promised, drafts, done } = actions;
  const { count } = useVotes();
  const items: Count[] = [];
  if (voices > 0)
    items.push({ kind: 'signal', number: voices, word: t('municipalities.word.signal', { count: voices }) });
  if (votes) items.push(count(votes));
  if (promised > 0 || (drafts === 0 && !reconstructed))
    items.push({ kind: 'action', number: promised, word: t('municipalities.word.action', { count: promised }) });
  if (promised === 0 && reconstructed) items.push({ kind: 'action', word: t('municipalities.unknown.actions') });
  if (drafts > 0)
    items.push({ kind: 'action', number: drafts, word: t('municipalities.home.drafts', { count: drafts }) });
  if (done > 0) items.push({ kind: 'outcome', number: done, word: t('municipalities.word.done') });
  return <Counts items={items} />;
}

/** What was decided, meant and wanted: the ground under the agenda. */
function Ground({ pages }: { pages: GroundPage[] }) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <>
      <Heading level={2}>{t('municipalities.home.ground')}</Heading>
      <CardGrid>
        {pages.map(({ label, about, href }) => (
          <Card heading={t(label)} level={3} href={local(href)}>
            <Paragraph>{t(about)}</Paragraph>
          </Card>
        ))}
      </CardGrid>
    </>
  );
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
