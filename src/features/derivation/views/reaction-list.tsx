import {
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  Heading,
  Paragraph,
  Quote,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { sumOf } from '../rules.ts';
import type { Reaction } from '../types.ts';

interface ReactionListProps {
  reactions: Reaction[];
  gatherings: { id: string; title: string }[];
  /** What was noted of a group can be changed and taken away as long as the check runs. */
  mayChange: boolean;
}

/** What people wrote with their receipt, and what groups said. */
export function ReactionList({ reactions, gatherings, mayChange }: ReactionListProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  if (reactions.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('derivation.work.words')}</Heading>
      <Paragraph>{t('derivation.work.wordsAbout')}</Paragraph>
      {reactions.map((reaction) => {
        const note = local(`/werk/speerpunten/begrepen/groep/${reaction.id}`);
        const place = gatherings.find(({ id }) => id === reaction.gatheringId)?.title;
        return (
          <>
            <Paragraph>
              <Said {...reaction} place={place} />
            </Paragraph>
            {reaction.words && <Quote>{dutch(reaction.words)}</Quote>}
            {mayChange && reaction.ofGroup && (
              <Form action={`${note}/weg`}>
                <ButtonGroup>
                  <ButtonLink href={note} appearance="secondary">
                    {t('derivation.work.group.change')}
                  </ButtonLink>
                  <Button appearance="subtle">{t('derivation.work.group.remove')}</Button>
                </ButtonGroup>
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
