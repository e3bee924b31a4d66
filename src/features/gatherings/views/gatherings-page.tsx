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
import { hasProvisions, StateChip, useUnknown, whenOf } from './facts.tsx';

interface GatheringsPageProps extends Paged {
  readOnly: boolean;
  coming: Gathering[];
  past: Gathering[];
}

/** Where one can go, and where people spoke before. */
export function GatheringsPage({ readOnly, coming, past, page, pages }: GatheringsPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const title = t(readOnly ? 'gatherings.list.rebuiltTitle' : 'gatherings.list.title');
  return (
    <Page
      title={title}
      heading={title}
      lead={t(readOnly ? 'gatherings.list.rebuilt' : 'gatherings.list.lead')}
      current="gatherings"
    >
      {(coming.length > 0 || !readOnly) && <Heading level={2}>{t('gatherings.list.coming')}</Heading>}
      {coming.length === 0 && !readOnly && (
        <EmptyState title={t('gatherings.list.noneComing')} level={3}>
          <Paragraph>{t('gatherings.list.noneComingAbout')}</Paragraph>
          <ButtonLink href={local('/meedoen')}>{t('gatherings.list.tell')}</ButtonLink>
        </EmptyState>
      )}
      <GatheringEntries gatherings={coming} readOnly={readOnly} />
      {past.length > 0 && <Heading level={2}>{t('gatherings.list.past')}</Heading>}
      <GatheringEntries gatherings={past} readOnly={readOnly} />
      <Pagination page={page} pages={pages} href={(number) => local(`/bijeenkomsten?bladzijde=${number}`)} />
      {readOnly && coming.length + past.length === 0 && <Paragraph>{t('gatherings.unknown')}</Paragraph>}
    </Page>
  );
}

function GatheringEntries({ gatherings, ...place }: { gatherings: Gathering[]; readOnly: boolean }) {
  if (gatherings.length === 0) return null;
  return (
    <Entries>
      {gatherings.map((gathering) => (
        <GatheringEntry gathering={gathering} {...place} />
      ))}
    </Entries>
  );
}

function GatheringEntry({ gathering, readOnly }: { gathering: Gathering; readOnly: boolean }) {
  const local = useLocal();
  const words = useWords();
  const { t } = words;
  const unknown = useUnknown(readOnly) ?? t('gatherings.later');
  const there = gathering.provisions.map((one) => t(`gatherings.provisions.${one}`));
  if (gathering.provisionsOther) there.push(gathering.provisionsOther);
  const ask = readOnly ? unknown : t('gatherings.provisions.ask');
  return (
    <Entry
      title={gathering.title}
      href={local(`/bijeenkomsten/${gathering.slug}`)}
      state={<StateChip state={gathering.state} />}
    >
      <p class="sp-facts">
        <b>{t('gatherings.fact.when')}:</b> {whenOf(words, gathering) ?? unknown}
        <br />
        <b>{t('gatherings.fact.where')}:</b> {gathering.place ?? unknown}
        <br />
        <b>{t('gatherings.fact.provisions')}:</b> {hasProvisions(gathering) ? there.join(' · ') : ask}
      </p>
    </Entry>
  );
}
