import {
  Alert,
  EmptyState,
  Entries,
  Heading,
  Link,
  Page,
  Pagination,
  Paragraph,
  Shape,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import { filterQuery } from '../filter.ts';
import type { ListedAction } from '../types.ts';
import { ActionEntry } from './action-entry.tsx';
import { FilterForm, type FilterFormProps } from './filter-form.tsx';

interface ActionsPageProps extends Omit<FilterFormProps, 'action'> {
  actions: (ListedAction & { draft?: boolean })[];
  /** Of the agenda, and those of the filter. */
  total: number;
  found: number;
  pages: number;
}

/** Everything that was promised, under the priority that it is for. */
export function ActionsPage(props: ActionsPageProps) {
  const local = useLocal();
  const { actions, total, found, pages, filter } = props;
  const { t } = useWords();
  const rebuilt = useReconstructed();
  const drafts = actions.length > 0 && actions.every(({ draft }) => draft);
  const lead = t(`actions.list.${rebuilt ? 'rebuilt' : drafts ? 'leadDraft' : 'lead'}`, { count: total });
  return (
    <Page title={t('actions.list.title')} lead={lead} current="actions">
      <Paragraph>
        <Link href={local('/speerpunten')}>{t('actions.list.toPriorities')}</Link> ·{' '}
        <Link href={local('/domeinen')}>{t('actions.list.toDomains')}</Link> ·{' '}
        <Link href={local('/koepel')}>{t('actions.list.toUmbrella')}</Link>
      </Paragraph>
      {/* Nothing to choose from where nothing is known of who, when and how far. */}
      {rebuilt ? null : total === 0 ? (
        <EmptyState title={t('actions.list.emptyTitle')}>
          <Paragraph>{t('actions.list.empty')}</Paragraph>
          <Link href={local('/meedoen')}>{t('actions.list.tell')}</Link>
        </EmptyState>
      ) : (
        <FilterForm {...props} action={local('/acties')} />
      )}
      {total > 0 && !rebuilt && <p role="status">{t('actions.list.found', { count: found })}</p>}
      {groupsOf(actions).map(({ priority, own }) => (
        <Group priority={priority} actions={own} />
      ))}
      <Pagination page={filter.page} pages={pages} href={(page) => local(`/acties${filterQuery(filter, page)}`)} />
    </Page>
  );
}

interface Group {
  priority: { slug: string; title: string } | undefined;
  own: ActionsPageProps['actions'];
}

/** Each action once, under the first priority that it is for. */
function groupsOf(actions: ActionsPageProps['actions']): Group[] {
  const groups = new Map<string, Group>();
  for (const action of actions) {
    const [priority] = action.priorities;
    const group = groups.get(priority?.slug ?? '') ?? { priority, own: [] };
    group.own.push(action);
    groups.set(priority?.slug ?? '', group);
  }
  return [...groups.values()];
}

function Group({ priority, actions }: { priority: Group['priority']; actions: Group['own'] }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <section>
      <Heading level={2}>
        <Shape kind="priority" />
        {priority ? (
          <Link href={local(`/speerpunten/${priority.slug}`)}>{dutch(priority.title)}</Link>
        ) : (
          t('actions.list.noPriority')
        )}
      </Heading>
      <Entries>
        {actions.map((action) => (
          <ActionEntry action={action} />
        ))}
      </Entries>
    </section>
  );
}

interface WorkActionsPageProps extends ActionsPageProps {
  /** Of the organisation that one reports for; absent for staff, who see all. */
  organisation: string | undefined;
  mayManage: boolean;
  /** Somebody who should report, and is tied to no organisation yet. */
  unattached: boolean;
}

/** The actions as those see them who tell how they go. */
export function WorkActionsPage(props: WorkActionsPageProps) {
  const local = useLocal();
  const { actions, total, found, pages, filter, organisation, mayManage, unattached } = props;
  const { t } = useWords();
  const heading = organisation ? t('actions.work.ofOrganisation', { organisation }) : t('actions.list.title');
  return (
    <Page
      title={heading}
      heading={heading}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: heading }]}
    >
      {unattached && <Alert kind="warning" title={t('actions.work.unattached')} />}
      {mayManage && (
        <Paragraph>
          <Link href={local('/werk/acties/nieuw')}>{t('actions.work.add')}</Link>
        </Paragraph>
      )}
      {total === 0 ? (
        <EmptyState title={t('actions.list.emptyTitle')}>
          <Paragraph>{t(mayManage ? 'actions.work.empty' : 'actions.work.emptyOwn')}</Paragraph>
        </EmptyState>
      ) : (
        <FilterForm {...props} action={local('/werk/acties')} byNeed />
      )}
      {total > 0 && <p role="status">{t('actions.list.found', { count: found })}</p>}
      <Entries>
        {actions.map((action) => (
          <ActionEntry action={action} work level={2} />
        ))}
      </Entries>
      <Pagination page={filter.page} pages={pages} href={(page) => local(`/werk/acties${filterQuery(filter, page)}`)} />
    </Page>
  );
}
