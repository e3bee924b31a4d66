import { type Count, Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Votes } from '../types.ts';

/** Votes in a few words, where voices would stand. */
export function useVotes() {
  const { t } = useWords();
  return {
    /** For a row of numbers. */
    count: ({ votes, elsewhere }: Votes): Count => ({
      kind: 'proposal',
      number: votes,
      word: t(elsewhere ? 'thread.votes.wordElsewhere' : 'thread.votes.word', { count: votes }),
    }),
    /** For a list of facts. */
    fact: ({ votes, elsewhere }: Votes): string =>
      t(elsewhere ? 'thread.votes.factElsewhere' : 'thread.votes.fact', { count: votes }),
  };
}

/** That something rests on votes, and where they were cast. */
export function VotesBehind({ votes }: { votes: Votes }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const { ballots, elsewhere } = votes;
  return (
    <Paragraph>
      {t('thread.votes.behind', { count: votes.votes })}{' '}
      {ballots.map(({ title, href }, index) => (
        <>
          {index > 0 && ', '}
          <Link href={local(href)}>{dutch(title)}</Link>
        </>
      ))}
      .{elsewhere && ` ${t('thread.votes.elsewhere', { ballots: ballots.length })}`}
    </Paragraph>
  );
}
