import { Heading, Lead, Link, Page, Paragraph, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';
import type { Compass, StepState } from '../types.ts';
import { EvidenceList } from './evidence.tsx';
import { Checklist, Course, Pitfalls, Questions, Reflection } from './plan-parts.tsx';
import { Standing } from './standing.tsx';
import { useText } from './text.tsx';

/** One step: what it is for, how it stands and why, what to ask oneself, and what went wrong elsewhere. */
export function StepPage({ compass, state }: { compass: Compass; state: StepState }) {
  const { t } = useWords();
  const local = useLocal();
  const say = useText();
  const reconstructed = useReconstructed();
  const { agenda, agendas, plan } = compass;
  const title = say(state.plan.title);
  const back = agenda && agenda !== agendas[0] ? `/stappen?agenda=${agenda.slug}` : '/stappen';
  return (
    <Page
      title={title}
      heading={title}
      current="steps"
      breadcrumb={[{ label: t('steps.map.title'), href: local(back) }, { label: title }]}
    >
      <Lead>{say(state.plan.purpose)}</Lead>
      {agenda && agendas.length > 1 && <Paragraph>{t('steps.map.agenda', { title: agenda.title })}</Paragraph>}
      <Heading level={2}>{t('steps.one.standing')}</Heading>
      <Standing state={state} />
      <Heading level={2}>{t('steps.one.evidence')}</Heading>
      <EvidenceList state={state} />
      {state.reflection?.public && <Reflection state={state} />}
      <Checklist state={state} known={!reconstructed} />
      <Questions state={state} />
      <Pitfalls state={state} plan={plan} />
      <Course course={state.course} />
      <Paragraph>
        <Link href={local(back)}>{t('steps.one.back')}</Link>
      </Paragraph>
    </Page>
  );
}
