import { ButtonLink, EmptyState, Page, useSite, useWords } from '../../../ui/index.ts';

/** Before the first agenda there is nothing to bring together. */
export function NoAgendaPage() {
  const { t } = useWords();
  const base = `/${useSite().municipality?.slug}/werk`;
  return (
    <Page
      title={t('proposals.board.title')}
      heading={t('proposals.board.title')}
      breadcrumb={[{ label: t('common.work'), href: base }, { label: t('proposals.board.title') }]}
    >
      <EmptyState title={t('proposals.noAgenda.title')}>
        <ButtonLink href={`${base}/agenda`}>{t('proposals.noAgenda.start')}</ButtonLink>
      </EmptyState>
    </Page>
  );
}
