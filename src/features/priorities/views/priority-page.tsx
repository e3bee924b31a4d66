import type { ComponentChildren } from 'preact';
import {
  Alert,
  Entries,
  Heading,
  Link,
  List,
  Origin as OriginBox,
  Page,
  Paragraph,
  Quote,
  Shape,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { History, type HistoryLine, type Support, VotesBehind } from '../../thread/index.ts';
import type { Origin } from '../origins.ts';
import type { Priority } from '../types.ts';
import { DraftNote } from './draft-chip.tsx';
import { OriginList } from './origin-list.tsx';

interface PriorityPageProps {
  priority: Priority;
  draft: boolean;
  /** What it lives on in, when that is another. */
  living: Priority | undefined;
  voices: Support;
  quotes: string[];
  origins: Origin[];
  history: HistoryLine[];
  /** What it serves. */
  goals: { slug: string; title: string }[];
  /** An entry for each action. */
  actions: ComponentChildren[];
  reconstructed: boolean;
}

/** One priority: what it is, who asked for it, where it came from, what is being done, and all that happened to it. */
export function PriorityPage(props: PriorityPageProps) {
  const local = useLocal();
  const { priority, draft, origins, history, actions } = props;
  const { t, dutch } = useWords();
  return (
    <Page
      title={dutch(priority.title)}
      heading={
        <>
          <Shape kind="priority" size="large" />
          {dutch(priority.title)}
        </>
      }
      current="agenda"
      breadcrumb={[
        { label: t('priorities.list.title'), href: local('/speerpunten') },
        { label: dutch(priority.title) },
      ]}
    >
      <Past {...props} />
      {draft && <DraftNote />}
      {priority.about?.split(/\n+/).map((line) => (
        <Paragraph>{dutch(line)}</Paragraph>
      ))}
      <VoicesBehind {...props} />
      <Goals {...props} />
      {(priority.state === 'open' || actions.length > 0) && (
        <>
          <Heading level={2}>{t('priorities.page.actions')}</Heading>
          {actions.length === 0 ? (
            <Paragraph>
              {t(props.reconstructed ? 'priorities.page.actionsUnknown' : 'priorities.page.noActions')}
            </Paragraph>
          ) : (
            <Entries>{actions}</Entries>
          )}
        </>
      )}
      <Heading level={2}>{t('priorities.page.origin')}</Heading>
      <OriginList origins={origins} />
      <Heading level={2}>{t('priorities.page.history')}</Heading>
      <History lines={history} />
    </Page>
  );
}

/** Says of a priority that is no longer in force what became of it. */
function Past({ priority, living }: PriorityPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  if (priority.state === 'open') return null;
  return (
    <Alert kind="info" title={t(`priorities.past.${priority.state}`)}>
      {living && (
        <Paragraph>
          {t('priorities.past.livesOn')} <Link href={local(`/speerpunten/${living.slug}`)}>{dutch(living.title)}</Link>.
        </Paragraph>
      )}
    </Alert>
  );
}

/** By what one will know whether it helped. */
function Goals({ goals }: PriorityPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  if (goals.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('priorities.page.goals')}</Heading>
      <List items={goals.map(({ slug, title }) => <Link href={local(`/visie/doelen/${slug}`)}>{dutch(title)}</Link>)} />
    </>
  );
}

function VoicesBehind({ voices, quotes, reconstructed }: PriorityPageProps) {
  const { t, dutch } = useWords();
  const { votes, ...heard } = voices;
  if (votes)
    return (
      <OriginBox kind="proposal">
        <VotesBehind votes={votes} />
      </OriginBox>
    );
  const unknown = reconstructed && heard.voices === 0;
  return (
    <OriginBox>
      <Paragraph>{unknown ? t('priorities.page.voicesUnknown') : t('priorities.page.voices', heard)}</Paragraph>
      {quotes.map((words) => (
        <Quote>{dutch(words)}</Quote>
      ))}
      {quotes.length > 0 && <Paragraph small>{t('priorities.page.quotesAbout')}</Paragraph>}
    </OriginBox>
  );
}
