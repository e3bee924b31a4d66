import type { Comparison, Side } from '../../../analysis/approval/compare.ts';
import { explainAssessment, explainOutcome, type Told } from '../../../analysis/approval/explain.ts';
import { Alert, Card, Details, Heading, Link, List, Paragraph, useWords } from '../../../ui/index.ts';
import { smallestGroup, tieBreakerOf } from '../rules.ts';
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
      {explainAssessment(checks, told).gist.map((line) => (
        <Paragraph>{line}</Paragraph>
      ))}
      <Details summary={t('ballots.explain.rounds', { way: title })}>
        <List items={explainOutcome(outcome, told)} />
      </Details>
    </Card>
  );
}

/** Where it stands on the page of the result. */
export const waysAnchor = 'anders-tellen';

export interface TwoWaysProps {
  ways: Ways;
  ballot: Ballot;
  options: Option[];
}

/** Under the result: what equal shares would have chosen from the same papers, and who is left with nothing either way. */
export function TwoWays({ ways, ballot, options }: TwoWaysProps) {
  const { t } = useWords();
  if (ways === 'not-told') return null;
  return (
    <>
      <Heading level={2} id={waysAnchor}>
        {t('ballots.ways.title')}
      </Heading>
      <Paragraph>{t(ballot.origin === 'import' ? 'ballots.ways.aboutImport' : 'ballots.ways.about')}</Paragraph>
      {ways === 'later' ? (
        <Alert kind="info" title={t('ballots.ways.later')}>
          {t('ballots.ways.laterAbout')}
        </Alert>
      ) : (
        <Compared ways={ways} ballot={ballot} options={options} />
      )}
      <Paragraph>
        <Link href="/uitleg/eerlijk-tellen">{t('ballots.ways.explain')}</Link>
      </Paragraph>
    </>
  );
}

function Compared({ ways, ballot, options }: TwoWaysProps & { ways: Comparison }) {
  const { t, list, lang, dutch } = useWords();
  const quoted = (title: string) => (lang === 'en' ? `“${title}”` : `‘${title}’`);
  const names = options.map(({ title }) => dutch(title));
  const named = (places: number[]) => list(places.map((place) => quoted(names[place] ?? '')));
  const { voters, votes, shares, onlyVotes, onlyShares, same } = ways;
  const told: Told = { names, voters, language: lang, ties: tieBreakerOf(ballot), leastGroup: smallestGroup };
  return (
    <>
      <Paragraph>
        {same
          ? t('ballots.ways.same')
          : t('ballots.ways.differs', { votes: named(onlyVotes), shares: named(onlyShares) })}
      </Paragraph>
      <div class="ballot-ways">
        {!same && <Way title={t('ballots.ways.votes')} side={votes} told={told} />}
        <Way title={t(same ? 'ballots.ways.both' : 'ballots.ways.shares')} side={shares} told={told} />
      </div>
    </>
  );
}
