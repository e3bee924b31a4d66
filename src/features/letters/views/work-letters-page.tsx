import { Alert, ButtonGroup, ButtonLink, EmptyState, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { kindWords } from '../form.ts';
import { type Letter, letterKinds } from '../types.ts';
import { LetterEntries } from './letter-entries.tsx';

interface WorkLettersPageProps {
  letters: Letter[];
  /** One was thrown away just now. */
  dropped: boolean;
  readOnly: boolean;
}

/** The letters that were made, and where the next one is. */
export function WorkLettersPage({ letters, dropped, readOnly }: WorkLettersPageProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Page
      title={t('letters.room.label')}
      lead={t('letters.work.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: t('letters.room.label') }]}
    >
      {dropped && <Alert kind="ok" status title={t('letters.news.dropped')} />}
      {!readOnly && (
        <ButtonGroup>
          {letterKinds.map((kind) => (
            <ButtonLink
              href={local(`/werk/brieven/nieuw?soort=${kindWords[kind]}`)}
              appearance={kind === 'council' ? 'primary' : 'secondary'}
            >
              {t(`letters.form.titleOf.${kind}`)}
            </ButtonLink>
          ))}
        </ButtonGroup>
      )}
      {letters.length === 0 && (
        <EmptyState title={t('letters.work.none')}>
          <Paragraph>{t(readOnly ? 'letters.form.notHere' : 'letters.work.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      <LetterEntries letters={letters} below="/werk/brieven" />
    </Page>
  );
}
