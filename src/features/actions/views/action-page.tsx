import { dayOf } from '../../../platform/clock.ts';
import {
  Chip,
  Heading,
  Link,
  Origin,
  Page,
  Paragraph,
  Quote,
  Shape,
  Story,
  StoryStep,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import { DraftNote } from '../../priorities/index.ts';
import { VotesBehind } from '../../thread/index.ts';
import type { Step } from '../path.ts';
import type { ListedAction, Outcome, ProgressUpdate, Root, Share } from '../types.ts';
import { StandingChip } from './action-entry.tsx';
import { ActionFacts } from './action-facts.tsx';

export interface ActionPageProps {
  action: ListedAction;
  draft: boolean;
  /** The proposals that it rests on. */
  roots: Pick<Root, 'number' | 'title'>[];
  domains: Domain[];
  shares: Share[];
  updates: ProgressUpdate[];
  outcomes: Outcome[];
  quotes: string[];
  path: Step[];
  places: { title: string; href: string | undefined; voices: number }[];
  reconstructed: boolean;
}

/** One action: who does it, by when, how we will notice, whose voices stand behind it, and the latest news. */
export function ActionPage(props: ActionPageProps) {
  const local = useLocal();
  const { action, draft, outcomes } = props;
  const { t, dutch } = useWords();
  return (
    <Page
      title={dutch(action.title)}
      heading={
        <>
          <Shape kind="action" size="large" />
          {dutch(action.title)}
        </>
      }
      current="actions"
      breadcrumb={[{ label: t('actions.list.title'), href: local('/acties') }, { label: dutch(action.title) }]}
    >
      <Paragraph>
        <StandingChip action={action} />
      </Paragraph>
      {draft && <DraftNote />}
      {action.about?.split(/\n+/).map((line) => (
        <Paragraph>{dutch(line)}</Paragraph>
      ))}
      <ActionFacts action={action} roots={props.roots} domains={props.domains} shares={props.shares} />
      <Behind {...props} />
      <Latest {...props} />
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
      <Way {...props} />
    </Page>
  );
}

function Behind({ action, quotes, places, reconstructed }: ActionPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const { votes, ...voices } = action.voices;
  if (votes)
    return (
      <Origin kind="proposal">
        <VotesBehind votes={votes} />
      </Origin>
    );
  if (voices.voices === 0)
    return (
      <Origin>
        <Paragraph>{t(reconstructed ? 'actions.page.voicesUnknown' : 'actions.page.noVoices')}</Paragraph>
      </Origin>
    );
  return (
    <Origin>
      <Paragraph>
        {t('actions.page.voices', voices)}
        {action.ground !== 'own' && ` ${t(`actions.page.${action.ground}`)}`}
      </Paragraph>
      {quotes.map((words) => (
        <Quote>{dutch(words)}</Quote>
      ))}
      {places.length > 0 && (
        <Paragraph>
          {t('actions.page.places')}{' '}
          {places.map(({ title, href, voices: count }, index) => (
            <>
              {index > 0 && ', '}
              {href ? <Link href={local(href)}>{dutch(title)}</Link> : dutch(title)} ({count})
            </>
          ))}
          .
        </Paragraph>
      )}
    </Origin>
  );
}

function Latest({ updates, reconstructed }: ActionPageProps) {
  const { t, date, dutch } = useWords();
  const [latest] = updates;
  return (
    <>
      <Heading level={2}>{t('actions.page.latest')}</Heading>
      {latest ? (
        <>
          <Paragraph>
            <Chip state={latest.state}>{t(`actions.state.${latest.state}`)}</Chip> {date(latest.createdAt)}
          </Paragraph>
          <Paragraph>{dutch(latest.words)}</Paragraph>
        </>
      ) : (
        <Paragraph>{t(reconstructed ? 'actions.page.newsUnknown' : 'actions.page.noNews')}</Paragraph>
      )}
    </>
  );
}

function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  const { t, date, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('actions.page.outcomes')}</Heading>
      <Story>
        {outcomes.map(({ words, measuredOn }) => (
          <StoryStep kind="outcome" level={3} when={date(measuredOn)} title={dutch(words)} />
        ))}
      </Story>
    </>
  );
}

/** From the voices to the news, in order of time. */
function Way({ action, path, updates, outcomes, reconstructed }: ActionPageProps) {
  const local = useLocal();
  const { t, date, dutch } = useWords();
  // When a reconstruction was put in says nothing of when it happened, nor of what is still to come.
  if (reconstructed && path.length === 0) return null;
  const open = !reconstructed && action.state !== 'done' && action.state !== 'stopped';
  return (
    <>
      <Heading level={2}>{t('actions.page.way')}</Heading>
      <Story>
        {action.voices.voices > 0 && (
          <StoryStep kind="signal" level={3} title={t('actions.path.voices', { count: action.voices.voices })} />
        )}
        {path.map(({ kind, message, title, href, reason, at, happenings }) => (
          <StoryStep
            kind={kind}
            level={3}
            when={reconstructed ? undefined : at && date(at)}
            title={t(message, { title })}
          >
            {happenings.map(({ message: fared, values }) => (
              <Paragraph>{t(fared, values)}</Paragraph>
            ))}
            {reason && <Paragraph>{t('actions.path.because', { reason })}</Paragraph>}
            {href && kind !== 'action' && (
              <Paragraph>
                <Link href={local(href)}>{t('actions.path.look', { title })}</Link>
              </Paragraph>
            )}
          </StoryStep>
        ))}
        {newsOf(updates, outcomes).map((news) =>
          news.state ? (
            <StoryStep kind="action" level={3} when={date(news.day)} title={t(`actions.path.news.${news.state}`)}>
              <Paragraph>{dutch(news.words)}</Paragraph>
            </StoryStep>
          ) : (
            <StoryStep kind="outcome" level={3} when={date(news.day)} title={dutch(news.words)} />
          ),
        )}
        {open && (
          <StoryStep
            kind="outcome"
            level={3}
            open
            title={action.measure ? dutch(action.measure) : t('actions.path.open')}
          />
        )}
      </Story>
    </>
  );
}

interface News {
  day: string;
  words: string;
  /** Of an update; an outcome has none. */
  state?: ProgressUpdate['state'];
}

/** Updates and outcomes as one row, in order of their days; on one day the update comes first. */
function newsOf(updates: ProgressUpdate[], outcomes: Outcome[]): News[] {
  const told = updates.toReversed().map(({ state, words, createdAt }) => ({ day: dayOf(createdAt), state, words }));
  const measured = outcomes.toReversed().map(({ words, measuredOn }) => ({ day: measuredOn, words }));
  return [...told, ...measured].toSorted((a, b) => a.day.localeCompare(b.day));
}
