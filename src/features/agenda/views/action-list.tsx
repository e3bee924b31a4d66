import type { ComponentChildren } from 'preact';
import { Entries, Entry, HiddenText, Paragraph, Shape, useLocal, useWords } from '../../../ui/index.ts';
import type { Progress } from '../../actions/index.ts';
import { actionState, dueMessage, hasEnded, type Standing, StandingChip } from '../../actions/index.ts';
import { domainName } from '../../inventory/index.ts';
import { useVotes } from '../../thread/index.ts';
import type { ComposedAction } from '../types.ts';

interface ActionListProps {
  actions: ComposedAction[];
  progress: Map<string, Progress>;
  today: string;
  reconstructed: boolean;
}

/** What is promised: who does it, by when, how far it is, and how many stories stand behind it. */
export function ActionList({ actions, progress, today, reconstructed }: ActionListProps) {
  return (
    <Entries>
      {actions.map((action) => (
        <ActionEntry action={action} progress={progress.get(action.id)} today={today} reconstructed={reconstructed} />
      ))}
    </Entries>
  );
}

interface ActionEntryProps {
  action: ComposedAction;
  progress: Progress | undefined;
  today: string;
  reconstructed: boolean;
}

function ActionEntry({ action, progress, today, reconstructed }: ActionEntryProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  // Late is late by the day that this edition promised, whatever was agreed on later.
  const standing = progress && actionState({ ...action, state: progress.state }, today);
  return (
    <Entry
      title={dutch(action.title)}
      href={local(`/acties/${action.slug}`)}
      state={standing && <StandingChip action={{ standing }} />}
      facts={useFacts(action, { standing, reconstructed })}
    >
      {action.measure && (
        <Paragraph>
          <b>{t('agenda.action.measure')}</b> {dutch(action.measure)}
        </Paragraph>
      )}
      {progress?.outcome && (
        <Paragraph>
          <Shape kind="outcome" size="small" /> <b>{t('agenda.action.outcome')}</b> {dutch(progress.outcome)}
        </Paragraph>
      )}
    </Entry>
  );
}

/** Short facts in a row; each is told what it is to whoever hears the page. */
function useFacts(
  action: ComposedAction,
  { standing, reconstructed }: { standing: Standing | undefined; reconstructed: boolean },
): ComponentChildren[] {
  const { t, date, dutch, language, list } = useWords();
  const { fact } = useVotes();
  const { owner, dueOn, money, voices, gatherings, votes, ground, domains = [] } = action;
  const unknown = t('agenda.action.unknown');
  const ended = standing !== undefined && hasEnded(standing);
  const facts: ComponentChildren[] = [
    <>
      <HiddenText>{t('agenda.action.owner')} </HiddenText>
      {owner ? dutch(owner.name) : t(reconstructed ? 'agenda.action.ownerUnknown' : 'agenda.action.noOwner')}
    </>,
    dueOn ? t(dueMessage(standing), { date: date(dueOn) }) : reconstructed ? undefined : t('agenda.action.noDate'),
    votes
      ? fact(votes)
      : voices > 0
        ? t(ground ? `actions.ground.${ground}` : 'agenda.action.voices', { voices, gatherings })
        : reconstructed
          ? unknown
          : undefined,
    money && !ended ? t(`actions.money.${money}.short`) : undefined,
    domains.length > 0
      ? t('agenda.action.domains', { domains: list(domains.map((domain) => domainName(domain, language))) })
      : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}
