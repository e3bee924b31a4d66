import type { Side } from '../../../analysis/approval/compare.ts';
import { explainChecks, explainOutcome, type Told } from '../../../analysis/approval/explain.ts';
import { Alert, Card, Details, Heading, Link, List, Paragraph, useWords } from '../../../ui/index.ts';
import { smallestGroup } from '../rules.ts';
import type { Ballot, Option } from '../types.ts';
import type { Ways } from '../ways.ts';

export interface WayProps {
  title: string;
  /** By what this way of counting went, and what came of it. */
  side: Side;
  told: Told;
}

/** One way of counting: what it chooses, in that order, and for whom that is nothing. */
export function Way({ title, side: { outcome, checks }, told }: WayProps) {
  const { t } = useWords();
  return (
    <Card heading={title} level={3}>
      <List ordered items={outcome.order.map((place) => told.names[place])} />
      {explainChecks(checks, told).gist.map((line) => (
        <Paragraph>{line}</Paragraph>
      ))}
      <Details summary={t('ballots.explain.rounds')}>
        <List items={explainOutcome(outcome, told)} />
      </Details>
    </Card>
  );
}

export interface TwoWaysProps {
  ways: Ways;
  ballot: Ballot;
  options: Option[];
}

/** Under the result: what equal shares would have chosen from the same papers, and who is left with nothing either way. */
export function TwoWays({ ways, ballot, options }: TwoWaysProps) {
  const { t, list, lang, dutch } = useWords();
  if (ways === 'not-told') return null;
  const names = options.map(({ title }) => dutch(title));
  const named = (places: number[]) => list(places.map((place) => names[place] ?? ''));
  const told: Told = {
    names,
    voters: ballot.paperCount ?? 0,
    language: lang,
    // Of a ballot that was read in nobody drew the order: that of the file counts.
    ties: ballot.origin === 'import' ? 'order' : 'draw',
    leastGroup: smallestGroup,
  };
  const same = ways !== 'later' && ways.onlyShares.length === 0 && ways.onlyVotes.length === 0;
  return (
    <>
      <Heading level={2}>{t('ballots.ways.title')}</Heading>
      <Paragraph>{t('ballots.ways.about')}</Paragraph>
      {ways === 'later' ? (
        <Alert kind="info" title={t('ballots.ways.later')}>
          {t('ballots.ways.laterAbout')}
        </Alert>
      ) : (
        <>
          <Paragraph>
            {same
              ? t('ballots.ways.same')
              : t('ballots.ways.differs', { votes: named(ways.onlyVotes), shares: named(ways.onlyShares) })}
          </Paragraph>
          <div class="ballot-ways">
            {!same && <Way title={t('ballots.ways.votes')} side={ways.votes} told={told} />}
            <Way title={t(same ? 'ballots.ways.both' : 'ballots.ways.shares')} side={ways.shares} told={told} />
          </div>
        </>
      )}
      <Paragraph>
        <Link href="/uitleg/eerlijk-tellen">{t('ballots.ways.explain')}</Link>
      </Paragraph>
    </>
  );
}
