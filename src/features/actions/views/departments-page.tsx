import { EmptyState, Link, List, Page, Paragraph, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';

interface DepartmentLineProps {
  id: string;
  name: string;
  /** In how many actions it has a share. */
  asked: number;
  confirmed: number;
}

/** What each department of the municipality has a share in, for everyone. */
export function DepartmentsPage({ departments }: { departments: DepartmentLineProps[] }) {
  const { t } = useWords();
  const rebuilt = useReconstructed();
  return (
    <Page title={t('actions.departments.title')} lead={t('actions.departments.lead')} current="actions">
      {departments.length === 0 && rebuilt && <Paragraph>{t('actions.departments.unknown')}</Paragraph>}
      {departments.length === 0 && !rebuilt && (
        <EmptyState title={t('organisations.departments.none')}>
          <Paragraph>{t('actions.departments.none')}</Paragraph>
        </EmptyState>
      )}
      {departments.length > 0 && <List items={departments.map((department) => <DepartmentLine {...department} />)} />}
    </Page>
  );
}

/** A department, with how much it helps with and how much of that it confirmed. */
export function DepartmentLine({ id, name, asked, confirmed }: DepartmentLineProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  return (
    <>
      <Link href={local(`/afdelingen/${id}`)}>{dutch(name)}</Link>: {t('actions.departments.helps', { asked })}
      {asked > 0 && `, ${t('actions.departments.confirmed', { confirmed })}`}
    </>
  );
}
