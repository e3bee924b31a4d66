import { type Typed, typedList } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  CheckboxGroup,
  Details,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { hintsOfPersons } from '../../signals/index.ts';
import { onPage, shownAtOnce } from '../rules.ts';
import type { Advice, Round } from '../types.ts';
import { useLines, usePassage } from './passage.tsx';

interface ReadWordsProps {
  round: Round;
  waiting: Advice[];
  sent?: { typed: Typed; errors: FieldError[] } | undefined;
}

/** What residents wrote: to be read for names and numbers before it is public, as what people tell is. The oldest first. */
export function ReadWords({ round, waiting, sent }: ReadWordsProps) {
  const { t } = useWords();
  const local = useLocal();
  const options = useWordOptions();
  const { typed = {}, errors = [] } = sent ?? {};
  const last = waiting.at(-1);
  if (!last) return null;
  return (
    <>
      <Heading level={2}>{t('advice.reading.title', { count: waiting.length })}</Heading>
      <Paragraph>
        {t('advice.reading.about')} {waiting.length > shownAtOnce && t('advice.firstOfThem', { shown: shownAtOnce })}
      </Paragraph>
      <Form action={local(`/werk/advies/${round.slug}/oordeel`)}>
        <CheckboxGroup
          name="words"
          legend={t('advice.reading.which')}
          error={errorFor(errors, 'words')}
          values={typedList(typed, 'words')}
          options={options(onPage(waiting, 1))}
        />
        <ButtonGroup>
          <Button name="reading" value="released">
            {t('advice.reading.release')}
          </Button>
          <Button name="reading" value="held-back" appearance="secondary">
            {t('advice.reading.holdBack')}
          </Button>
        </ButtonGroup>
      </Form>
      {waiting.length > shownAtOnce && (
        <Details summary={t('advice.reading.flood')}>
          <Form action={local(`/werk/advies/${round.slug}/terughouden`)}>
            <Paragraph>{t('advice.reading.floodAbout')}</Paragraph>
            <input type="hidden" name="last" value={last.id} />
            <Button appearance="negative">{t('advice.reading.holdBackAll', { count: waiting.length })}</Button>
          </Form>
        </Details>
      )}
    </>
  );
}

interface HeldBackProps extends Omit<ReadWordsProps, 'waiting'> {
  held: Advice[];
  page: number;
}

/** Words that were held back: whoever looks again can still make them public. */
export function HeldBack({ round, held, page, sent }: HeldBackProps) {
  const { t } = useWords();
  const local = useLocal();
  const options = useWordOptions();
  const shown = onPage(held, page);
  const error = errorFor(sent?.errors ?? [], 'held');
  if (shown.length === 0) return null;
  return (
    <Details summary={t('advice.reading.held', { count: held.length })} open={error !== undefined}>
      <Form action={local(`/werk/advies/${round.slug}/oordeel`)}>
        <input type="hidden" name="list" value="held" />
        <CheckboxGroup name="held" legend={t('advice.reading.which')} error={error} options={options(shown)} />
        <Button name="reading" value="released">
          {t('advice.reading.release')}
        </Button>
      </Form>
    </Details>
  );
}

/** Each of these words with what it is about, and what to mind in it. */
function useWordOptions() {
  const { t, list } = useWords();
  const passage = usePassage();
  const lines = useLines();
  return (advices: Advice[]) =>
    advices.flatMap(({ id, version, points: [point] }, index) => {
      if (!point) return [];
      const hints = hintsOfPersons(point.words);
      return {
        value: `${id}:${version}`,
        label: t('advice.reading.one', { number: index + 1, passage: passage(point.about) }),
        hint: (
          <>
            {lines(point.words)}
            {hints.length > 0 && (
              <b>
                {' '}
                {t('signals.reading.hints', { hints: list(hints.map((hint) => t(`signals.reading.hint.${hint}`))) })}
              </b>
            )}
          </>
        ),
      };
    });
}
