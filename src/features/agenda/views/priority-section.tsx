import { Heading, Link, List, Origin, Paragraph, Shape, useLocal, useWords } from '../../../ui/index.ts';
import type { Progress } from '../../actions/index.ts';
import type { ComposedAction, ComposedPriority } from '../types.ts';
import { ActionList } from './action-list.tsx';

interface Around {
  progress: Map<string, Progress>;
  today: string;
  reconstructed: boolean;
}

interface PrioritySectionProps extends Around {
  priority: ComposedPriority;
  actions: ComposedAction[];
  number: number;
  /** All priorities were drawn up by those who put them there. */
  drawnUp?: boolean;
}

/** One speerpunt: who asked for it, how it came here, and what is done for it. */
export function PrioritySection({ priority, actions, number, drawnUp = false, ...around }: PrioritySectionProps) {
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2} id={sectionId(priority)}>
        <Shape kind="priority" />
        {number}. {dutch(priority.title)}
      </Heading>
      <PriorityOrigin priority={priority} drawnUp={drawnUp} reconstructed={around.reconstructed} />
      {priority.about && <Paragraph>{dutch(priority.about)}</Paragraph>}
      {actions.length > 0 ? (
        <ActionList actions={actions} {...around} />
      ) : (
        <Paragraph>{t(around.reconstructed ? 'agenda.actionsUnknown' : 'agenda.noActions')}</Paragraph>
      )}
    </>
  );
}

export function sectionId({ slug }: ComposedPriority): string {
  return `speerpunt-${slug}`;
}

/** Actions that were agreed on and stand under no speerpunt. */
export function OtherActions({ actions, progress, today, reconstructed }: Around & { actions: ComposedAction[] }) {
  const { t } = useWords();
  return (
    <>
      <Heading level={2} id="andere-acties">
        {t('agenda.others.title')}
      </Heading>
      <ActionList actions={actions} progress={progress} today={today} reconstructed={reconstructed} />
    </>
  );
}

interface PriorityOriginProps {
  priority: ComposedPriority;
  drawnUp: boolean;
  reconstructed: boolean;
}

function PriorityOrigin({ priority, drawnUp, reconstructed }: PriorityOriginProps) {
  const { t, list, dutch } = useWords();
  const local = useLocal();
  const { slug, title, origin } = priority;
  const merged =
    origin.mergedFrom.length > 0
      ? t('agenda.origin.merged', { titles: list(origin.mergedFrom.map((name) => `‘${dutch(name)}’`)) })
      : undefined;
  const word = drawnUp ? 'drawnUp' : 'added';
  const added = origin.addedBy.map(({ name: organisation, reason }) =>
    reason ? t(`agenda.origin.${word}Because`, { organisation, reason }) : t(`agenda.origin.${word}`, { organisation }),
  );
  const votes = useVotes(priority);
  const facts = [...(votes.length > 1 ? [] : votes), merged, ...added].filter((sentence) => sentence !== undefined);
  const none = priority.voices === 0 && votes.length === 0 && facts.length === 0;
  return (
    <Origin kind={priority.votes ? 'proposal' : 'signal'}>
      <Paragraph>
        {none && !reconstructed && `${t('agenda.origin.none')} `}
        <Asked {...priority} reconstructed={reconstructed} />
        {facts.map((sentence) => `${sentence} `)}
        {votes.length < 2 && <Link href={local(`/speerpunten/${slug}`)}>{t('agenda.origin.more', { title })}</Link>}
      </Paragraph>
      {votes.length > 1 && (
        <>
          <List items={votes} />
          <Paragraph>
            <Link href={local(`/speerpunten/${slug}`)}>{t('agenda.origin.more', { title })}</Link>
          </Paragraph>
        </>
      )}
    </Origin>
  );
}

/** How many asked for it: the number that the eye finds first. */
function Asked({ voices, gatherings, reconstructed }: ComposedPriority & { reconstructed: boolean }) {
  const { t } = useWords();
  if (voices === 0) return reconstructed ? <>{t('agenda.origin.unknown')} </> : null;
  const people = t('agenda.origin.people', { voices });
  const [before, after] = t('agenda.origin.voices', { voices, gatherings }).split(people);
  return (
    <>
      {before}
      <b>{people}</b>
      {after}{' '}
    </>
  );
}

/** With how many votes it was chosen; each with its proposal, where that is called otherwise or there are several. */
function useVotes({ title, origin }: ComposedPriority): string[] {
  const { t } = useWords();
  const alone = origin.ballots.length === 1;
  return origin.ballots.map(({ title: ballot, proposal, votes, papers, elsewhere }) => {
    const named = proposal !== undefined && !(alone && proposal === title);
    if (votes === null || papers === null)
      return named ? t('agenda.origin.chosenFor', { title: proposal, ballot }) : t('agenda.origin.chosen', { ballot });
    const message = elsewhere ? 'votesElsewhere' : 'votes';
    return named
      ? t(`agenda.origin.${message}For`, { title: proposal, votes, papers, ballot })
      : t(`agenda.origin.${message}`, { votes, papers, ballot });
  });
}
