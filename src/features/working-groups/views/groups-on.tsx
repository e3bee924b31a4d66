import { Heading, Link, List, useLocal, useWords } from '../../../ui/index.ts';
import type { WorkingGroup } from '../types.ts';

/** On the page of a priority: which groups work on it. Nothing where none does, or where nobody knows which. */
export function GroupsOn({ groups }: { groups: Pick<WorkingGroup, 'slug' | 'name'>[] }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  if (groups.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('working-groups.onPriority.title')}</Heading>
      <List items={groups.map(({ slug, name }) => <Link href={local(`/werkgroepen/${slug}`)}>{dutch(name)}</Link>)} />
    </>
  );
}
