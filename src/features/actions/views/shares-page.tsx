import { EmptyState, Link, Page, Paragraph, Table, useLocal, useWords } from '../../../ui/index.ts';
import type { Department } from '../../organisations/index.ts';
import { waitsForDepartment } from '../rules.ts';
import type { Share } from '../types.ts';

interface SharesPageProps {
  departments: Department[];
  shares: Share[];
}

/** Every department with how much is asked of it, and how much of that it has confirmed. */
export function SharesPage({ departments, shares }: SharesPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const heading = t('actions.shares.title');
  return (
    <Page
      title={heading}
      lead={t('actions.shares.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: heading }]}
    >
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
            const own = shares.filter(({ departmentId }) => departmentId === id);
            return [
              <Link href={local(`/werk/aandeel/${id}`)}>{dutch(name)}</Link>,
              own.length,
              own.filter(({ standing }) => standing === 'confirmed').length,
              own.filter(waitsForDepartment).length,
            ];
          })}
        />
      )}
    </Page>
  );
}
