import {
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Entries,
  Entry,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { GroupSummary } from '../types.ts';
import { StateChip, useGroupFacts, useWorkCrumbs } from './group-parts.tsx';

/** All groups, for who sets them up and who works in them. */
export function WorkGroupsPage({ groups, mayManage }: { groups: GroupSummary[]; mayManage: boolean }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const title = t('working-groups.list.title');
  const factsOf = useGroupFacts();
  return (
    <Page
      title={title}
      lead={t(`working-groups.work.${mayManage ? 'lead' : 'leadMember'}`)}
      breadcrumb={useWorkCrumbs()}
    >
      {mayManage && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/werkgroepen/nieuw')}>{t('working-groups.work.new')}</ButtonLink>
        </ButtonGroup>
      )}
      {groups.length === 0 && (
        <EmptyState title={t('working-groups.work.none')}>
          <Paragraph>{t('working-groups.work.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      {groups.length > 0 && (
        <Entries>
          {groups.map((group) => (
            <Entry
              title={dutch(group.name)}
              href={local(`/werk/werkgroepen/${group.slug}`)}
              level={2}
              state={<StateChip group={group} />}
              facts={factsOf(group)}
            />
          ))}
        </Entries>
      )}
      <Paragraph>
        <Link href={local('/werkgroepen')}>{t('working-groups.work.public')}</Link>
      </Paragraph>
    </Page>
  );
}
