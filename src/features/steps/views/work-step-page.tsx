import {
  ButtonGroup,
  ButtonLink,
  Heading,
  Lead,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Compass, StepState } from '../types.ts';
import { EvidenceList } from './evidence.tsx';
import { Checklist, Course, Pitfalls, Questions, Reflection } from './plan-parts.tsx';
import { Standing } from './standing.tsx';
import { LinksForm, TicksForm } from './step-forms.tsx';
import { useText } from './text.tsx';

export interface WorkStepPageProps {
  compass: Compass;
  state: StepState;
  formKey: string;
  /** May say how it stands, tick and add. */
  sets: boolean;
  reflects: boolean;
}

/** One step for those who work on it. */
export function WorkStepPage({ compass, state, formKey, sets, reflects }: WorkStepPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const say = useText();
  const title = say(state.plan.title);
  const own = `/werk/stappen/${state.plan.number}`;
  return (
    <Page
      title={title}
      heading={title}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('steps.work.title'), href: local('/werk/stappen') },
        { label: title },
      ]}
    >
      <Lead>{say(state.plan.purpose)}</Lead>
      <Heading level={2}>{t('steps.one.standing')}</Heading>
      <Standing state={state} own />
      <Gaps state={state} links={sets} />
      <ButtonGroup>
        {sets && <ButtonLink href={local(`${own}/stand`)}>{t('steps.work.say')}</ButtonLink>}
        {reflects && (
          <ButtonLink href={local(`${own}/terugblik`)} appearance="secondary">
            {t('steps.work.reflect')}
          </ButtonLink>
        )}
      </ButtonGroup>
      {sets ? <TicksForm state={state} formKey={formKey} /> : <Checklist state={state} known />}
      <Heading level={2}>{t('steps.one.evidence')}</Heading>
      <EvidenceList state={state} />
      {sets && <LinksForm state={state} formKey={formKey} />}
      <Reflection state={state} />
      {state.reflection && (
        <Paragraph small>{t(state.reflection.public ? 'steps.work.isPublic' : 'steps.work.isOwn')}</Paragraph>
      )}
      <Questions state={state} />
      <Pitfalls state={state} plan={compass.plan} />
      <Course course={state.course} />
      <Paragraph>
        <Link href={local(`/stappen/${state.plan.number}`)}>{t('steps.work.publicOne')}</Link>
      </Paragraph>
    </Page>
  );
}

/** With links for whoever may begin it: others would come where they may not be. */
function Gaps({ state: { gaps }, links }: { state: StepState; links: boolean }) {
  const { t } = useWords();
  const local = useLocal();
  if (gaps.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('steps.one.gaps')}</Heading>
      <List
        items={gaps.map(({ message, reason, values, href }) => (
          <>
            {links ? <Link href={local(href)}>{t(message, values)}</Link> : t(message, values)} {t(reason, values)}
          </>
        ))}
      />
    </>
  );
}
