import { Card, Chip, Facts, useSite, useWords } from '../../../ui/index.ts';
import type { Action, ListedAction } from '../types.ts';

interface ActionCardProps {
  action: Action & Partial<Pick<ListedAction, 'voices'>>;
  /** Leads to the page where staff and owners tell how it goes. */
  work?: boolean;
}

/** An action in a list: how it stands, who does it, by when, how many people asked for it. */
export function ActionCard({ action, work = false }: ActionCardProps) {
  const { t } = useWords();
  const { slug, title, owner, voices, money, standing } = action;
  const base = `/${useSite().municipality?.slug}${work ? '/werk' : ''}`;
  return (
    <Card heading={title} level={3} href={`${base}/acties/${slug}`} kind="action">
      <StandingChip action={action} />
      <Facts
        items={[
          owner ?? t('actions.unknown.owner'),
          <Due action={action} />,
          voices && voices.voices > 0 && t('actions.card.voices', { count: voices.voices }),
          standing !== 'done' && money && t(`actions.money.${money}.short`),
        ]}
      />
    </Card>
  );
}

export function StandingChip({ action }: { action: Pick<Action, 'standing'> }) {
  const { t } = useWords();
  return <Chip state={action.standing}>{t(`actions.state.${action.standing}`)}</Chip>;
}

/** By when: said as a promise, or as one that was not kept. */
export function Due({ action }: { action: Pick<Action, 'dueOn' | 'standing'> }) {
  const { t, date } = useWords();
  const { dueOn, standing } = action;
  if (dueOn === null) return t('actions.unknown.due');
  return t(standing === 'late' ? 'actions.card.wasDue' : 'actions.card.due', { date: date(dueOn) });
}
