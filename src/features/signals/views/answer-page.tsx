import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  EmptyState,
  errorFor,
  type FieldError,
  Form,
  Page,
  Pagination,
  Paragraph,
  RadioGroup,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Told } from '../../thread/index.ts';
import type { Signal } from '../types.ts';

interface AnswerPageProps {
  /** Gathering, or what was told at none. */
  group: string;
  place: Told | undefined;
  /** Promised to the first of those on this page: they stand in the order in which they spoke. */
  answerBy: string | undefined;
  signals: Signal[];
  page: number;
  pages: number;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Some of what was chosen got an answer in the meantime. */
  overtaken?: number;
}

/** One answer to one or more people who told something at the same place. */
export function AnswerPage(props: AnswerPageProps) {
  const local = useLocal();
  const { group, place, answerBy, signals, errors = [], page, pages } = props;
  const { t, date, dutch } = useWords();
  const where = place ? dutch(place.title) : t('signals.unanswered.nowhere');
  const title = t('signals.answers.groupTitle', { where });
  const here = local('/werk/antwoorden');
  return (
    <Page
      title={title}
      heading={title}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('signals.answers.title'), href: here },
        { label: where },
      ]}
      private
    >
      {answerBy && <Paragraph>{t('signals.answers.promised', { date: date(answerBy) })}</Paragraph>}
      {props.overtaken && (
        <div role="alert">
          <Alert kind="warning" title={t('signals.answers.overtaken')}>
            <Paragraph>{t('signals.answers.overtakenAbout')}</Paragraph>
          </Alert>
        </div>
      )}
      {signals.length === 0 ? (
        <EmptyState title={t('signals.answers.none')}>
          <Paragraph>{t('signals.answers.noneAbout')}</Paragraph>
        </EmptyState>
      ) : (
        <AnswerForm {...props} />
      )}
      <Pagination page={page} pages={pages} href={(number) => `${here}/${group}?bladzijde=${number}`} />
    </Page>
  );
}

function AnswerForm({ group, signals, formKey, typed, errors = [] }: AnswerPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const here = local('/werk/antwoorden');
  return (
    <Form action={`${here}/${group}`} formKey={formKey}>
      <CheckboxGroup
        name="signals"
        legend={t('signals.answers.form.signals')}
        hint={t('signals.answers.form.signalsHint')}
        values={typedList(typed, 'signals')}
        error={errorFor(errors, 'signals')}
        options={signals.map((signal) => ({ value: signal.id, label: dutch(signal.words ?? '') }))}
      />
      <RadioGroup
        name="outcome"
        legend={t('signals.answers.form.outcome')}
        value={typedText(typed, 'outcome')}
        error={errorFor(errors, 'outcome')}
        options={[
          { value: 'taken-up', label: t('signals.answers.form.takenUp'), hint: t('signals.answers.form.takenUpHint') },
          {
            value: 'not-taken-up',
            label: t('signals.answers.form.notTakenUp'),
            hint: t('signals.answers.form.notTakenUpHint'),
          },
        ]}
      />
      <TextArea
        name="words"
        label={t('signals.answers.form.words')}
        hint={t('signals.answers.form.wordsHint')}
        value={typedText(typed, 'words')}
        error={errorFor(errors, 'words')}
        maxLength={2000}
      />
      <ButtonGroup>
        <Button>{t('signals.answers.form.send')}</Button>
        <ButtonLink href={here} appearance="subtle">
          {t('signals.answers.form.back')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
