import {
  Card,
  CardGrid,
  Counts,
  EmptyState,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { type Support, useVotes } from '../../thread/index.ts';
import type { Priority } from '../types.ts';
import { DraftChip } from './draft-chip.tsx';

export interface ListedPriority extends Priority {
  voices: Support;
  actions: number;
  done: number;
  draft: boolean;
}

interface PrioritiesPageProps {
  agenda: Agenda | undefined;
  priorities: ListedPriority[];
  /** Other agendas that have priorities. */
  others: Agenda[];
  /** A reconstruction knows no voices: then the number says so. */
  reconstructed: boolean;
}

/** What a municipality has promised to work on, each with who asked for it and how far it is. */
export function PrioritiesPage({ agenda, priorities, others, reconstructed }: PrioritiesPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const drafts = priorities.length > 0 && priorities.every(({ draft }) => draft);
  const kind = reconstructed ? 'leadRebuilt' : drafts ? 'leadDraft' : 'lead';
  return (
    <Page
      title={t('priorities.list.title')}
      lead={t(`priorities.list.${kind}`, { count: priorities.length })}
      current="agenda"
      width="wide"
    >
      {agenda && others.length > 0 && <Paragraph>{t('priorities.list.ofAgenda', { title: agenda.title })}</Paragraph>}
      {priorities.length === 0 ? (
        <EmptyState title={t('priorities.list.emptyTitle')}>
          <Paragraph>{t('priorities.list.empty')}</Paragraph>
          <Link href={local('/meedoen')}>{t('priorities.list.tell')}</Link>
        </EmptyState>
      ) : (
        <CardGrid>
          {priorities.map((priority) => (
            <PriorityCard priority={priority} reconstructed={reconstructed} />
          ))}
        </CardGrid>
      )}
      {others.length > 0 && (
        <>
          <Heading level={2}>{t('priorities.list.others')}</Heading>
          <List
            items={others.map(({ slug, title }) => (
              <Link href={local(`/speerpunten?agenda=${slug}`)}>{dutch(title)}</Link>
            ))}
          />
        </>
      )}
      <Paragraph>
        <Link href={local('/acties')}>{t('priorities.list.toActions')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={local(`/speerpunten/afweging${agenda ? `?agenda=${agenda.slug}` : ''}`)}>
          {t('derivation.heard.toFate')}
        </Link>
      </Paragraph>
    </Page>
  );
}

interface PriorityCardProps {
  priority: ListedPriority;
  reconstructed: boolean;
}

function PriorityCard({ priority, reconstructed }: PriorityCardProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const { count } = useVotes();
  const { slug, title, voices, actions, done, draft } = priority;
  const heard = reconstructed && voices.voices === 0;
  return (
    <Card heading={dutch(title)} href={local(`/speerpunten/${slug}`)} kind="priority">
      {draft && (
        <Paragraph>
          <DraftChip />
        </Paragraph>
      )}
      <Counts
        items={[
          heard
            ? { kind: 'signal', word: t('priorities.list.voicesUnknown') }
            : voices.votes
              ? count(voices.votes)
              : { kind: 'signal', number: voices.voices, word: t('priorities.list.voices', { count: voices.voices }) },
          ...(reconstructed && actions === 0
            ? []
            : [{ kind: 'action' as const, number: actions, word: t('priorities.list.actions', { count: actions }) }]),
          ...(reconstructed ? [] : [{ kind: 'outcome' as const, number: done, word: t('priorities.list.done') }]),
        ]}
      />
    </Card>
  );
}
