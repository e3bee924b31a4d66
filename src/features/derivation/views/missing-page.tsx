import { Page, Paragraph, Quote, useLocal, useWords } from '../../../ui/index.ts';
import type { Reaction } from '../types.ts';

/** What people said whose story is in no priority. */
export function MissingPage({ reactions }: { reactions: Reaction[] }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('derivation.work.missingTitle');
  const words = reactions.flatMap((reaction) => reaction.words ?? []);
  return (
    <Page
      title={heading}
      lead={t('derivation.work.missingLead')}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('derivation.work.checkTitle'), href: local('/werk/speerpunten/begrepen') },
        { label: heading },
      ]}
    >
      {words.length === 0 && <Paragraph>{t('derivation.work.noWords')}</Paragraph>}
      {words.map((said) => (
        <Quote>{dutch(said)}</Quote>
      ))}
    </Page>
  );
}
