import {
  ButtonLink,
  Counts,
  DataList,
  Heading,
  Link,
  Page,
  Paragraph,
  Quote,
  useLocal,
  useSite,
  useWords,
} from '../../../ui/index.ts';
import { phaseOf } from '../rules.ts';
import type { Gathering, Phase } from '../types.ts';
import { hasProvisions, PhaseChip, Provisions, useUnknown, whenOf } from './facts.tsx';

interface GatheringPageProps {
  readOnly: boolean;
  gathering: Gathering;
  today: string;
  voices: number;
  /** Words that everyone may read. */
  quotes: string[];
}

interface PartProps extends GatheringPageProps {
  phase: Phase;
  /** Nobody can go there any more: what was promised is told as what was. */
  over: boolean;
}

/** What somebody wants to know before they go, and afterwards what was said. */
export function GatheringPage(props: GatheringPageProps) {
  const { gathering, today } = props;
  const local = useLocal();
  const { t, dutch } = useWords();
  const phase = phaseOf(gathering, today);
  const over = phase === 'closed' || phase === 'past';
  const part = { ...props, phase, over };
  return (
    <Page
      title={dutch(gathering.title)}
      heading={dutch(gathering.title)}
      current="gatherings"
      breadcrumb={[
        { label: t('gatherings.list.title'), href: local('/bijeenkomsten') },
        { label: dutch(gathering.title) },
      ]}
    >
      <Paragraph>
        {t(`gatherings.kind.${gathering.kind}`)} <PhaseChip phase={phase} />
      </Paragraph>
      <Facts {...part} />
      {gathering.about && <Paragraph>{dutch(gathering.about)}</Paragraph>}
      <Now {...part} />
      <Heading level={2}>{t(over ? 'gatherings.page.provisionsWas' : 'gatherings.page.provisions')}</Heading>
      <WhatIsThere {...part} />
      <Heading level={2}>{t(over ? 'gatherings.page.influenceWas' : 'gatherings.page.influence')}</Heading>
      <WhatHappens {...part} />
      <Heading level={2}>{t('gatherings.page.said')}</Heading>
      <Said {...part} />
    </Page>
  );
}

function Facts({ gathering, readOnly }: PartProps) {
  const words = useWords();
  const { t, dutch } = words;
  const unknown = useUnknown(readOnly) ?? t('gatherings.later');
  return (
    <DataList
      items={[
        { key: t('gatherings.fact.when'), value: whenOf(words, gathering) ?? unknown },
        { key: t('gatherings.fact.where'), value: gathering.place ? dutch(gathering.place) : unknown },
      ]}
    />
  );
}

/** What one can do now. In a reconstruction: nothing. */
function Now({ phase, readOnly }: PartProps) {
  const local = useLocal();
  const { t } = useWords();
  if (readOnly) return null;
  return (
    <>
      <Paragraph>{t(`gatherings.now.${phase}`)}</Paragraph>
      {phase === 'open' ? (
        <ButtonLink href="/d">{t('gatherings.page.join')}</ButtonLink>
      ) : (
        <ButtonLink href={local('/meedoen')} appearance="secondary">
          {t('gatherings.list.tell')}
        </ButtonLink>
      )}
    </>
  );
}

function WhatIsThere({ gathering, over, readOnly }: PartProps) {
  const { t } = useWords();
  const { municipality } = useSite();
  const unknown = useUnknown(readOnly);
  const phone = municipality?.contact?.phone;
  if (unknown)
    return hasProvisions(gathering) ? <Provisions gathering={gathering} /> : <Paragraph>{unknown}</Paragraph>;
  return (
    <>
      {hasProvisions(gathering) && <Provisions gathering={gathering} />}
      {!over && (
        <Paragraph>{phone ? t('gatherings.page.needMoreCall', { phone }) : t('gatherings.page.needMore')}</Paragraph>
      )}
      {over && !hasProvisions(gathering) && <Paragraph>{t('gatherings.page.none')}</Paragraph>}
    </>
  );
}

function WhatHappens({ gathering, over, phase, readOnly, ...rest }: PartProps) {
  const { t } = useWords();
  const unknown = useUnknown(readOnly);
  const { influence, answerBy } = gathering;
  if (unknown && !influence && !answerBy) return <Paragraph>{unknown}</Paragraph>;
  return (
    <>
      {influence ? (
        <Paragraph>
          <b>{t(`gatherings.influence.${influence}.word`)}.</b>{' '}
          {t(`gatherings.influence.${influence}.${over ? 'was' : 'about'}`)}
        </Paragraph>
      ) : (
        <Paragraph>{unknown ?? t('gatherings.later')}</Paragraph>
      )}
      {!readOnly && phase !== 'past' && (
        <Paragraph>{t(over ? 'gatherings.page.happensWas' : 'gatherings.page.happens')}</Paragraph>
      )}
      {answerBy && phase !== 'past' && <AnswerBy {...rest} answerBy={answerBy} over={over} />}
      {!answerBy && unknown && <Paragraph>{t('gatherings.page.answerUnknown')}</Paragraph>}
    </>
  );
}

interface AnswerByProps extends Pick<PartProps, 'today' | 'over'> {
  answerBy: string;
}

/** Until when an answer is promised; once that day is over, what was promised and where one sees what still waits. */
function AnswerBy({ answerBy, today, over }: AnswerByProps) {
  const local = useLocal();
  const { t, date } = useWords();
  const kind = !over ? 'answerBy' : answerBy >= today ? 'answerByWas' : 'answerDue';
  return (
    <Paragraph>
      {t(`gatherings.page.${kind}`, { date: date(answerBy) })}{' '}
      {kind === 'answerDue' && <Link href={local('/onbeantwoord')}>{t('gatherings.page.unanswered')}</Link>}
    </Paragraph>
  );
}

function Said({ phase, readOnly, voices, quotes }: PartProps) {
  const { t, dutch } = useWords();
  const unknown = useUnknown(readOnly);
  if (voices === 0) return <Paragraph>{unknown ?? t(`gatherings.page.nothing.${phase}`)}</Paragraph>;
  return (
    <>
      <Counts look="list" items={[{ kind: 'signal', number: voices, word: t('gatherings.page.voices', { voices }) }]} />
      {quotes.length > 0 && <Paragraph>{t('gatherings.page.quotes', { shown: quotes.length, voices })}</Paragraph>}
      {quotes.map((words) => (
        <Quote>{dutch(words)}</Quote>
      ))}
      {quotes.length === 0 && <Paragraph>{t('gatherings.page.noQuotes')}</Paragraph>}
    </>
  );
}
