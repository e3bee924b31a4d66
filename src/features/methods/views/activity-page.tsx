import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Page,
  Paragraph,
  Select,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { startOf } from '../rules.ts';
import { activityKinds, type PlannedActivity } from '../types.ts';

export interface NewActivityPageProps {
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** There is no agenda to plan for. */
  noAgenda?: boolean;
}

/** Adds something to the plan. */
export function NewActivityPage({ formKey, typed = {}, errors = [], noAgenda }: NewActivityPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const heading = t('methods.work.add');
  return (
    <Page title={heading} heading={heading} errors={errors} breadcrumb={useCrumbs(heading)}>
      {noAgenda && <Alert kind="warning" title={t('methods.work.noAgenda')} />}
      <Form action={local('/werk/werkwijze/nieuw')} formKey={formKey}>
        <Select
          name="kind"
          label={t('methods.form.activity')}
          value={typedText(typed, 'kind')}
          error={errorFor(errors, 'kind')}
          options={[
            { value: '', label: t('methods.form.chooseActivity') },
            ...activityKinds.map((kind) => ({ value: kind, label: t(`methods.activity.${kind}`) })),
          ]}
        />
        <ActivityFields typed={typed} errors={errors} />
        <Actions button={t('methods.plan.add')} />
      </Form>
    </Page>
  );
}

export interface ActivityPageProps {
  activity: PlannedActivity;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else changed it in the meantime: that stands above what was typed. */
  conflict?: boolean;
}

/** One thing on the plan: begin it, change it, tick it off, take it away. */
export function ActivityPage({ activity, formKey, typed, errors = [], conflict }: ActivityPageProps) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  const here = local(`/werk/werkwijze/${activity.id}`);
  const start = startOf(activity);
  const title = dutch(activity.title);
  return (
    <Page title={title} heading={title} errors={errors} breadcrumb={useCrumbs(title)}>
      {conflict && (
        <Alert kind="warning" title={t('common.changed')}>
          <Paragraph>{t('common.nowIs', { words: activity.title })}</Paragraph>
          <Paragraph>{t('methods.plan.around', { date: date(activity.aroundOn) })}</Paragraph>
        </Alert>
      )}
      <Paragraph>{t(`methods.activity.${activity.kind}`)}</Paragraph>
      {start && (
        <ButtonGroup>
          <ButtonLink href={local(start)}>{t('methods.plan.start')}</ButtonLink>
        </ButtonGroup>
      )}
      <Form action={here} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(typed, 'version') || activity.version} />
        <ActivityFields typed={typed} errors={errors} />
        <Checkbox name="done" label={t('methods.plan.done')} checked={typedText(typed, 'done') === 'yes'} />
        <Actions button={t('common.save')} />
      </Form>
      <Form action={`${here}/weg`}>
        <Button appearance="subtle">{t('methods.plan.drop')}</Button>
      </Form>
    </Page>
  );
}

function ActivityFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="title"
        label={t('methods.form.title')}
        value={typedText(typed, 'title')}
        error={errorFor(errors, 'title')}
        size="full"
      />
      <DateField
        name="aroundOn"
        legend={t('methods.form.aroundOn')}
        value={typedDay(typed, 'aroundOn')}
        error={errorFor(errors, 'aroundOn')}
      />
    </>
  );
}

function Actions({ button }: { button: string }) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <ButtonGroup>
      <Button>{button}</Button>
      <ButtonLink href={local('/werk/werkwijze')} appearance="subtle">
        {t('methods.choice.back')}
      </ButtonLink>
    </ButtonGroup>
  );
}

function useCrumbs(label: string) {
  const { t } = useWords();
  const local = useLocal();
  return [
    { label: t('common.work'), href: local('/werk') },
    { label: t('methods.title'), href: local('/werk/werkwijze') },
    { label },
  ];
}
