import { Button, Form, Heading, Paragraph, Quote, useWords } from '../../../ui/index.ts';
import { sumOf } from '../rules.ts';
import type { Reaction } from '../types.ts';

interface ReactionListProps {
  reactions: Reaction[];
  gatherings: { id: string; title: string }[];
  here: string;
  /** What was noted of a group can be taken away as long as the check runs. */
  mayRemove: boolean;
}

/** What people wrote with their receipt, and what groups said. */
export function ReactionList({ reactions, gatherings, here, mayRemove }: ReactionListProps) {
  const { t, dutch } = useWords();
  if (reactions.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('derivation.work.words')}</Heading>
      <Paragraph>{t('derivation.work.wordsAbout')}</Paragraph>
      {reactions.map((reaction) => {
        const place = gatherings.find(({ id }) => id === reaction.gatheringId)?.title;
        return (
          <>
            <Paragraph>
              <Said {...reaction} place={place} />
            </Paragraph>
            {reaction.words && <Quote>{dutch(reaction.words)}</Quote>}
            {mayRemove && reaction.ofGroup && (
              <Form action={`${here}/groep/weg`}>
                <input type="hidden" name="notitie" value={reaction.id} />
                <Button appearance="subtle">{t('derivation.work.group.remove')}</Button>
              </Form>
            )}
          </>
        );
      })}
    </>
  );
}

function Said({ place, ofGroup, ...reaction }: Reaction & { place: string | undefined }) {
  const { t, date } = useWords();
  const { well, partly, amiss } = reaction;
  const counted = t('derivation.check.counted', { reactions: sumOf(reaction), well, partly, amiss });
  const day = date(reaction.createdAt);
  if (!ofGroup)
    return <>{t('derivation.work.oneSaid', { day, verdict: t(`derivation.verdict.${verdictOf(reaction)}`) })}</>;
  return (
    <>
      {place ? t('derivation.work.groupAt', { day, gathering: place }) : t('derivation.work.groupSaid', { day })}{' '}
      {counted}
    </>
  );
}

function verdictOf({ well, partly }: Pick<Reaction, 'well' | 'partly'>): 'well' | 'partly' | 'amiss' {
  if (well > 0) return 'well';
  return partly > 0 ? 'partly' : 'amiss';
}
