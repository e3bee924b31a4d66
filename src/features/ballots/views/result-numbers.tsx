import { BarList, DataList, Details, Heading, Table, useLocal, useWords } from '../../../ui/index.ts';
import { hasLimit } from '../rules.ts';
import type { Ballot, Option } from '../types.ts';
import { useMoment } from './list-page.tsx';

/** How many voted, and under which rules. */
export function Numbers({ ballot, optionCount }: { ballot: Ballot; optionCount: number }) {
  const { t, number } = useWords();
  const moment = useMoment();
  const { paperCount: papers, blankCount } = ballot;
  const unknown = t('ballots.result.unknown');
  const known = (value: number | null) => (value === null ? unknown : number(value));
  return (
    <>
      <Heading level={2}>{t('ballots.result.numbersTitle')}</Heading>
      <DataList
        items={[
          { key: t('ballots.result.papers'), value: known(papers) },
          { key: t('ballots.result.blanks'), value: known(blankCount) },
          ...(ballot.origin === 'held' ? [{ key: t('ballots.result.codes'), value: number(ballot.codesMade) }] : []),
          ...(hasLimit(ballot, optionCount)
            ? [{ key: t('ballots.result.max'), value: number(ballot.maxChoices) }]
            : []),
          { key: t('ballots.result.seats'), value: number(ballot.seats) },
          // Of a ballot that was held elsewhere the platform knows only when it was read in.
          {
            key: t(ballot.origin === 'import' ? 'ballots.result.readIn' : 'ballots.result.closed'),
            value: ballot.closedAt ? moment(ballot.closedAt) : unknown,
          },
        ]}
      />
    </>
  );
}

/** The votes for every proposal, as bars and as a table. */
export function Figures({ papers, options }: { papers: number; options: Option[] }) {
  const local = useLocal();
  const { t, number, dutch } = useWords();
  const ranked = [...options].sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0) || (a.place ?? 0) - (b.place ?? 0));
  return (
    <>
      <Heading level={2}>{t('ballots.result.figuresTitle')}</Heading>
      <BarList
        caption={t('ballots.result.bars')}
        rows={ranked.map(({ number: proposal, title, votes, chosen }) => ({
          label: dutch(title),
          href: local(`/voorstellen/${proposal}`),
          value: votes ?? 0,
          of: papers,
          chosen: chosen ?? false,
        }))}
      />
      <Details summary={t('ballots.result.table')} wide>
        <Table
          caption={t('ballots.result.table')}
          columns={[
            { label: t('ballots.result.option') },
            { label: t('ballots.result.votesColumn'), numeric: true },
            { label: t('ballots.result.outcome') },
            { label: t('ballots.result.share'), numeric: true },
            { label: t('ballots.result.place'), numeric: true },
          ]}
          rows={ranked.map(({ title, votes, place, chosen }) => [
            dutch(title),
            number(votes ?? 0),
            chosen ? t('ballots.result.yes') : t('ballots.result.no'),
            t('ballots.result.percent', {
              percent: number(papers > 0 ? Math.round((1000 * (votes ?? 0)) / papers) / 10 : 0),
            }),
            number(place ?? 0),
          ])}
        />
      </Details>
    </>
  );
}
