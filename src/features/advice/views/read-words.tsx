import {
  Alert,
  Button,
  ButtonGroup,
  Entries,
  Form,
  Heading,
  Paragraph,
  Quote,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { hintsOfPersons } from '../../signals/index.ts';
import type { Advice, Round } from '../types.ts';
import { useLines, usePassage } from './passage.tsx';

/** What residents wrote: to be read for names and numbers before it is public, as what people tell is. */
export function ReadWords({ round, advices }: { round: Round; advices: Advice[] }) {
  const { t } = useWords();
  const waiting = advices.filter(({ reading }) => reading === 'waiting');
  const held = advices.filter(({ reading }) => reading === 'held-back');
  return (
    <>
      {waiting.length > 0 && (
        <>
          <Heading level={2}>{t('advice.reading.title', { count: waiting.length })}</Heading>
          <Paragraph>{t('advice.reading.about')}</Paragraph>
          <Words round={round} advices={waiting} />
        </>
      )}
      {held.length > 0 && (
        <>
          <Heading level={2}>{t('advice.reading.held', { count: held.length })}</Heading>
          <Words round={round} advices={held} />
        </>
      )}
    </>
  );
}

function Words({ round, advices }: { round: Round; advices: Advice[] }) {
  return (
    <Entries>
      {advices.map((advice, index) => (
        <OneOfThem round={round} advice={advice} number={index + 1} />
      ))}
    </Entries>
  );
}

function OneOfThem({ round, advice, number }: { round: Round; advice: Advice; number: number }) {
  const { t, list } = useWords();
  const local = useLocal();
  const passage = usePassage();
  const lines = useLines();
  const about = t('signals.reading.about', { number });
  const hints = advice.points.flatMap(({ words }) => hintsOfPersons(words));
  return (
    <li class="sp-entry">
      <div class="sp-entry__more">
        {advice.points.map((point) => (
          <Quote source={passage(point.about)}>{lines(point.words)}</Quote>
        ))}
        {hints.length > 0 && (
          <Alert kind="warning">
            <Paragraph>
              {t('signals.reading.hints', { hints: list(hints.map((hint) => t(`signals.reading.hint.${hint}`))) })}
            </Paragraph>
          </Alert>
        )}
        <Form action={local(`/werk/advies/${round.slug}/oordeel`)}>
          <input type="hidden" name="advice" value={advice.id} />
          <input type="hidden" name="version" value={advice.version} />
          <ButtonGroup>
            <Button name="verdict" value="release" about={about}>
              {t('signals.reading.release')}
            </Button>
            {advice.reading === 'waiting' && (
              <Button name="verdict" value="hold-back" appearance="secondary" about={about}>
                {t('signals.reading.holdBack')}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      </div>
    </li>
  );
}
