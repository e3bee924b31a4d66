import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  RadioGroup,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import { reported } from '../form.ts';
import type { ListedAction, ProgressUpdate, Root } from '../types.ts';
import { StandingChip } from './action-entry.tsx';
import { ActionFacts } from './action-facts.tsx';

export interface WorkActionPageProps {
  action: ListedAction;
  /** The proposals that it rests on. */
  roots: Pick<Root, 'number' | 'title'>[];
  updates: ProgressUpdate[];
  formKey: string;
  mayManage: boolean;
  mayReport: boolean;
  /** What was typed in one of the two forms. */
  progress?: { typed: Typed; errors: FieldError[] };
  outcome?: { typed: Typed; errors: FieldError[] };
  news?: string | undefined;
}

/** One action as those see it who tell how it goes. */
export function WorkActionPage(props: WorkActionPageProps) {
  const local = useLocal();
  const { action, mayManage, mayReport, news, progress, outcome } = props;
  const { t, dutch } = useWords();
  const here = local(`/werk/acties/${action.slug}`);
  return (
    <Page
      title={dutch(action.title)}
      heading={dutch(action.title)}
      errors={[...(progress?.errors ?? []), ...(outcome?.errors ?? [])]}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('actions.list.title'), href: local('/werk/acties') },
        { label: dutch(action.title) },
      ]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      {action.standing === 'late' && mayReport && <Alert kind="warning" title={t('actions.work.late')} />}
      <Paragraph>
        <StandingChip action={action} /> <Link href={local(`/acties/${action.slug}`)}>{t('actions.work.public')}</Link>
      </Paragraph>
      <ActionFacts action={action} roots={props.roots} />
      {mayManage && (
        <ButtonGroup>
          <ButtonLink href={`${here}/aanpassing`} appearance="secondary">
            {t('actions.work.edit')}
          </ButtonLink>
          {action.state !== 'stopped' && (
            <ButtonLink href={`${here}/stopzetting`} appearance="subtle">
              {t('actions.work.stop')}
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
      {mayReport ? <ProgressForm {...props} here={here} /> : <NotYours {...props} />}
      {mayManage && <OutcomeForm {...props} here={here} />}
      <Earlier {...props} />
    </Page>
  );
}

function ProgressForm({ action, formKey, progress, here }: WorkActionPageProps & { here: string }) {
  const { t } = useWords();
  const { typed, errors } = progress ?? { typed: { state: action.state }, errors: [] };
  return (
    <>
      <Heading level={2}>{t('actions.progress.title')}</Heading>
      <Form action={`${here}/voortgang`} formKey={formKey}>
        <RadioGroup
          name="state"
          legend={t('actions.progress.state')}
          value={typedText(typed, 'state')}
          error={errorFor(errors, 'state')}
          options={reported.map((state) => ({ value: state, label: t(`actions.state.${state}`) }))}
        />
        <TextArea
          name="words"
          label={t('actions.progress.words')}
          hint={t('actions.progress.wordsHint')}
          value={typedText(typed, 'words')}
          error={errorFor(errors, 'words')}
          rows={4}
        />
        <Button>{t('actions.progress.button')}</Button>
      </Form>
    </>
  );
}

/** Nobody but staff tells of what was stopped, or of what others do; whoever did just now reads their own words here. */
function NotYours({ progress }: WorkActionPageProps) {
  const { t } = useWords();
  if (!progress) return <Paragraph>{t('actions.work.notYours')}</Paragraph>;
  const state = reported.find((known) => known === typedText(progress.typed, 'state'));
  return (
    <>
      <div role="alert">
        <Alert kind="warning">{t('actions.work.notYours')}</Alert>
      </div>
      <TypedBefore
        items={[
          { key: t('actions.progress.state'), value: state && t(`actions.state.${state}`) },
          { key: t('actions.progress.words'), value: typedText(progress.typed, 'words') },
        ]}
      />
    </>
  );
}

function OutcomeForm({ formKey, outcome, here }: WorkActionPageProps & { here: string }) {
  const { t } = useWords();
  const { typed, errors } = outcome ?? { typed: {}, errors: [] };
  return (
    <>
      <Heading level={2}>{t('actions.outcome.title')}</Heading>
      <Paragraph>{t('actions.outcome.about')}</Paragraph>
      <Form action={`${here}/resultaat`} formKey={formKey}>
        <TextArea
          name="outcome"
          label={t('actions.outcome.words')}
          hint={t('actions.outcome.wordsHint')}
          value={typedText(typed, 'outcome')}
          error={errorFor(errors, 'outcome')}
          rows={3}
        />
        <DateField
          name="measuredOn"
          legend={t('actions.outcome.day')}
          value={typedDay(typed, 'measuredOn')}
          error={errorFor(errors, 'measuredOn')}
        />
        <Button appearance="secondary">{t('actions.outcome.button')}</Button>
      </Form>
    </>
  );
}

function Earlier({ updates }: WorkActionPageProps) {
  const { t, date, dutch } = useWords();
  if (updates.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('actions.work.earlier')}</Heading>
      {updates.map(({ state, words, createdAt }) => (
        <>
          <Heading level={3} look={4}>
            {date(createdAt)}: {t(`actions.state.${state}`)}
          </Heading>
          <Paragraph>{dutch(words)}</Paragraph>
        </>
      ))}
    </>
  );
}
