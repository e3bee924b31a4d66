import { Entries, Entry, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { kindWords } from '../form.ts';
import { letterKinds } from '../types.ts';

/** Which kind of letter; in a reconstruction none. */
export function KindsPage({ readOnly }: { readOnly: boolean }) {
  const { t } = useWords();
  const local = useLocal();
  const title = t('letters.form.title');
  return (
    <Page
      title={title}
      lead={t(readOnly ? 'letters.form.notHere' : 'letters.form.lead')}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('letters.room.label'), href: local('/werk/brieven') },
        { label: title },
      ]}
    >
      {!readOnly && (
        <Entries>
          {letterKinds.map((kind) => (
            <Entry
              title={t(`letters.kind.${kind}`)}
              level={2}
              href={local(`/werk/brieven/nieuw?soort=${kindWords[kind]}`)}
            >
              <Paragraph>{t(`letters.kindAbout.${kind}`)}</Paragraph>
            </Entry>
          ))}
        </Entries>
      )}
    </Page>
  );
}
