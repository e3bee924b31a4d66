import { Alert, Button, Card, Form, List, Page, Paragraph, Stack, useLocal, useWords } from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { plans, type StepPlan } from '../plans.ts';
import { moveFrom } from '../rules.ts';
import { useText } from './text.tsx';

export interface PlanPageProps {
  agendas: { agenda: Agenda; plan: StepPlan }[];
  formKey: string;
  /** Somebody else moved it meanwhile. */
  conflict?: boolean;
}

/** To which version each agenda keeps, and what changes when it moves to the newest. */
export function PlanPage({ agendas, formKey, conflict }: PlanPageProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Page
      title={t('steps.plan.title')}
      lead={t('steps.plan.lead')}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('steps.work.title'), href: local('/werk/stappen') },
        { label: t('steps.plan.title') },
      ]}
    >
      {conflict && (
        <div role="alert">
          <Alert kind="warning">{t('steps.plan.conflict')}</Alert>
        </div>
      )}
      <Stack>
        {agendas.map((one) => (
          <Kept {...one} formKey={formKey} />
        ))}
      </Stack>
    </Page>
  );
}

function Kept({ agenda, plan, formKey }: PlanPageProps['agendas'][number] & { formKey: string }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const say = useText();
  const move = moveFrom(plans, plan);
  const titleOf = (number: number) => plan.steps.find((step) => step.number === number)?.title;
  return (
    <Card heading={dutch(agenda.title)}>
      <Paragraph>{t('steps.plan.keeps', { version: plan.version })}</Paragraph>
      {plan.withdrawn && (
        <Paragraph>
          <b>{t('steps.plan.withdrawn', { version: plan.version })}</b> {say(plan.withdrawn.reason)}
        </Paragraph>
      )}
      {!move && <Paragraph>{t('steps.plan.newest')}</Paragraph>}
      {move && (
        <>
          <Paragraph>{t(move.back ? 'steps.plan.back' : 'steps.plan.changes', { version: move.to.version })}</Paragraph>
          <List
            items={move.changes.map(({ step, what, why }) => {
              const title = titleOf(step);
              return (
                <>
                  {title && <b>{say(title)}:</b>} {say(what)} {say(why)}
                </>
              );
            })}
          />
          <Paragraph>{t('steps.plan.kept')}</Paragraph>
          <Form action={local('/werk/stappen/plan')} formKey={formKey}>
            <input type="hidden" name="agenda" value={agenda.slug} />
            <input type="hidden" name="from" value={plan.version} />
            <Button about={dutch(agenda.title)}>{t('steps.plan.move', { version: move.to.version })}</Button>
          </Form>
        </>
      )}
    </Card>
  );
}
