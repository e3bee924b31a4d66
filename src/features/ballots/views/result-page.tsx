import { showCode } from '../../../platform/codes/codes.ts';
import {
  Alert,
  ButtonLink,
  Details,
  EmptyState,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  Shape,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import {
  areEnough,
  areReceiptsPublic,
  type FileObstacle,
  papersObstacle,
  resultObstacle,
  smallestPublished,
} from '../rules.ts';
import type { Choice } from '../tally.ts';
import type { Ballot, Chosen, Option } from '../types.ts';
import type { Ways } from '../ways.ts';
import { Figures, Numbers } from './result-numbers.tsx';
import { TwoWays, waysAnchor } from './two-ways.tsx';

export interface ResultPageProps {
  ballot: Ballot;
  /** In the order of the paper. */
  options: Option[];
  chosen: Chosen[];
  tied: Choice['tied'];
  /** Empty where they are not published. */
  receipts: string[];
  ways: Ways;
}

/** What was chosen and by how many; and everything that is needed to count again. */
export function ResultPage({ ballot, options, chosen, tied, receipts, ways }: ResultPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const heading = t('ballots.result.title', { title: ballot.title });
  const known = ballot.paperCount !== null;
  return (
    <Page
      title={heading}
      heading={heading}
      lead={
        known
          ? t('ballots.result.lead', { papers: ballot.paperCount ?? 0, chosen: chosen.length })
          : t('ballots.result.leadUnknown', { chosen: chosen.length })
      }
      current="ballots"
      width="wide"
      breadcrumb={[{ label: t('ballots.list.title'), href: local('/stemmingen') }, { label: heading }]}
    >
      <Elsewhere ballot={ballot} />
      <div class="ballot-result">
        <div>
          <ChosenList ballot={ballot} chosen={chosen} />
          <Remarks ballot={ballot} options={options} tied={tied} few={known && chosen.length < ballot.seats} />
          {ways !== 'not-told' && (
            <Paragraph>
              <Link href={`#${waysAnchor}`}>{t('ballots.ways.title')}</Link>
            </Paragraph>
          )}
        </div>
        {known && (
          <div class="ballot-result__figures">
            <Figures papers={ballot.paperCount ?? 0} options={options} />
          </div>
        )}
        <div>
          <Numbers ballot={ballot} optionCount={options.length} />
          {known && <Recount ballot={ballot} href={local(`/stemmingen/${ballot.slug}/uitslag`)} />}
          {areReceiptsPublic(ballot) && <Receipts receipts={receipts} />}
          <Paragraph>
            <Link href={local(`/stemmingen/${ballot.slug}`)}>
              {t(ballot.seedFingerprint ? 'ballots.result.ballot' : 'ballots.result.ballotOnly')}
            </Link>
          </Paragraph>
        </div>
      </div>
      <TwoWays ways={ways} ballot={ballot} options={options} />
    </Page>
  );
}

/** Of a ballot that was not held here: where it comes from. */
function Elsewhere({ ballot: { origin, source } }: { ballot: Ballot }) {
  const { t } = useWords();
  if (origin === 'held') return null;
  if (origin === 'reconstructed')
    return <Paragraph>{t('ballots.result.reconstructed', { source: source ?? '' })}</Paragraph>;
  return (
    <Paragraph>{source ? t('ballots.result.imported', { source }) : t('ballots.result.importedNoSource')}</Paragraph>
  );
}

function ChosenList({ ballot, chosen }: { ballot: Ballot; chosen: Chosen[] }) {
  const { t, dutch } = useWords();
  if (chosen.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('ballots.result.chosenTitle')}</Heading>
      <ol class="ballot-chosen">
        {chosen.map(({ title, votes }) => (
          <li class="ballot-chosen__item">
            <Shape kind="proposal" />
            <span>
              <b>{dutch(title)}</b>{' '}
              <span class="ballot-chosen__votes">
                {votes === null || ballot.paperCount === null
                  ? t('ballots.result.votesUnknown')
                  : t('ballots.result.votes', { votes, papers: ballot.paperCount })}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

interface RemarksProps {
  ballot: Ballot;
  options: Option[];
  tied: Choice['tied'];
  few: boolean;
}

function Remarks({ ballot, options, tied, few }: RemarksProps) {
  const { t, list, dutch } = useWords();
  const equals = options.filter(({ place }) => place !== null && tied.includes(place));
  const titles = list(equals.filter((option) => option.chosen).map((option) => dutch(option.title)));
  return (
    <>
      {ballot.state === 'counted' && (
        <Alert kind="info" title={t('ballots.result.preliminary')}>
          {t('ballots.result.preliminaryAbout')}
        </Alert>
      )}
      {equals.length > 0 && (
        <Paragraph>
          {t(ballot.origin === 'import' ? 'ballots.result.tieImport' : 'ballots.result.tie', {
            places: equals.length,
            votes: equals[0]?.votes ?? 0,
            titles,
          })}
        </Paragraph>
      )}
      {few && <Paragraph>{t('ballots.result.fewer')}</Paragraph>}
    </>
  );
}

function Recount({ ballot, href }: { ballot: Ballot; href: string }) {
  const { t } = useWords();
  const [noPapers, noResult] = [papersObstacle(ballot), resultObstacle(ballot)];
  const tooFew = !areEnough(ballot);
  const files = [
    !noPapers && (
      <Link href={`${href}.pb`} download>
        {t('ballots.result.papersFile')}
      </Link>
    ),
    !noResult && (
      <Link href={`${href}.json`} download>
        {t('ballots.result.resultFile')}
      </Link>
    ),
    !noResult && (
      <Link href={`${href}.csv`} download>
        {t('ballots.result.tableFile')}
      </Link>
    ),
  ].filter(Boolean);
  return (
    <>
      <Heading level={2}>{t('ballots.result.recountTitle')}</Heading>
      <Paragraph>
        {!noPapers && t('ballots.result.recount')}
        {noPapers &&
          (tooFew ? t('ballots.result.tooFew', { least: smallestPublished }) : t('ballots.result.recountLater'))}
      </Paragraph>
      {files.length > 0 && <List items={files} />}
    </>
  );
}

function Receipts({ receipts }: { receipts: string[] }) {
  const { t, number } = useWords();
  return (
    <Details summary={t('ballots.result.receipts', { count: number(receipts.length) })}>
      <Paragraph>{t('ballots.result.receiptsAbout')}</Paragraph>
      <ul class="ballot-receipts">
        {receipts.map((receipt) => (
          <li>{showCode(receipt)}</li>
        ))}
      </ul>
    </Details>
  );
}

/** Somebody asked for a file that is not there: why, and what there is instead. */
export function NoFilePage({ ballot, obstacle }: { ballot: Ballot; obstacle: FileObstacle }) {
  const { t } = useWords();
  const local = useLocal();
  const here = local(`/stemmingen/${ballot.slug}`);
  const heading = t('ballots.noFile.title');
  return (
    <Page
      title={`${heading}: ${ballot.title}`}
      heading={heading}
      lead={ballot.title}
      current="ballots"
      robots="noindex"
      breadcrumb={[
        { label: t('ballots.list.title'), href: local('/stemmingen') },
        { label: ballot.title, href: here },
        { label: heading },
      ]}
    >
      <Paragraph>{t(`ballots.noFile.${obstacle}`, { least: smallestPublished })}</Paragraph>
      <ButtonLink href={obstacle === 'withdrawn' ? here : `${here}/uitslag`}>
        {t(obstacle === 'withdrawn' ? 'ballots.noFile.ballot' : 'ballots.noFile.result')}
      </ButtonLink>
    </Page>
  );
}

/** Before there is anything to show. */
export function NoResultPage({ ballot }: { ballot: Ballot }) {
  const local = useLocal();
  const { t } = useWords();
  const heading = t('ballots.result.title', { title: ballot.title });
  return (
    <Page title={heading} heading={heading} current="ballots">
      <EmptyState title={t('ballots.result.notYetTitle')}>
        <Paragraph>{t('ballots.result.notYet')}</Paragraph>
        <ButtonLink href={local(`/stemmingen/${ballot.slug}`)}>{t('ballots.result.notYetAbout')}</ButtonLink>
      </EmptyState>
    </Page>
  );
}
