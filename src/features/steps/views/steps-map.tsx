import { Card, CardGrid, Heading, Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { vngRoute } from '../plans.ts';
import type { StepState } from '../types.ts';
import { EvidenceList } from './evidence.tsx';
import { Difference, StandingLine } from './standing.tsx';
import { useText } from './text.tsx';

interface StepsMapProps {
  steps: StepState[];
  /** The address of one step, below the municipality. */
  hrefOf: (step: StepState) => string;
  own?: boolean;
}

/** All steps beside one another: none is locked, and none has to come before another. */
export function StepsMap({ steps, hrefOf, own = false }: StepsMapProps) {
  const { t } = useWords();
  const local = useLocal();
  const say = useText();
  return (
    <CardGrid uneven>
      {steps.map((state) => (
        <Card
          heading={
            <Link href={local(hrefOf(state))}>
              {t('steps.map.numbered', { number: state.plan.number, title: say(state.plan.title) })}
            </Link>
          }
        >
          <StandingLine state={state} />
          <Paragraph>{say(state.plan.purpose)}</Paragraph>
          <EvidenceList state={state} />
          <Difference state={state} own={own} />
        </Card>
      ))}
    </CardGrid>
  );
}

/** The same work as the route map of the VNG cuts it, each part with the steps in which it is done. */
export function RouteMap({ steps, hrefOf }: StepsMapProps) {
  const { t } = useWords();
  const local = useLocal();
  const say = useText();
  return (
    <>
      <Heading level={2}>{t('steps.vng.title')}</Heading>
      <Paragraph>
        {t('steps.vng.about')} <Link href={vngRoute.source.url}>{vngRoute.source.title}</Link>
      </Paragraph>
      <CardGrid uneven>
        {vngRoute.parts.map((part) => (
          <Card level={3} heading={say(part.title)}>
            <List
              items={steps
                .filter(({ plan }) => part.steps.includes(plan.number))
                .map((state) => (
                  <>
                    <Link href={local(hrefOf(state))}>{say(state.plan.title)}</Link>
                    <StandingLine state={state} />
                  </>
                ))}
            />
          </Card>
        ))}
      </CardGrid>
    </>
  );
}
