import type { Paged } from '../../../platform/http/paging.ts';
import {
  ButtonLink,
  EmptyState,
  Entries,
  Entry,
  Heading,
  Page,
  Pagination,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { PhaseChip, useWorkCrumbs, whenOf } from './facts.tsx';

interface WorkListPageProps extends Paged {
  coming: Gathering[];
  past: Gathering[];
  mayManage: boolean;
}

/** All gatherings, for who organises them and who takes notes there. */
export function WorkListPage({ coming, past, mayManage, page, pages }: WorkListPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const title = t('gatherings.work.title');
  return (
    <Page title={title} heading={title} breadcrumb={useWorkCrumbs()}>
      {mayManage && <ButtonLink href={local('/werk/bijeenkomsten/nieuw')}>{t('gatherings.work.new')}</ButtonLink>}
      {coming.length + past.length === 0 && (
        <EmptyState title={t('gatherings.work.none')}>
          <Paragraph>{t('gatherings.work.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      <Group caption={t('gatherings.list.coming')} gatherings={coming} />
      <Group caption={t('gatherings.list.past')} gatherings={past} />
      <Pagination page={page} pages={pages} href={(number) => local(`/werk/bijeenkomsten?bladzijde=${number}`)} />
    </Page>
  );
}

function Group({ caption, gatherings }: { caption: string; gatherings: Gathering[] }) {
  const local = useLocal();
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
            href={local(`/werk/bijeenkomsten/${gathering.slug}`)}
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
