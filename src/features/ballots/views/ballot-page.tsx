import {
  Alert,
  ButtonLink,
  DataList,
  Details,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { sharedAbout } from '../../proposals/index.ts';
import { isCounted, stageOf } from '../rules.ts';
import type { Ballot, Option } from '../types.ts';
import { useMoment } from './list-page.tsx';

interface BallotPageProps {
  ballot: Ballot;
  options: Option[];
}

/** One ballot for everyone: what there is to choose, until when, how to get a code, and the draw to check. */
export function BallotPage({ ballot, options }: BallotPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <Page
      title={dutch(ballot.title)}
      heading={dutch(ballot.title)}
      lead={<LeadText ballot={ballot} />}
      current="ballots"
      breadcrumb={[{ label: t('ballots.list.title'), href: local('/stemmingen') }, { label: dutch(ballot.title) }]}
    >
      <Moments ballot={ballot} />
      {ballot.state === 'open' && <ButtonLink href="/d">{t('ballots.page.vote')}</ButtonLink>}
      {isCounted(ballot) && (
        <ButtonLink href={local(`/stemmingen/${ballot.slug}/uitslag`)}>{t('ballots.page.result')}</ButtonLink>
      )}
      <Heading level={2}>{t('ballots.page.choose')}</Heading>
      <Paragraph>
        {t('ballots.page.decide', { seats: ballot.seats })}{' '}
        {ballot.seed ? t('ballots.page.order') : ballot.state === 'draft' && t('ballots.page.orderLater')}
      </Paragraph>
      <OptionList options={options} ordered={options[0]?.place !== null} linked />
      {ballot.origin === 'held' && <Codes ballot={ballot} />}
      {ballot.seedFingerprint && <Lots ballot={ballot} options={options} />}
    </Page>
  );
}

function LeadText({ ballot }: { ballot: Ballot }) {
  const { t } = useWords();
  if (ballot.origin === 'import') return <>{t('ballots.page.leadElsewhere')}</>;
  switch (stageOf(ballot)) {
    case 'draft':
      return <>{t('ballots.page.leadSoon')}</>;
    case 'drawn':
      return <>{t('ballots.page.leadDrawn')}</>;
    case 'open':
      return <>{t('ballots.page.leadOpen', { max: ballot.maxChoices })}</>;
    case 'withdrawn':
      return <>{t('ballots.page.leadWithdrawn')}</>;
    default:
      return <>{t('ballots.page.leadOver')}</>;
  }
}

function Moments({ ballot }: { ballot: Ballot }) {
  const { t, dutch } = useWords();
  const moment = useMoment();
  if (ballot.withdrawnBecause) return <Alert kind="info">{dutch(ballot.withdrawnBecause)}</Alert>;
  const { state, opensAt, closesAt } = ballot;
  return (
    <>
      {state === 'draft' && opensAt && <Paragraph>{t('ballots.page.opens', { moment: moment(opensAt) })}</Paragraph>}
      {(state === 'draft' || state === 'open') && closesAt && (
        <Paragraph>{t('ballots.page.until', { moment: moment(closesAt) })}</Paragraph>
      )}
    </>
  );
}

interface OptionListProps {
  options: Pick<Option, 'number' | 'title' | 'about'>[];
  ordered: boolean;
  /** Leads to the page of every proposal; not where somebody is in the middle of voting. */
  linked?: boolean;
}

export function OptionList({ options, ordered, linked = false }: OptionListProps) {
  const local = useLocal();
  const { dutch } = useWords();
  const shared = sharedAbout(options);
  return (
    <>
      {shared && <Paragraph>{dutch(shared)}</Paragraph>}
      <List
        ordered={ordered}
        items={options.map(({ number, title, about }) => (
          <>
            <b>{linked ? <Link href={local(`/voorstellen/${number}`)}>{dutch(title)}</Link> : dutch(title)}</b>
            {about && about !== shared && <Paragraph small>{dutch(about)}</Paragraph>}
          </>
        ))}
      />
    </>
  );
}

function Codes({ ballot }: { ballot: Ballot }) {
  const { t } = useWords();
  if (ballot.state !== 'draft' && ballot.state !== 'open') return null;
  return (
    <>
      <Heading level={2}>{t('ballots.page.codeTitle')}</Heading>
      <Paragraph>{t('ballots.page.code')}</Paragraph>
      <Paragraph>{t('ballots.page.codesMade', { count: ballot.codesMade })}</Paragraph>
    </>
  );
}

/** Everything that somebody needs to draw the lots again. */
function Lots({ ballot, options }: BallotPageProps) {
  const { t, dutch } = useWords();
  return (
    <Details summary={t('ballots.page.lots')}>
      <Paragraph>{t('ballots.page.lotsAbout')}</Paragraph>
      <DataList
        items={[
          { key: t('ballots.page.fingerprint'), value: <code class="ballot-digits">{ballot.seedFingerprint}</code> },
          {
            key: t('ballots.page.seed'),
            value: ballot.seed ? <code class="ballot-digits">{ballot.seed}</code> : t('ballots.page.seedLater'),
          },
        ]}
      />
      {ballot.seed && (
        <>
          <Paragraph>{t('ballots.page.lotsHow')}</Paragraph>
          <List
            ordered
            items={options.map(({ proposalId, title }) => (
              <>
                {dutch(title)}: <code class="ballot-digits">{proposalId}</code>
              </>
            ))}
          />
        </>
      )}
    </Details>
  );
}
