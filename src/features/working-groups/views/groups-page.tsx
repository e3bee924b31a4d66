import {
  EmptyState,
  Entries,
  Entry,
  Heading,
  Link,
  Page,
  Paragraph,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import type { GroupSummary } from '../types.ts';
import { StateChip, useGroupFacts } from './group-parts.tsx';

/** Which groups work on it, for everyone. */
export function GroupsPage({ groups }: { groups: GroupSummary[] }) {
  const local = useLocal();
  const { t } = useWords();
  const reconstructed = useReconstructed();
  const going = groups.filter(({ endedOn }) => endedOn === null);
  const ended = groups.filter(({ endedOn }) => endedOn !== null);
  return (
    <Page title={t('working-groups.list.title')} lead={t(`working-groups.list.${reconstructed ? 'rebuilt' : 'lead'}`)}>
      <Paragraph>
        <Link href={local('/speerpunten')}>{t('working-groups.list.toPriorities')}</Link>
      </Paragraph>
      {groups.length === 0 &&
        (reconstructed ? (
          <Paragraph>{t('working-groups.list.unknown')}</Paragraph>
        ) : (
          <EmptyState title={t('working-groups.list.none')}>
            <Paragraph>{t('working-groups.list.noneAbout')}</Paragraph>
            <Link href={local('/meedoen')}>{t('working-groups.list.tell')}</Link>
          </EmptyState>
        ))}
      {reconstructed && groups.some(({ kind, priorities }) => kind === 'thematic' && priorities.length === 0) && (
        <Paragraph>{t('working-groups.list.prioritiesUnknown')}</Paragraph>
      )}
      {going.length > 0 && <GroupEntries groups={going} level={2} />}
      {ended.length > 0 && (
        <>
          <Heading level={2}>{t('working-groups.list.ended')}</Heading>
          <GroupEntries groups={ended} level={3} />
        </>
      )}
    </Page>
  );
}

function GroupEntries({ groups, level }: { groups: GroupSummary[]; level: 2 | 3 }) {
  const local = useLocal();
  const { dutch } = useWords();
  const factsOf = useGroupFacts();
  return (
    <Entries>
      {groups.map((group) => (
        <Entry
          title={dutch(group.name)}
          href={local(`/werkgroepen/${group.slug}`)}
          level={level}
          state={group.endedOn ? <StateChip group={group} /> : undefined}
          facts={factsOf(group)}
        />
      ))}
    </Entries>
  );
}
