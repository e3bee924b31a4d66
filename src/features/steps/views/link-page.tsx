import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Page,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { PlanStep } from '../plans.ts';
import { useText } from './text.tsx';

export interface LinkPageProps {
  plan: PlanStep;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
}

/** Asks for a document or a page elsewhere that shows something of a step. */
export function LinkPage({ plan, formKey, typed = {}, errors = [] }: LinkPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const say = useText();
  const back = local(`/werk/stappen/${plan.number}`);
  const title = t('steps.work.addLink');
  return (
    <Page
      title={title}
      heading={title}
      lead={t('steps.form.linkLead', { step: say(plan.title) })}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('steps.work.title'), href: local('/werk/stappen') },
        { label: say(plan.title), href: back },
        { label: title },
      ]}
    >
      <Form action={`${back}/bewijs`} formKey={formKey}>
        {(['title', 'url', 'note'] as const).map((name) => (
          <TextField
            name={name}
            label={t(`steps.form.${name}`)}
            hint={t(`steps.form.${name}Hint`)}
            value={typedText(typed, name)}
            error={errorFor(errors, name)}
            size="full"
            optional={name === 'note'}
          />
        ))}
        <ButtonGroup>
          <Button>{t('steps.form.addLink')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('steps.work.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
