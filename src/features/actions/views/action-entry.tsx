import { Chip, Entry, type HeadingLevel, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';
import { DraftChip } from '../../priorities/index.ts';
import { useVotes } from '../../thread/index.ts';
import { dueMessage, hasEnded } from '../rules.ts';
import type { Action, ListedAction, Share, ShareStanding } from '../types.ts';

interface ActionEntryProps {
  /** Whose voices and publication are not known, shows neither. */
  action: Action & Partial<Pick<ListedAction, 'voices' | 'ground'>> & { draft?: boolean };
  /** The share of the department whose page this is. */
  share?: Pick<Share, 'standing' | 'words'>;
  /** Leads to the page where staff and owners tell how it goes. */
  work?: boolean;
  level?: HeadingLevel;
}

/** An action in a list: how it stands, who does it, by when, how many stories stand behind it. Stands in Entries. */
export function ActionEntry({ action, share, work = false, level = 3 }: ActionEntryProps) {
  const { t, dutch } = useWords();
  const { fact } = useVotes();
  const local = useLocal();
  const { slug, title, owner, voices, ground = 'own', money, standing } = action;
  const facts = [
    owner ? dutch(owner) : t('actions.unknown.owner'),
    <Due action={action} />,
    ...(voices?.votes ? [fact(voices.votes)] : []),
    ...(voices && voices.voices > 0 ? [t(`actions.ground.${ground}`, { voices: voices.voices, gatherings: 0 })] : []),
    ...(!hasEnded(standing) && money ? [t(`actions.money.${money}.short`)] : []),
    ...(share ? [<ShareChip standing={share.standing} />] : []),
    ...(share?.words ? [dutch(share.words)] : []),
  ];
  return (
    <Entry
      title={dutch(title)}
      level={level}
      href={local(`${work ? '/werk' : ''}/acties/${slug}`)}
      state={
        <>
          {action.draft && <DraftChip />} <StandingChip action={action} />
        </>
      }
      facts={facts}
    />
  );
}

export function StandingChip({ action }: { action: Pick<Action, 'standing'> }) {
  const { t } = useWords();
  // Planned is what an action is when nobody said anything: of a real municipality that says nothing at all.
  if (useReconstructed() && action.standing === 'planned')
    return <Chip state="undecided">{t('actions.unknown.state')}</Chip>;
  return <Chip state={action.standing}>{t(`actions.state.${action.standing}`)}</Chip>;
}

const shareChips: Record<ShareStanding, 'undecided' | 'done' | 'stopped' | 'late'> = {
  asked: 'undecided',
  confirmed: 'done',
  declined: 'stopped',
  outdated: 'late',
};

export function ShareChip({ standing }: Pick<Share, 'standing'>) {
  const { t } = useWords();
  return <Chip state={shareChips[standing]}>{t(`actions.share.${standing}`)}</Chip>;
}

/** By when: said as a promise, or as one that was not kept. */
export function Due({ action }: { action: Pick<Action, 'dueOn' | 'standing'> }) {
  const { t, date } = useWords();
  const { dueOn, standing } = action;
  if (dueOn === null) return t('actions.unknown.due');
  return t(dueMessage(standing), { date: date(dueOn) });
}
