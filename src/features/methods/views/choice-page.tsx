import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { influences } from '../../../platform/policies/influence.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  DateField,
  EmptyState,
  errorFor,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  RadioGroup,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { longestReason } from '../form.ts';
import { templates } from '../templates.ts';
import type { WorkingMethod } from '../types.ts';

export interface ChoicePageProps {
  /** The agenda that it is chosen for. */
  agenda: Agenda | undefined;
  current: WorkingMethod | undefined;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else chose in the meantime: what they chose stands above. */
  conflict?: boolean;
}

/** Choosing how to work. Each way says what it is good for, and may lay down a plan. */
export function ChoicePage({ agenda, current, formKey, typed, errors = [], conflict }: ChoicePageProps) {
  const { t } = useWords();
  const local = useLocal();
  const heading = t('methods.choice.title');
  return (
    <Page
      title={heading}
      lead={t('methods.choice.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('methods.title'), href: local('/werk/werkwijze') },
        { label: heading },
      ]}
    >
      {conflict && current && (
        <Alert kind="warning" title={t('common.changed')}>
          <Paragraph>{t('common.nowIs', { words: t(`methods.kind.${current.kind}`) })}</Paragraph>
          <Paragraph>{t('common.nowIs', { words: current.reason })}</Paragraph>
        </Alert>
      )}
      {agenda ? (
        <Form action={local('/werk/werkwijze/keuze')} formKey={formKey}>
          <input type="hidden" name="version" value={typedText(typed, 'version') || (current?.number ?? 0)} />
          <ChoiceFields typed={typed} errors={errors} />
          <ButtonGroup>
            <Button>{t('methods.choice.button')}</Button>
            <ButtonLink href={local('/werk/werkwijze')} appearance="subtle">
              {t('methods.choice.back')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      ) : (
        <EmptyState title={t('methods.work.noAgenda')}>
          <Link href={local('/werk/agenda/nieuw')}>{t('periods.list.start')}</Link>
        </EmptyState>
      )}
    </Page>
  );
}

function ChoiceFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t, language } = useWords();
  const told = language === 'en' ? 'en' : 'nl';
  return (
    <>
      <RadioGroup
        name="kind"
        legend={t('methods.form.kind')}
        value={typedText(typed, 'kind')}
        error={errorFor(errors, 'kind')}
        options={templates.map(({ kind, about, fits, example }) => ({
          value: kind,
          label: t(`methods.kind.${kind}`),
          hint: [about[language], fits[told], example?.[told]].filter(Boolean).join(' '),
        }))}
      />
      <RadioGroup
        name="influence"
        legend={t('methods.form.influence')}
        hint={t('methods.form.influenceHint')}
        value={typedText(typed, 'influence')}
        error={errorFor(errors, 'influence')}
        options={influences.map((level) => ({
          value: level,
          label: t(`gatherings.influence.${level}.word`),
          hint: t(`gatherings.influence.${level}.about`),
        }))}
      />
      <TextArea
        name="reason"
        label={t('methods.form.reason')}
        hint={t('methods.form.reasonHint')}
        value={typedText(typed, 'reason')}
        error={errorFor(errors, 'reason')}
        maxLength={longestReason}
        rows={4}
      />
      <PlanFields typed={typed} errors={errors} />
    </>
  );
}

/** Whether to lay down the plan that goes with it, from which day on, and words before the agenda. */
function PlanFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <Checkbox
        name="plan"
        label={t('methods.form.plan')}
        hint={t('methods.form.planHint')}
        checked={typedText(typed, 'plan') === 'yes'}
      />
      <DateField
        name="planFrom"
        legend={t('methods.form.planFrom')}
        value={typedDay(typed, 'planFrom')}
        error={errorFor(errors, 'planFrom')}
        optional
      />
      <Checkbox
        name="introduce"
        label={t('methods.form.introduce')}
        hint={t('methods.form.introduceHint')}
        checked={typedText(typed, 'introduce') === 'yes'}
      />
    </>
  );
}
