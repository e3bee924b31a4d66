import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Page,
  Paragraph,
  RadioGroup,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { ReasonField } from '../../thread/index.ts';
import { type StepState, statuses } from '../types.ts';
import { Seen, StatusChip } from './standing.tsx';
import { useText } from './text.tsx';

export interface StatusPageProps {
  state: StepState;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** Somebody else said something meanwhile. */
  conflict?: boolean;
}

/** Asks how a step stands and why; what the evidence suggests stands beside it. */
export function StatusPage({ state, formKey, typed, errors = [], conflict }: StatusPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const say = useText();
  const [last] = state.course;
  const back = local(`/werk/stappen/${state.plan.number}`);
  const title = t('steps.say.title', { step: say(state.plan.title) });
  const shown = typed ?? { status: last?.status ?? '', reason: '' };
  return (
    <Page
      title={title}
      heading={title}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('steps.work.title'), href: local('/werk/stappen') },
        { label: say(state.plan.title), href: back },
        { label: t('steps.work.say') },
      ]}
    >
      {conflict && last && (
        <Alert kind="warning" title={t('common.changed')}>
          <Paragraph>
            <StatusChip status={last.status} /> {t('steps.standing.because', { reason: last.reason })}
          </Paragraph>
        </Alert>
      )}
      <Paragraph>
        <Seen state={state} />
      </Paragraph>
      <Form action={`${back}/stand`} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(typed ?? {}, 'version') || (last?.number ?? 0)} />
        <RadioGroup
          name="status"
          legend={t('steps.form.status')}
          value={typedText(shown, 'status')}
          error={errorFor(errors, 'status')}
          options={statuses.map((status) => ({
            value: status,
            label: t(`steps.status.${status}`),
            hint: t(`steps.form.statusHint.${status}`),
          }))}
        />
        <ReasonField typed={shown} errors={errors} />
        <ButtonGroup>
          <Button>{t('common.save')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('steps.work.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
