import { EmptyState, Link, Page, Paragraph, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';
import type { Letter } from '../types.ts';
import { LetterEntries } from './letter-entries.tsx';

/** What the municipality wrote to its council, or handed over, and shows to everyone. */
export function LettersPage({ letters }: { letters: Letter[] }) {
  const { t } = useWords();
  const local = useLocal();
  const rebuilt = useReconstructed();
  return (
    <Page
      title={t('letters.list.title')}
      lead={t(rebuilt ? 'letters.list.rebuilt' : 'letters.list.lead')}
      breadcrumb={[{ label: t('mandate.list.title'), href: local('/besluiten') }, { label: t('letters.list.title') }]}
    >
      {letters.length === 0 && (
        <EmptyState title={t(rebuilt ? 'letters.list.noneKnown' : 'letters.list.none')}>
          <Paragraph>
            <Link href={local('/besluiten')}>{t('letters.list.toDecisions')}</Link>
          </Paragraph>
        </EmptyState>
      )}
      <LetterEntries letters={letters} below="/brieven" />
    </Page>
  );
}
