import { ButtonGroup, ButtonLink, Details, Heading, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { DifferenceList } from '../../agenda/index.ts';
import type { DraftChanges } from '../queries.ts';
import { countVerdicts, takesWords } from '../rules.ts';
import type { Advice, Party, RoundWithDraft } from '../types.ts';
import { AdviceEntry } from './advice-entry.tsx';
import { useLines } from './passage.tsx';
import { ReadingVersion } from './reading-version.tsx';
import { PartyList, RoundChip, Source, useTerm } from './round-facts.tsx';
import { useCounts } from './use-counts.tsx';

interface RoundPageProps {
  round: RoundWithDraft;
  parties: Party[];
  /** Those that everyone may read. */
  advices: Advice[];
  changes: DraftChanges | undefined;
  readOnly: boolean;
}

/** One round for everyone: what is asked, on which draft, and each advice with its answers. */
export function RoundPage({ round, parties, advices, changes, readOnly }: RoundPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const term = useTerm();
  const here = local(`/agenda/advies/${round.slug}`);
  const open = !readOnly && takesWords(round, parties);
  return (
    <Page
      title={round.title}
      heading={dutch(round.title)}
      current="agenda"
      breadcrumb={[
        { label: t('advice.agenda'), href: local('/agenda') },
        { label: t('advice.title'), href: local('/agenda/advies') },
        { label: dutch(round.title) },
      ]}
    >
      <Paragraph>
        <RoundChip state={round.state} /> {term(round)}
      </Paragraph>
      {open && (
        <ButtonGroup>
          <ButtonLink href={`${here}/geven`}>{t('advice.giveYours')}</ButtonLink>
        </ButtonGroup>
      )}
      <Asked round={round} parties={parties} />
      {round.state !== 'announced' && round.state !== 'recorded' && <Given advices={advices} />}
      {round.content && (
        <>
          <Heading level={2}>{t('advice.draft.title')}</Heading>
          <Paragraph>{t('advice.draft.frozen')}</Paragraph>
          {changes && changes.differences.length > 0 && (
            <Details summary={t('advice.draft.since', { count: changes.differences.length })}>
              <DifferenceList {...changes} />
            </Details>
          )}
          <ReadingVersion
            content={round.content}
            giveHref={open ? (passage) => `${here}/geven?over=${passage}` : undefined}
          />
        </>
      )}
    </Page>
  );
}

function Asked({ round, parties }: Pick<RoundPageProps, 'round' | 'parties'>) {
  const { t } = useWords();
  const lines = useLines();
  return (
    <>
      <Heading level={2}>{t('advice.asked')}</Heading>
      <Paragraph>{round.question ? lines(round.question) : t('advice.questionUnknown')}</Paragraph>
      <Heading level={2}>{t('advice.whom')}</Heading>
      <PartyList parties={parties} round={round} />
      {round.state === 'recorded' && <Paragraph>{t('advice.contentUnknown')}</Paragraph>}
      {round.source && <Source source={round.source} />}
    </>
  );
}

function Given({ advices }: { advices: Advice[] }) {
  const { t } = useWords();
  const counts = useCounts();
  return (
    <>
      <Heading level={2}>{t('advice.given')}</Heading>
      {advices.length > 0 ? (
        <Paragraph>{counts(countVerdicts(advices))}</Paragraph>
      ) : (
        <Paragraph>{t('advice.givenNone')}</Paragraph>
      )}
      {advices.map((advice) => (
        <AdviceEntry advice={advice} />
      ))}
    </>
  );
}
