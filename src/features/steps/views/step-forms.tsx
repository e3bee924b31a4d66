import { Button, ButtonLink, CheckboxGroup, Form, List, useLocal, useWords } from '../../../ui/index.ts';
import type { StepState } from '../types.ts';
import { useText } from './text.tsx';

interface StepFormProps {
  state: StepState;
  formKey: string;
}

/** What was ticked goes along, so that only what somebody changes is changed. */
export function TicksForm({ state, formKey }: StepFormProps) {
  const { t } = useWords();
  const local = useLocal();
  const say = useText();
  const { number, checklist } = state.plan;
  return (
    <Form action={local(`/werk/stappen/${number}/vinkjes`)} formKey={formKey}>
      {[...state.ticks].map((key) => (
        <input type="hidden" name="was" value={key} />
      ))}
      <CheckboxGroup
        name="tick"
        legend={t('steps.one.checklist')}
        hint={t('steps.work.tickHint')}
        options={checklist.map(({ key, text }) => ({ value: key, label: say(text) }))}
        values={[...state.ticks]}
      />
      <Button appearance="secondary">{t('steps.work.tick')}</Button>
    </Form>
  );
}

/** Links that were added by hand, each with a button that takes it away. */
export function LinksForm({ state, formKey }: StepFormProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const own = `/werk/stappen/${state.plan.number}/bewijs`;
  return (
    <>
      {state.links.length > 0 && (
        <Form action={local(`${own}/weghalen`)} formKey={formKey}>
          <List
            items={state.links.map(({ id, title }) => (
              <>
                {dutch(title)}{' '}
                <Button appearance="subtle" name="link" value={id} about={dutch(title)}>
                  {t('steps.work.removeLink')}
                </Button>
              </>
            ))}
          />
        </Form>
      )}
      <ButtonLink href={local(own)} appearance="secondary">
        {t('steps.work.addLink')}
      </ButtonLink>
    </>
  );
}
