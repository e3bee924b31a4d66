import { Heading, Link, List, Page, Paragraph, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';
import type { Compass, StepState } from '../types.ts';
import { Sources } from './plan-parts.tsx';
import { RouteMap, StepsMap } from './steps-map.tsx';

interface StepsPageProps {
  compass: Compass;
  view: 'steps' | 'vng';
}

/** Where a municipality stands on the seven steps, and on what that rests: for everyone. */
export function StepsPage({ compass, view }: StepsPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const reconstructed = useReconstructed();
  const { agenda, agendas, steps, plan, next } = compass;
  const [present] = agendas;
  const query = agenda && agenda !== present ? `?agenda=${agenda.slug}` : '';
  const hrefOf = (state: StepState) => `/stappen/${state.plan.number}${query}`;
  return (
    <Page
      title={t('steps.map.title')}
      lead={t(reconstructed ? 'steps.map.leadRebuilt' : 'steps.map.lead')}
      width="wide"
      current="steps"
    >
      {agenda && agendas.length > 1 && <Paragraph>{t('steps.map.agenda', { title: agenda.title })}</Paragraph>}
      {!agenda && <Paragraph>{t('steps.map.noAgenda')}</Paragraph>}
      {view === 'vng' ? <RouteMap steps={steps} hrefOf={hrefOf} /> : <StepsMap steps={steps} hrefOf={hrefOf} />}
      <Paragraph>
        {view === 'vng' ? (
          <Link href={local('/stappen')}>{t('steps.map.toSteps')}</Link>
        ) : (
          <Link href={local('/stappen?weergave=vng')}>{t('steps.map.toVng')}</Link>
        )}
      </Paragraph>
      {next.length > 0 && (
        <>
          <Heading level={2}>{t('steps.next.public')}</Heading>
          <List
            items={next.map(({ message, reason, values }) => (
              <>
                <b>{t(message, values)}</b>
                <br />
                {t(reason, values)}
              </>
            ))}
          />
        </>
      )}
      {agendas.length > 1 && (
        <>
          <Heading level={2}>{t('steps.map.others')}</Heading>
          <List
            items={agendas
              .filter((one) => one !== agenda)
              .map((one) => (
                <Link href={local(one === present ? '/stappen' : `/stappen?agenda=${one.slug}`)}>
                  {dutch(one.title)}
                </Link>
              ))}
          />
        </>
      )}
      <Sources plan={plan} />
    </Page>
  );
}
