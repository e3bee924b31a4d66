import type { ComponentChildren } from 'preact';
import { Chip, Entry, type HeadingLevel, useLocal, useWords } from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { ListedGoal } from '../goal-queries.ts';
import { useNames, useStanding } from './shown.tsx';

interface GoalEntryProps {
  goal: ListedGoal;
  domains: Domain[];
  reconstructed?: boolean;
  level?: HeadingLevel;
  children?: ComponentChildren;
}

/** A goal in a list: what it is, how it stands, by when. */
export function GoalEntry({ goal, domains, reconstructed = false, level = 3, children }: GoalEntryProps) {
  const { t, date, number, dutch } = useWords();
  const local = useLocal();
  const names = useNames(domains);
  const { chip, words } = useStanding()(goal);
  const { target, unit, targetOn, domainIds } = goal;
  const facts = [
    ...(target !== null ? [t('vision.shown.targetFact', { target: number(target), unit: dutch(unit ?? '') })] : []),
    ...(targetOn ? [t('vision.shown.byDay', { date: date(targetOn) })] : []),
    ...(domainIds.length > 0 ? [names.domains(domainIds)] : []),
  ];
  const unknown = reconstructed && goal.way === 'none';
  return (
    <Entry
      title={dutch(goal.title)}
      level={level}
      href={local(`/visie/doelen/${goal.slug}`)}
      state={<Chip state={chip}>{unknown ? t('vision.shown.wayUnknown') : words}</Chip>}
      facts={facts}
    >
      {children}
    </Entry>
  );
}
