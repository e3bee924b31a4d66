import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Page,
  Paragraph,
  Select,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import type { NotAnswered } from '../answering-commands.ts';
import { checkAnswer, passageKey } from '../rules.ts';
import type { Advice, Changeable, Point, Round } from '../types.ts';
import { AdviceFacts, PointWithAnswer } from './advice-entry.tsx';
import { usePassage, usePassageOption } from './passage.tsx';
import { ResponseFields } from './response-fields.tsx';

export interface PointPageProps {
  advice: Advice;
  point: Point;
  round: Round | undefined;
  slug: string;
  /** In what an answer can be seen. */
  changeable: Changeable[];
  typed: Typed;
  errors?: FieldError[];
  /** Why the answer was not taken. */
  problem?: NotAnswered;
  formKey: string;
  readOnly: boolean;
}

/** One point: what was said about what, and what the municipality answers. */
export function PointPage(props: PointPageProps) {
  const { advice, point, round, typed, errors = [], problem, readOnly } = props;
  const { t, dutch } = useWords();
  const local = useLocal();
  const passage = usePassage();
  const title = t('advice.point.about', { passage: passage(point.about) });
  const answerable = !readOnly && checkAnswer({ round, advice, point }) === 'well';
  return (
    <Page
      title={title}
      heading={title}
      errors={errors}
      breadcrumb={[
        { label: t('advice.work.title'), href: local('/werk/advies') },
        ...(round ? [{ label: dutch(round.title), href: local(`/werk/advies/${round.slug}`) }] : []),
        { label: title },
      ]}
      private
    >
      {problem && (
        <div role="alert">
          <Alert kind="warning" title={t(`advice.news.${problem}`)}>
            <Paragraph>{t('advice.point.both')}</Paragraph>
          </Alert>
        </div>
      )}
      <Heading level={2}>{dutch(advice.fromName)}</Heading>
      <AdviceFacts advice={advice} />
      <PointWithAnswer point={point} />
      {answerable && <ResponseForm {...props} />}
      {!answerable && !readOnly && <Paragraph>{t('advice.point.fixed')}</Paragraph>}
      {problem && !answerable && (
        <TypedBefore items={[{ key: t('advice.form.because'), value: typedText(typed, 'because') }]} />
      )}
    </Page>
  );
}

function ResponseForm({ point, round, slug, changeable, typed, errors = [], formKey }: PointPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const option = usePassageOption();
  return (
    <Form action={local(`/werk/advies/${slug}/punten/${point.id}`)} formKey={formKey}>
      <input type="hidden" name="points" value={`${point.id}:${point.response?.number ?? 0}`} />
      <ResponseFields typed={typed} errors={errors} />
      <Select
        name="changed"
        label={t('advice.form.changed')}
        hint={t('advice.form.changedHint')}
        options={[
          { value: '', label: t('advice.form.nothingChanged') },
          ...changeable.map((one) => ({ value: passageKey(one), label: option(one) })),
        ]}
        value={typedText(typed, 'changed')}
        error={errorFor(errors, 'changed')}
        optional
      />
      <ButtonGroup>
        <Button>{t(point.response ? 'advice.point.again' : 'advice.point.answer')}</Button>
        <ButtonLink href={local(round ? `/werk/advies/${round.slug}` : '/werk/advies')} appearance="subtle">
          {t('periods.back')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
