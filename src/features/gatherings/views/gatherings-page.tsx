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
import { phaseOf } from '../rules.ts';
import type { Gathering } from '../types.ts';
import { hasProvisions, PhaseChip, useUnknown, whenOf } from './facts.tsx';

interface Place {
  readOnly: boolean;
  today: string;
}

interface GatheringsPageProps extends Place, Paged {
  coming: Gathering[];
  past: Gathering[];
}

/** Where one can go, and where people spoke before. */
export function GatheringsPage({ coming, past, page, pages, ...place }: GatheringsPageProps) {
  const { readOnly } = place;
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
      <GatheringEntries gatherings={coming} {...place} />
      {past.length > 0 && <Heading level={2}>{t('gatherings.list.past')}</Heading>}
      <GatheringEntries gatherings={past} {...place} />
      <Pagination page={page} pages={pages} href={(number) => local(`/bijeenkomsten?bladzijde=${number}`)} />
      {readOnly && coming.length + past.length === 0 && <Paragraph>{t('gatherings.unknown')}</Paragraph>}
    </Page>
  );
}

function GatheringEntries({ gatherings, ...place }: { gatherings: Gathering[] } & Place) {
  if (gatherings.length === 0) return null;
  return (
    <Entries>
      {gatherings.map((gathering) => (
        <GatheringEntry gathering={gathering} {...place} />
      ))}
    </Entries>
  );
}

function GatheringEntry({ gathering, readOnly, today }: { gathering: Gathering } & Place) {
  const local = useLocal();
  const words = useWords();
  const { t, dutch } = words;
  const unknown = useUnknown(readOnly) ?? t('gatherings.later');
  const there = gathering.provisions.map((one) => t(`gatherings.provisions.${one}`));
  if (gathering.provisionsOther) there.push(dutch(gathering.provisionsOther));
  const phase = phaseOf(gathering, today);
  const over = phase === 'closed' || phase === 'past';
  const ask = readOnly ? unknown : t(over ? 'gatherings.page.none' : 'gatherings.provisions.ask');
  return (
    <Entry
      title={dutch(gathering.title)}
      href={local(`/bijeenkomsten/${gathering.slug}`)}
      state={<PhaseChip phase={phase} />}
    >
      <p class="sp-facts">
        <b>{t('gatherings.fact.when')}:</b> {whenOf(words, gathering) ?? unknown}
        <br />
        <b>{t('gatherings.fact.where')}:</b> {gathering.place ? dutch(gathering.place) : unknown}
        <br />
        <b>{t(over ? 'gatherings.fact.provisionsWas' : 'gatherings.fact.provisions')}:</b>{' '}
        {hasProvisions(gathering) ? there.join(' · ') : ask}
      </p>
    </Entry>
  );
}
