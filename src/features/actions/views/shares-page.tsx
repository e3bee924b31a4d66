import { EmptyState, Link, Page, Paragraph, Table, useLocal, useWords } from '../../../ui/index.ts';
import type { Department } from '../../organisations/index.ts';
import type { ShareCounts } from '../share-queries.ts';

interface SharesPageProps {
  departments: Department[];
  counts: Map<string, ShareCounts>;
  /** For which of them whoever looks answers, when that is not all of them. */
  own: Department[];
}

/** Every department with how much is asked of it, and how much of that it has confirmed. */
export function SharesPage({ departments, counts, own }: SharesPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const heading = t('actions.shares.title');
  return (
    <Page
      title={heading}
      lead={t('actions.shares.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: heading }]}
    >
      {own.map(({ id, name }) => (
        <Paragraph>
          {t('actions.shares.own')}: <Link href={local(`/werk/aandeel/${id}`)}>{dutch(name)}</Link>
        </Paragraph>
      ))}
      {departments.length === 0 ? (
        <EmptyState title={t('organisations.departments.none')}>
          <Paragraph>{t('actions.shares.none')}</Paragraph>
        </EmptyState>
      ) : (
        <Table
          caption={t('actions.shares.caption')}
          columns={[
            { label: t('actions.shares.department') },
            { label: t('actions.shares.asked') },
            { label: t('actions.shares.confirmed') },
            { label: t('actions.shares.waiting') },
          ]}
          rows={departments.map(({ id, name }) => {
            const { asked, confirmed, waiting } = counts.get(id) ?? { asked: 0, confirmed: 0, waiting: 0 };
            return [<Link href={local(`/werk/aandeel/${id}`)}>{dutch(name)}</Link>, asked, confirmed, waiting];
          })}
        />
      )}
    </Page>
  );
}
