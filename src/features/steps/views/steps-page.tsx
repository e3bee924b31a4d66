import { Heading, Link, List, Page, Paragraph, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';
import type { Compass, StepState } from '../types.ts';
import { NextSteps } from './next-steps.tsx';
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
  const slug = agenda && agenda !== present ? agenda.slug : undefined;
  const hrefOf = (state: StepState) => `/stappen/${state.plan.number}${slug ? `?agenda=${slug}` : ''}`;
  return (
    <Page
      title={t('steps.map.title')}
      lead={t(reconstructed ? 'steps.map.leadRebuilt' : 'steps.map.lead')}
      width="wide"
      current="steps"
    >
      {agenda && agendas.length > 1 && <Paragraph>{t('steps.map.agenda', { title: agenda.title })}</Paragraph>}
      {!agenda && <Paragraph>{t('steps.map.noAgenda')}</Paragraph>}
      <PublicNext next={next} />
      {view === 'vng' ? <RouteMap steps={steps} hrefOf={hrefOf} /> : <StepsMap steps={steps} hrefOf={hrefOf} />}
      <Paragraph>
        <Link href={local(otherView(view, slug))}>{t(view === 'vng' ? 'steps.map.toSteps' : 'steps.map.toVng')}</Link>
      </Paragraph>
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

/** The same agenda, cut the other way. */
function otherView(view: StepsPageProps['view'], slug: string | undefined): string {
  const query = new URLSearchParams({
    ...(slug ? { agenda: slug } : {}),
    ...(view === 'vng' ? {} : { weergave: 'vng' }),
  });
  return query.size > 0 ? `/stappen?${query}` : '/stappen';
}

/** What the municipality can best do next, for whoever reads: it is begun elsewhere. */
function PublicNext({ next }: Pick<Compass, 'next'>) {
  const { t } = useWords();
  if (next.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('steps.next.public')}</Heading>
      <NextSteps next={next} toRead />
    </>
  );
}
