import { ButtonLink, Card, DataList, EmptyState, Heading, Page, Paragraph, useWords } from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { hasProvisions, StateChip, useUnknown, whenOf } from './facts.tsx';

interface GatheringsPageProps {
  base: string;
  readOnly: boolean;
  coming: Gathering[];
  past: Gathering[];
}

/** Where one can go, and where people spoke before. */
export function GatheringsPage({ base, readOnly, coming, past }: GatheringsPageProps) {
  const { t } = useWords();
  const title = t('gatherings.list.title');
  return (
    <Page title={title} heading={title} lead={t('gatherings.list.lead')} current="gatherings">
      {(coming.length > 0 || !readOnly) && <Heading level={2}>{t('gatherings.list.coming')}</Heading>}
      {coming.length === 0 && !readOnly && (
        <EmptyState title={t('gatherings.list.noneComing')} level={3}>
          <Paragraph>{t('gatherings.list.noneComingAbout')}</Paragraph>
          <ButtonLink href={`${base}/meedoen`}>{t('gatherings.list.tell')}</ButtonLink>
        </EmptyState>
      )}
      <Cards gatherings={coming} base={base} readOnly={readOnly} />
      {past.length > 0 && <Heading level={2}>{t('gatherings.list.past')}</Heading>}
      <Cards gatherings={past} base={base} readOnly={readOnly} />
      {readOnly && coming.length + past.length === 0 && <Paragraph>{t('gatherings.unknown')}</Paragraph>}
    </Page>
  );
}

function Cards({ gatherings, ...place }: { gatherings: Gathering[]; base: string; readOnly: boolean }) {
  return (
    <div class="sp-stack">
      {gatherings.map((gathering) => (
        <GatheringCard gathering={gathering} {...place} />
      ))}
    </div>
  );
}

function GatheringCard({ gathering, base, readOnly }: { gathering: Gathering; base: string; readOnly: boolean }) {
  const words = useWords();
  const { t } = words;
  const unknown = useUnknown(readOnly);
  const there = gathering.provisions.map((one) => t(`gatherings.provisions.${one}`));
  if (gathering.provisionsOther) there.push(gathering.provisionsOther);
  const facts = [
    { key: t('gatherings.fact.when'), value: whenOf(words, gathering) ?? unknown },
    { key: t('gatherings.fact.where'), value: gathering.place ?? unknown },
    {
      key: t('gatherings.fact.provisions'),
      value: hasProvisions(gathering) ? there.join(', ') : (unknown ?? t('gatherings.provisions.ask')),
    },
  ].filter(({ value }) => value);
  return (
    <Card heading={gathering.title} level={3} href={`${base}/bijeenkomsten/${gathering.slug}`}>
      <Paragraph>
        {t(`gatherings.kind.${gathering.kind}`)} <StateChip state={gathering.state} />
      </Paragraph>
      <DataList items={facts} />
    </Card>
  );
}
