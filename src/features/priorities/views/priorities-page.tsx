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
  useSite,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { type Support, useVotes } from '../../thread/index.ts';
import type { Priority } from '../types.ts';

export interface ListedPriority extends Priority {
  voices: Support;
  actions: number;
  done: number;
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
  const { t } = useWords();
  const base = `/${useSite().municipality?.slug}`;
  return (
    <Page
      title={t('priorities.list.title')}
      lead={t('priorities.list.lead', { count: priorities.length })}
      current="agenda"
      width="wide"
    >
      {agenda && others.length > 0 && <Paragraph>{t('priorities.list.ofAgenda', { title: agenda.title })}</Paragraph>}
      {priorities.length === 0 ? (
        <EmptyState title={t('priorities.list.emptyTitle')}>
          <Paragraph>{t('priorities.list.empty')}</Paragraph>
          <Link href={`${base}/meedoen`}>{t('priorities.list.tell')}</Link>
        </EmptyState>
      ) : (
        <CardGrid>
          {priorities.map((priority) => (
            <PriorityCard priority={priority} base={base} reconstructed={reconstructed} />
          ))}
        </CardGrid>
      )}
      {others.length > 0 && (
        <>
          <Heading level={2}>{t('priorities.list.others')}</Heading>
          <List
            items={others.map(({ slug, title }) => <Link href={`${base}/speerpunten?agenda=${slug}`}>{title}</Link>)}
          />
        </>
      )}
      <Paragraph>
        <Link href={`${base}/acties`}>{t('priorities.list.toActions')}</Link>
      </Paragraph>
    </Page>
  );
}

interface PriorityCardProps {
  priority: ListedPriority;
  base: string;
  reconstructed: boolean;
}

function PriorityCard({ priority, base, reconstructed }: PriorityCardProps) {
  const { t } = useWords();
  const { count } = useVotes();
  const { slug, title, voices, actions, done } = priority;
  const heard = reconstructed && voices.voices === 0;
  return (
    <Card heading={title} href={`${base}/speerpunten/${slug}`} kind="priority">
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
