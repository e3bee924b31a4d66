import { Alert, Entries, Entry, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { decisionKinds } from '../types.ts';

/** What kind of decision it is: each asks for other things. */
export function KindsPage({ missing = false }: { missing?: boolean }) {
  const local = useLocal();
  const { t } = useWords();
  const title = t('mandate.form.addTitle');
  return (
    <Page
      title={title}
      lead={t('mandate.form.kindLead')}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('mandate.room.label'), href: local('/werk/besluiten') },
        { label: title },
      ]}
    >
      {missing && <Alert kind="error">{t('mandate.form.kindMissing')}</Alert>}
      <Entries>
        {decisionKinds.map((kind) => (
          <Entry
            title={t(`mandate.form.kindTitle.${kind}`)}
            level={2}
            href={local(`/werk/besluiten/nieuw?soort=${kind}`)}
          >
            <Paragraph>{t(`mandate.form.kindAbout.${kind}`)}</Paragraph>
          </Entry>
        ))}
      </Entries>
    </Page>
  );
}
