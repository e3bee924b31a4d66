import {
  ButtonLink,
  Counts,
  DataList,
  Heading,
  Page,
  Paragraph,
  Quote,
  useLocal,
  useSite,
  useWords,
} from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { hasProvisions, Provisions, StateChip, useUnknown, whenOf } from './facts.tsx';

interface GatheringPageProps {
  readOnly: boolean;
  gathering: Gathering;
  voices: number;
  /** Words that everyone may read. */
  quotes: string[];
}

/** What somebody wants to know before they go, and afterwards what was said. */
export function GatheringPage(props: GatheringPageProps) {
  const local = useLocal();
  const { gathering } = props;
  const { t } = useWords();
  return (
    <Page
      title={gathering.title}
      heading={gathering.title}
      current="gatherings"
      breadcrumb={[{ label: t('gatherings.list.title'), href: local('/bijeenkomsten') }, { label: gathering.title }]}
    >
      <Paragraph>
        {t(`gatherings.kind.${gathering.kind}`)} <StateChip state={gathering.state} />
      </Paragraph>
      <Facts {...props} />
      {gathering.about && <Paragraph>{gathering.about}</Paragraph>}
      {gathering.state === 'open' && <Joining />}
      <Heading level={2}>{t('gatherings.page.provisions')}</Heading>
      <WhatIsThere {...props} />
      <Heading level={2}>{t('gatherings.page.influence')}</Heading>
      <WhatHappens {...props} />
      <Heading level={2}>{t('gatherings.page.said')}</Heading>
      <Said {...props} />
    </Page>
  );
}

function Facts({ gathering, readOnly }: GatheringPageProps) {
  const words = useWords();
  const { t } = words;
  const unknown = useUnknown(readOnly) ?? t('gatherings.later');
  return (
    <DataList
      items={[
        { key: t('gatherings.fact.when'), value: whenOf(words, gathering) ?? unknown },
        { key: t('gatherings.fact.where'), value: gathering.place ?? unknown },
      ]}
    />
  );
}

function Joining() {
  const { t } = useWords();
  return (
    <>
      <Paragraph>{t('gatherings.page.openNow')}</Paragraph>
      <ButtonLink href="/d">{t('gatherings.page.join')}</ButtonLink>
    </>
  );
}

function WhatIsThere({ gathering, readOnly }: GatheringPageProps) {
  const { t } = useWords();
  const { municipality } = useSite();
  const unknown = useUnknown(readOnly);
  const phone = municipality?.contact?.phone;
  if (unknown)
    return hasProvisions(gathering) ? <Provisions gathering={gathering} /> : <Paragraph>{unknown}</Paragraph>;
  return (
    <>
      {hasProvisions(gathering) && <Provisions gathering={gathering} />}
      {gathering.state !== 'closed' && (
        <Paragraph>{phone ? t('gatherings.page.needMoreCall', { phone }) : t('gatherings.page.needMore')}</Paragraph>
      )}
      {gathering.state === 'closed' && !hasProvisions(gathering) && <Paragraph>{t('gatherings.page.none')}</Paragraph>}
    </>
  );
}

function WhatHappens({ gathering, readOnly }: GatheringPageProps) {
  const { t, date } = useWords();
  const unknown = useUnknown(readOnly);
  const { influence, answerBy } = gathering;
  if (unknown && !influence && !answerBy) return <Paragraph>{unknown}</Paragraph>;
  return (
    <>
      {influence ? (
        <Paragraph>
          <b>{t(`gatherings.influence.${influence}.word`)}.</b> {t(`gatherings.influence.${influence}.about`)}
        </Paragraph>
      ) : (
        <Paragraph>{unknown ?? t('gatherings.later')}</Paragraph>
      )}
      {!readOnly && <Paragraph>{t('gatherings.page.happens')}</Paragraph>}
      {answerBy && <Paragraph>{t('gatherings.page.answerBy', { date: date(answerBy) })}</Paragraph>}
      {!answerBy && unknown && <Paragraph>{t('gatherings.page.answerUnknown')}</Paragraph>}
    </>
  );
}

function Said({ gathering, readOnly, voices, quotes }: GatheringPageProps) {
  const { t } = useWords();
  const unknown = useUnknown(readOnly);
  if (voices === 0) return <Paragraph>{unknown ?? t(`gatherings.page.nothing.${gathering.state}`)}</Paragraph>;
  return (
    <>
      <Counts look="list" items={[{ kind: 'signal', number: voices, word: t('gatherings.page.voices', { voices }) }]} />
      {quotes.length > 0 && <Paragraph>{t('gatherings.page.quotes', { shown: quotes.length, voices })}</Paragraph>}
      {quotes.map((words) => (
        <Quote>{words}</Quote>
      ))}
      {quotes.length === 0 && <Paragraph>{t('gatherings.page.noQuotes')}</Paragraph>}
    </>
  );
}
