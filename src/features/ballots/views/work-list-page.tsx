import type { Paged } from '../../../platform/http/paging.ts';
import {
  ButtonLink,
  Card,
  type Crumb,
  EmptyState,
  Page,
  Pagination,
  Paragraph,
  Stack,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Ballot } from '../types.ts';
import { StageChip } from './list-page.tsx';

/** The ballots as staff see them. */
export function WorkListPage({ ballots, mayHold, page, pages }: { ballots: Ballot[]; mayHold: boolean } & Paged) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const title = t('ballots.work.title');
  return (
    <Page
      title={title}
      heading={title}
      lead={t('ballots.work.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: title }]}
    >
      {ballots.length === 0 && (
        <EmptyState title={t('ballots.work.emptyTitle')}>
          <Paragraph>{t('ballots.work.empty')}</Paragraph>
        </EmptyState>
      )}
      {mayHold && <ButtonLink href={local('/werk/stemmingen/nieuw')}>{t('ballots.work.new')}</ButtonLink>}
      <Stack>
        {ballots.map((ballot) => (
          <Card heading={dutch(ballot.title)} level={2} href={local(`/werk/stemmingen/${ballot.slug}`)}>
            <Paragraph>
              <StageChip ballot={ballot} />
            </Paragraph>
            {ballot.origin === 'import' && <Paragraph>{t('ballots.page.leadElsewhere')}</Paragraph>}
          </Card>
        ))}
      </Stack>
      <Pagination page={page} pages={pages} href={(number) => local(`/werk/stemmingen?bladzijde=${number}`)} />
    </Page>
  );
}

/** Ballots are about the proposals of an agenda. */
export function NoAgendaPage() {
  const local = useLocal();
  const { t } = useWords();
  const title = t('ballots.plan.title');
  return (
    <Page title={title} heading={title}>
      <EmptyState title={t('ballots.work.noAgendaTitle')}>
        <Paragraph>{t('ballots.work.noAgenda')}</Paragraph>
        <ButtonLink href={local('/werk/agenda')}>{t('ballots.work.startAgenda')}</ButtonLink>
      </EmptyState>
    </Page>
  );
}

/** The way from somebody's work to the page they are on; `ballot` where it is about one. */
export function useWorkCrumbs(here: string, ballot?: Pick<Ballot, 'slug' | 'title'>): Crumb[] {
  const local = useLocal();
  const { t, dutch } = useWords();
  return [
    { label: t('common.work'), href: local('/werk') },
    { label: t('ballots.work.title'), href: local('/werk/stemmingen') },
    ...(ballot ? [{ label: dutch(ballot.title), href: local(`/werk/stemmingen/${ballot.slug}`) }] : []),
    { label: here },
  ];
}
