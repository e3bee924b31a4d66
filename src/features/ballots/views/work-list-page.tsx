import {
  ButtonLink,
  Card,
  type Crumb,
  EmptyState,
  Page,
  Paragraph,
  Stack,
  useSite,
  useWords,
} from '../../../ui/index.ts';
import type { Ballot } from '../types.ts';
import { StageChip } from './list-page.tsx';

/** The ballots as staff see them. */
export function WorkListPage({ ballots, mayHold }: { ballots: Ballot[]; mayHold: boolean }) {
  const { t } = useWords();
  const base = `/${useSite().municipality?.slug}/werk`;
  const title = t('ballots.work.title');
  return (
    <Page
      title={title}
      heading={title}
      lead={t('ballots.work.lead')}
      breadcrumb={[{ label: t('common.work'), href: base }, { label: title }]}
    >
      {ballots.length === 0 && (
        <EmptyState title={t('ballots.work.emptyTitle')}>
          <Paragraph>{t('ballots.work.empty')}</Paragraph>
        </EmptyState>
      )}
      {mayHold && <ButtonLink href={`${base}/stemmingen/nieuw`}>{t('ballots.work.new')}</ButtonLink>}
      <Stack>
        {ballots.map((ballot) => (
          <Card heading={ballot.title} level={2} href={`${base}/stemmingen/${ballot.slug}`}>
            <Paragraph>
              <StageChip ballot={ballot} />
            </Paragraph>
            {ballot.origin === 'import' && <Paragraph>{t('ballots.page.leadElsewhere')}</Paragraph>}
          </Card>
        ))}
      </Stack>
    </Page>
  );
}

/** Ballots are about the proposals of an agenda. */
export function NoAgendaPage() {
  const { t } = useWords();
  const base = `/${useSite().municipality?.slug}/werk`;
  const title = t('ballots.plan.title');
  return (
    <Page title={title} heading={title}>
      <EmptyState title={t('ballots.work.noAgendaTitle')}>
        <Paragraph>{t('ballots.work.noAgenda')}</Paragraph>
        <ButtonLink href={`${base}/agenda`}>{t('ballots.work.startAgenda')}</ButtonLink>
      </EmptyState>
    </Page>
  );
}

/** The way from somebody's work to the page they are on; `ballot` where it is about one. */
export function useWorkCrumbs(here: string, ballot?: Pick<Ballot, 'slug' | 'title'>): Crumb[] {
  const { t } = useWords();
  const work = `/${useSite().municipality?.slug}/werk`;
  return [
    { label: t('common.work'), href: work },
    { label: t('ballots.work.title'), href: `${work}/stemmingen` },
    ...(ballot ? [{ label: ballot.title, href: `${work}/stemmingen/${ballot.slug}` }] : []),
    { label: here },
  ];
}
