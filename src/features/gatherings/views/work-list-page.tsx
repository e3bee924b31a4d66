import { ButtonLink, EmptyState, Entries, Entry, Heading, Page, Paragraph, useWords } from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { PhaseChip, useWorkCrumbs, whenOf } from './facts.tsx';

interface WorkListPageProps {
  base: string;
  coming: Gathering[];
  past: Gathering[];
  mayManage: boolean;
}

/** All gatherings, for who organises them and who takes notes there. */
export function WorkListPage({ base, coming, past, mayManage }: WorkListPageProps) {
  const { t } = useWords();
  const title = t('gatherings.work.title');
  return (
    <Page title={title} heading={title} breadcrumb={useWorkCrumbs(base)}>
      {mayManage && <ButtonLink href={`${base}/werk/bijeenkomsten/nieuw`}>{t('gatherings.work.new')}</ButtonLink>}
      {coming.length + past.length === 0 && (
        <EmptyState title={t('gatherings.work.none')}>
          <Paragraph>{t('gatherings.work.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      <Group base={base} caption={t('gatherings.list.coming')} gatherings={coming} />
      <Group base={base} caption={t('gatherings.list.past')} gatherings={past} />
    </Page>
  );
}

function Group({ base, caption, gatherings }: { base: string; caption: string; gatherings: Gathering[] }) {
  const words = useWords();
  const { t, dutch } = words;
  if (gatherings.length === 0) return null;
  return (
    <>
      <Heading level={2}>{caption}</Heading>
      <Entries>
        {gatherings.map((gathering) => (
          <Entry
            title={dutch(gathering.title)}
            href={`${base}/werk/bijeenkomsten/${gathering.slug}`}
            state={<PhaseChip phase={gathering.state} />}
            facts={[
              t(`gatherings.kind.${gathering.kind}`),
              whenOf(words, gathering) ?? t('gatherings.unknown'),
              gathering.place ? dutch(gathering.place) : t('gatherings.unknown'),
            ]}
          />
        ))}
      </Entries>
    </>
  );
}
