import { type Typed, typedList } from '../../../platform/forms/form.ts';
import {
  Button,
  CheckboxGroup,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { onPage, shownAtOnce, unanswered } from '../rules.ts';
import type { Advice, Round } from '../types.ts';
import { useLines, usePassage } from './passage.tsx';
import { ResponseFields } from './response-fields.tsx';

interface AnswerSeveralProps {
  round: Round;
  advices: Advice[];
  sent?: { typed: Typed; errors: FieldError[] } | undefined;
  newKey: () => string;
}

/** The points that wait for an answer: those that get the same are answered in one go, any of them on a page of its own. */
export function AnswerSeveral({ round, advices, sent, newKey }: AnswerSeveralProps) {
  const { t } = useWords();
  const local = useLocal();
  const passage = usePassage();
  const lines = useLines();
  const { typed = {}, errors = [] } = sent ?? {};
  const waiting = unanswered(advices);
  const names = new Map(advices.map(({ id, fromName }) => [id, fromName]));
  const chosen = typedList(typed, 'points');
  if (waiting.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('advice.answer.title', { count: waiting.length })}</Heading>
      <Paragraph>
        {t('advice.answer.about')} {waiting.length > shownAtOnce && t('advice.firstOfThem', { shown: shownAtOnce })}
      </Paragraph>
      <Form action={local(`/werk/advies/${round.slug}/antwoorden`)} formKey={newKey()}>
        <CheckboxGroup
          name="points"
          legend={t('advice.answer.points')}
          error={errorFor(errors, 'points')}
          values={chosen}
          options={onPage(waiting, 1).map(({ id, adviceId, about, words }) => ({
            value: `${id}:0`,
            label: t('advice.answer.point', { organisation: names.get(adviceId) ?? '', passage: passage(about) }),
            hint: (
              <>
                {lines(words)}{' '}
                <Link href={local(`/werk/advies/${round.slug}/punten/${id}`)}>
                  {t('advice.answer.alone', { passage: passage(about) })}
                </Link>
              </>
            ),
          }))}
        />
        <ResponseFields typed={typed} errors={errors} />
        <Button>{t('advice.answer.several')}</Button>
      </Form>
    </>
  );
}
