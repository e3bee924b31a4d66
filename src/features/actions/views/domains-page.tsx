import {
  Card,
  CardGrid,
  type Count,
  Counts,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import type { Agenda } from '../../periods/index.ts';

interface DomainsPageProps {
  /** Whose actions these are. */
  agenda: Agenda | undefined;
  /** Other agendas with actions. */
  others: Agenda[];
  domains: (Domain & { told: number; actions: number; done: number })[];
  /** Actions that stand in no domain. */
  withoutDomain: number;
  departments: unknown[];
}

/** The areas of life that this municipality thinks from, with what was told about each and what will be done in it. */
export function DomainsPage({ agenda, others, domains, withoutDomain, departments }: DomainsPageProps) {
  const { t, list, language } = useWords();
  const local = useLocal();
  const rebuilt = useReconstructed();
  const unknown = rebuilt ? domains.filter(({ told, actions }) => told + actions === 0) : [];
  const known = domains.filter((domain) => !unknown.includes(domain));
  return (
    <Page title={t('actions.domains.title')} lead={t('actions.domains.lead')} current="actions" width="wide">
      {agenda && others.length > 0 && <Paragraph>{t('actions.umbrella.ofAgenda', { title: agenda.title })}</Paragraph>}
      <CardGrid>
        {known.map((domain) => (
          <Card
            heading={domainName(domain, language)}
            href={local(`/domeinen/${domain.position}${ofAgenda(agenda, others)}`)}
          >
            <DomainCounts {...domain} />
          </Card>
        ))}
      </CardGrid>
      {unknown.length > 0 && (
        <Paragraph>
          {t('actions.domains.unknown', { domains: list(unknown.map((domain) => domainName(domain, language))) })}
        </Paragraph>
      )}
      {withoutDomain > 0 && (
        <Paragraph>
          {t(rebuilt ? 'actions.domains.withoutUnknown' : 'actions.domains.without', { count: withoutDomain })}{' '}
          <Link href={local('/acties')}>{t('actions.domains.toActions')}</Link>
        </Paragraph>
      )}
      {departments.length > 0 && (
        <Paragraph>
          <Link href={local('/afdelingen')}>{t('actions.departments.look')}</Link>
        </Paragraph>
      )}
      {others.length > 0 && (
        <>
          <Heading level={2}>{t('actions.umbrella.agendas')}</Heading>
          <List
            items={others.map(({ slug, title }) => <Link href={local(`/domeinen?agenda=${slug}`)}>{title}</Link>)}
          />
        </>
      )}
    </Page>
  );
}

/** Said in the address only where there is something to choose. */
function ofAgenda(agenda: Agenda | undefined, others: Agenda[]): string {
  return agenda && others.length > 0 ? `?agenda=${agenda.slug}` : '';
}

function DomainCounts({ told, actions, done }: Omit<DomainsPageProps['domains'][number], keyof Domain>) {
  const { t } = useWords();
  const items: Count[] = [
    { kind: 'signal', number: told, word: t('actions.domains.told', { count: told }) },
    { kind: 'action', number: actions, word: t('actions.umbrella.actions', { count: actions }) },
  ];
  if (done > 0) items.push({ kind: 'outcome', number: done, word: t('actions.umbrella.done') });
  return <Counts look="list" items={items} />;
}
