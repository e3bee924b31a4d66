import { ButtonLink, EmptyState, Page, useLocal, useWords } from '../../../ui/index.ts';

/** Before the first agenda there is nothing to bring together. */
export function NoAgendaPage() {
  const local = useLocal();
  const { t } = useWords();
  return (
    <Page
      title={t('proposals.board.title')}
      heading={t('proposals.board.title')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: t('proposals.board.title') }]}
    >
      <EmptyState title={t('proposals.noAgenda.title')}>
        <ButtonLink href={local('/werk/agenda')}>{t('proposals.noAgenda.start')}</ButtonLink>
      </EmptyState>
    </Page>
  );
}
