import { Heading, Link, Origin, Paragraph, Shape, useLocal, useWords } from '../../../ui/index.ts';
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
}

/** One speerpunt: who asked for it, how it came here, and what is done for it. */
export function PrioritySection({ priority, actions, number, ...around }: PrioritySectionProps) {
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2} id={sectionId(priority)}>
        <Shape kind="priority" />
        {number}. {dutch(priority.title)}
      </Heading>
      <PriorityOrigin priority={priority} reconstructed={around.reconstructed} />
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

function PriorityOrigin({ priority, reconstructed }: { priority: ComposedPriority; reconstructed: boolean }) {
  const { t, list, dutch } = useWords();
  const local = useLocal();
  const { voices, gatherings, slug, title, origin } = priority;
  const unknown = reconstructed ? t('agenda.origin.unknown') : undefined;
  const asked = voices === 0 ? unknown : t('agenda.origin.voices', { voices, gatherings });
  const votes = origin.ballots.map(({ title: ballot, votes: won, papers, elsewhere }) =>
    won === null || papers === null
      ? t('agenda.origin.chosen', { ballot })
      : t(elsewhere ? 'agenda.origin.votesElsewhere' : 'agenda.origin.votes', { votes: won, papers, ballot }),
  );
  const merged =
    origin.mergedFrom.length > 0
      ? t('agenda.origin.merged', { titles: list(origin.mergedFrom.map((name) => `‘${dutch(name)}’`)) })
      : undefined;
  const added = origin.addedBy.map(({ name: organisation, reason }) =>
    reason ? t('agenda.origin.addedBecause', { organisation, reason }) : t('agenda.origin.added', { organisation }),
  );
  const sentences = [asked, ...votes, merged, ...added].filter((sentence) => sentence !== undefined);
  return (
    <Origin kind={priority.votes ? 'proposal' : 'signal'}>
      <Paragraph>
        {sentences.length > 0 ? sentences.join(' ') : t('agenda.origin.none')}{' '}
        <Link href={local(`/speerpunten/${slug}`)}>{t('agenda.origin.more', { title })}</Link>
      </Paragraph>
    </Origin>
  );
}
