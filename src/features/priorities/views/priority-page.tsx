import type { ComponentChildren } from 'preact';
import {
  Alert,
  Entries,
  Heading,
  Link,
  Origin as OriginBox,
  Page,
  Paragraph,
  Quote,
  Shape,
  useSite,
  useWords,
} from '../../../ui/index.ts';
import { History, type HistoryLine, type Support, VotesBehind } from '../../thread/index.ts';
import type { Origin } from '../origins.ts';
import type { Priority } from '../types.ts';
import { OriginList } from './origin-list.tsx';

interface PriorityPageProps {
  priority: Priority;
  /** What it lives on in, when that is another. */
  living: Priority | undefined;
  voices: Support;
  quotes: string[];
  origins: Origin[];
  history: HistoryLine[];
  /** An entry for each action. */
  actions: ComponentChildren[];
  reconstructed: boolean;
}

/** One priority: what it is, who asked for it, where it came from, what is being done, and all that happened to it. */
export function PriorityPage(props: PriorityPageProps) {
  const { priority, origins, history, actions } = props;
  const { t } = useWords();
  const base = `/${useSite().municipality?.slug}`;
  return (
    <Page
      title={priority.title}
      heading={
        <>
          <Shape kind="priority" size="large" />
          {priority.title}
        </>
      }
      current="agenda"
      breadcrumb={[{ label: t('priorities.list.title'), href: `${base}/speerpunten` }, { label: priority.title }]}
    >
      <Past {...props} base={base} />
      {priority.about?.split(/\n+/).map((line) => (
        <Paragraph>{line}</Paragraph>
      ))}
      <VoicesBehind {...props} base={base} />
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
      <OriginList origins={origins} base={base} />
      <Heading level={2}>{t('priorities.page.history')}</Heading>
      <History lines={history} />
    </Page>
  );
}

/** Says of a priority that is no longer in force what became of it. */
function Past({ priority, living, base }: PriorityPageProps & { base: string }) {
  const { t } = useWords();
  if (priority.state === 'open') return null;
  return (
    <Alert kind="info" title={t(`priorities.past.${priority.state}`)}>
      {living && (
        <Paragraph>
          {t('priorities.past.livesOn')} <Link href={`${base}/speerpunten/${living.slug}`}>{living.title}</Link>.
        </Paragraph>
      )}
    </Alert>
  );
}

function VoicesBehind({ voices, quotes, reconstructed, base }: PriorityPageProps & { base: string }) {
  const { t } = useWords();
  const { votes, ...heard } = voices;
  if (votes)
    return (
      <OriginBox kind="proposal">
        <VotesBehind votes={votes} base={base} />
      </OriginBox>
    );
  const unknown = reconstructed && heard.voices === 0;
  return (
    <OriginBox>
      <Paragraph>{unknown ? t('priorities.page.voicesUnknown') : t('priorities.page.voices', heard)}</Paragraph>
      {quotes.map((words) => (
        <Quote>{words}</Quote>
      ))}
      {quotes.length > 0 && <Paragraph small>{t('priorities.page.quotesAbout')}</Paragraph>}
    </OriginBox>
  );
}
