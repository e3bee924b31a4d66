import {
  EmptyState,
  Entries,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  Shape,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import type { Agenda } from '../../periods/index.ts';
import type { ListedAction } from '../types.ts';
import { ActionEntry } from './action-entry.tsx';
import { DepartmentLine } from './departments-page.tsx';

interface DomainPageProps {
  domain: Domain;
  agenda: Agenda | undefined;
  actions: (ListedAction & { draft: boolean })[];
  told: number;
  departments: { id: string; name: string; asked: number; confirmed: number }[];
}

/** One area of life: what was told about it, what will be done in it, and for which priorities. */
export function DomainPage({ domain, agenda, actions, told, departments }: DomainPageProps) {
  const { t, language } = useWords();
  const local = useLocal();
  const rebuilt = useReconstructed();
  const name = domainName(domain, language);
  return (
    <Page
      title={name}
      heading={name}
      current="actions"
      breadcrumb={[{ label: t('actions.domains.title'), href: local('/domeinen') }, { label: name }]}
    >
      {agenda && <Paragraph>{t('actions.umbrella.ofAgenda', { title: agenda.title })}</Paragraph>}
      <Paragraph>
        {rebuilt && told === 0 ? t('actions.domain.toldUnknown') : t('actions.domain.told', { count: told })}
      </Paragraph>
      <Heading level={2}>{t('actions.domain.actions')}</Heading>
      {actions.length === 0 ? (
        <EmptyState title={t(rebuilt ? 'actions.domain.actionsUnknown' : 'actions.domain.noActions')} level={3}>
          {!rebuilt && <Paragraph>{t('actions.domain.noActionsAbout')}</Paragraph>}
        </EmptyState>
      ) : (
        <Entries>
          {actions.map((action) => (
            <ActionEntry action={action} />
          ))}
        </Entries>
      )}
      <Priorities actions={actions} />
      {departments.length > 0 && (
        <>
          <Heading level={2}>{t('actions.domain.departments')}</Heading>
          <List items={departments.map((department) => <DepartmentLine {...department} />)} />
        </>
      )}
    </Page>
  );
}

function Priorities({ actions }: Pick<DomainPageProps, 'actions'>) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const priorities = new Map(actions.flatMap((action) => action.priorities).map((one) => [one.slug, one.title]));
  if (priorities.size === 0) return null;
  return (
    <>
      <Heading level={2}>{t('actions.domain.priorities')}</Heading>
      <List
        items={[...priorities].map(([slug, title]) => (
          <>
            <Shape kind="priority" /> <Link href={local(`/speerpunten/${slug}`)}>{dutch(title)}</Link>
          </>
        ))}
      />
    </>
  );
}
