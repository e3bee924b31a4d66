import { Link, Page, Paragraph, PrintButton, useLocal, useWords } from '../../../ui/index.ts';
import type { LetterWithContent } from '../types.ts';
import { Paper } from './paper.tsx';

/** A letter that everyone may read, as it was made. */
export function LetterPage({ letter: { slug, title, content } }: { letter: LetterWithContent }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  return (
    <Page
      title={dutch(title)}
      heading={dutch(title)}
      breadcrumb={[
        { label: t('mandate.list.title'), href: local('/besluiten') },
        { label: t('letters.list.title'), href: local('/brieven') },
        { label: dutch(title) },
      ]}
    >
      <Paper document={content} />
      <div class="sp-screen-only sp-flow">
        <Paragraph>
          <Link href={local(`/brieven/${slug}.pdf`)}>{t('letters.pdf')}</Link>
        </Paragraph>
        <PrintButton />
      </div>
    </Page>
  );
}
