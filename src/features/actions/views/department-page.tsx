import { EmptyState, Entries, Heading, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Department } from '../../organisations/index.ts';
import { hasEnded } from '../rules.ts';
import type { Action, Share } from '../types.ts';
import { ActionEntry } from './action-entry.tsx';

type Part = Action & { draft: boolean; share: Share };

interface DepartmentPageProps {
  department: Department;
  /** In which it has a share. */
  actions: Part[];
}

/** One department of the municipality: what it helps with, and whether it confirmed that. */
export function DepartmentPage({ department, actions }: DepartmentPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  return (
    <Page
      title={dutch(department.name)}
      heading={dutch(department.name)}
      current="actions"
      breadcrumb={[
        { label: t('actions.departments.title'), href: local('/afdelingen') },
        { label: dutch(department.name) },
      ]}
    >
      <Paragraph>
        {t('organisations.departments.sphere')}: {t(`organisations.sphere.${department.sphere}`)}
      </Paragraph>
      {actions.length === 0 && (
        <EmptyState title={t('actions.shares.nothing')}>
          <Paragraph>{t('actions.departments.none')}</Paragraph>
        </EmptyState>
      )}
      <Parts title={t('actions.departments.going')} of={actions.filter(({ standing }) => !hasEnded(standing))} />
      <Parts title={t('actions.departments.ended')} of={actions.filter(({ standing }) => hasEnded(standing))} />
    </Page>
  );
}

function Parts({ title, of }: { title: string; of: Part[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Entries>
        {of.map((action) => (
          <ActionEntry action={action} share={action.share} />
        ))}
      </Entries>
    </>
  );
}
