import {
  ButtonLink,
  EmptyState,
  Entries,
  Entry,
  Heading,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { type Agenda, useReference } from '../../periods/index.ts';
import { countVerdicts, takesWords } from '../rules.ts';
import type { Advice, Party, Round } from '../types.ts';
import { AdviceEntry } from './advice-entry.tsx';
import { PartyList, RoundChip, Source, useTerm } from './round-facts.tsx';
import { useCounts } from './use-counts.tsx';

interface AdvicesPageProps {
  /** The newest first. */
  rounds: Round[];
  parties: Party[];
  /** Those that everyone may read. */
  advices: Advice[];
  /** Of agendas that were adopted. */
  adoptions: (Agenda & { publication: string | null })[];
  reconstructed: boolean;
}

/** Every round and every advice that was given unasked, with what the municipality answered. */
export function AdvicesPage({ rounds, parties, advices, adoptions, reconstructed }: AdvicesPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const title = t('advice.title');
  const unasked = advices.filter(({ partyId, roundId }) => partyId === null && roundId === null);
  return (
    <Page
      title={title}
      lead={t(reconstructed ? 'advice.leadRebuilt' : 'advice.lead')}
      current="agenda"
      breadcrumb={[{ label: t('advice.agenda'), href: local('/agenda') }, { label: title }]}
    >
      {rounds.length === 0 && unasked.length === 0 && (
        <EmptyState title={t(reconstructed ? 'advice.noneKnown' : 'advice.none')}>
          {!reconstructed && <Paragraph>{t('advice.noneAbout')}</Paragraph>}
        </EmptyState>
      )}
      <Entries>
        {rounds.map((round) => (
          <RoundEntry
            round={round}
            parties={parties.filter(({ roundId }) => roundId === round.id)}
            advices={advices.filter(({ roundId }) => roundId === round.id)}
          />
        ))}
      </Entries>
      {unasked.length > 0 && (
        <>
          <Heading level={2}>{t('advice.unasked')}</Heading>
          {unasked.toReversed().map((advice) => (
            <AdviceEntry advice={advice} />
          ))}
        </>
      )}
      <Adoptions adoptions={adoptions} />
    </Page>
  );
}

function RoundEntry({ round, parties, advices }: { round: Round; parties: Party[]; advices: Advice[] }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const term = useTerm();
  const counts = useCounts();
  const points = countVerdicts(advices);
  return (
    <Entry
      title={dutch(round.title)}
      level={2}
      href={local(`/agenda/advies/${round.slug}`)}
      state={<RoundChip state={round.state} />}
      facts={[term(round), ...(points.points > 0 ? [counts(points)] : [])]}
    >
      <PartyList parties={parties} round={round} />
      {takesWords(round, parties) && (
        <ButtonLink href={local(`/agenda/advies/${round.slug}/geven`)}>{t('advice.giveYours')}</ButtonLink>
      )}
      {round.source && <Source source={round.source} />}
    </Entry>
  );
}

function Adoptions({ adoptions }: Pick<AdvicesPageProps, 'adoptions'>) {
  const { t, date, dutch } = useWords();
  const reference = useReference();
  if (adoptions.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('advice.adopted')}</Heading>
      {adoptions.map(({ title, adoptedBy, adoptedOn, publication }) => (
        <Paragraph>
          <b>{dutch(title)}</b>.{' '}
          {adoptedBy && adoptedOn
            ? t('periods.adopted', { by: t(`periods.by.${adoptedBy}`), on: date(adoptedOn) })
            : t('advice.adoptionDayUnknown')}{' '}
          {publication && (
            <>
              {t('advice.publication')} {reference(publication)}
            </>
          )}
        </Paragraph>
      ))}
    </>
  );
}
