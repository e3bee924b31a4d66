import {
  Alert,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Heading,
  Page,
  Paragraph,
  Stack,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Compass } from '../types.ts';
import { NextSteps } from './next-steps.tsx';
import { StepsMap } from './steps-map.tsx';
import { useText } from './text.tsx';

interface WorkStepsPageProps {
  compass: Compass;
  /** May say how a step stands. */
  sets: boolean;
  readOnly: boolean;
}

/** The compass for those who make the agenda: what to do next, then all steps. */
export function WorkStepsPage({ compass, sets, readOnly }: WorkStepsPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const { agenda, steps, next } = compass;
  return (
    <Page
      title={t('steps.work.title')}
      heading={t('steps.work.title')}
      width="wide"
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: t('steps.work.title') }]}
    >
      <Stack>
        {!agenda && (
          <EmptyState title={t('steps.work.noAgenda')}>
            <Paragraph>{t('steps.work.noAgendaAbout')}</Paragraph>
            {sets && <ButtonLink href={local('/werk/agenda/nieuw')}>{t('steps.work.startAgenda')}</ButtonLink>}
          </EmptyState>
        )}
        <Withdrawn compass={compass} />
        {next.length > 0 && <Heading level={2}>{t('steps.next.title')}</Heading>}
        <NextSteps next={next} toRead={!sets} />
        <Paragraph>{t('steps.work.lead')}</Paragraph>
        <StepsMap steps={steps} hrefOf={({ plan }) => `/werk/stappen/${plan.number}`} own />
        <ButtonGroup>
          {agenda && sets && !readOnly && (
            <ButtonLink href={local('/werk/stappen/plan')} appearance="secondary">
              {t('steps.plan.title')}
            </ButtonLink>
          )}
          <ButtonLink href={local('/stappen')} appearance="secondary">
            {t('steps.work.public')}
          </ButtonLink>
        </ButtonGroup>
      </Stack>
    </Page>
  );
}

/** Of a version that was withdrawn: one works on with it, and is told. */
function Withdrawn({ compass: { plan } }: { compass: Pick<Compass, 'plan'> }) {
  const { t } = useWords();
  const local = useLocal();
  const say = useText();
  if (!plan.withdrawn) return null;
  return (
    <Alert kind="warning" title={t('steps.plan.withdrawn', { version: plan.version })}>
      <Paragraph>{say(plan.withdrawn.reason)}</Paragraph>
      <Paragraph>{t('steps.plan.goesOn')}</Paragraph>
      <ButtonLink href={local('/werk/stappen/plan')} appearance="secondary">
        {t('steps.plan.look')}
      </ButtonLink>
    </Alert>
  );
}
