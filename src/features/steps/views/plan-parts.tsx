// What the step plan itself says of a step: questions, pitfalls, and what became of it over time.
import { Details, Heading, Link, List, Paragraph, useWords } from '../../../ui/index.ts';
import type { StepPlan } from '../plans.ts';
import type { Said, StepState } from '../types.ts';
import { StatusChip } from './standing.tsx';
import { useText } from './text.tsx';

export function Questions({ state }: { state: StepState }) {
  const { t } = useWords();
  const say = useText();
  return (
    <>
      <Heading level={2}>{t('steps.one.questions')}</Heading>
      <List items={state.plan.questions.map(say)} />
    </>
  );
}

/** What to think of, and what of it was ticked. */
export function Checklist({ state, known }: { state: StepState; known: boolean }) {
  const { t } = useWords();
  const say = useText();
  const { checklist } = state.plan;
  return (
    <>
      <Heading level={2}>{t('steps.one.checklist')}</Heading>
      {!known && <Paragraph>{t('steps.one.checklistUnknown')}</Paragraph>}
      {known && state.ticks.size === 0 && <Paragraph>{t('steps.one.noTicks')}</Paragraph>}
      <List
        items={checklist.map(({ key, text }) => (
          <>
            {say(text)} {state.ticks.has(key) && <b>{t('steps.one.ticked')}</b>}
          </>
        ))}
      />
    </>
  );
}

export function Pitfalls({ state, plan }: { state: StepState; plan: StepPlan }) {
  const { t } = useWords();
  const say = useText();
  const sourceOf = (key: string) => plan.sources.find((source) => source.key === key);
  return (
    <>
      <Heading level={2}>{t('steps.one.pitfalls')}</Heading>
      <List
        items={state.plan.pitfalls.map(({ text, others }) => (
          <>
            <b>{say(text)}</b>
            {others.map((other) => (
              <Paragraph>
                {say(other.text)} <Source source={sourceOf(other.source)} />
              </Paragraph>
            ))}
          </>
        ))}
      />
    </>
  );
}

function Source({ source }: { source: StepPlan['sources'][number] | undefined }) {
  const { t, dutch } = useWords();
  if (!source) return null;
  return (
    <>
      ({t('steps.one.source')} <Link href={source.url}>{dutch(source.title)}</Link>)
    </>
  );
}

export function Reflection({ state: { reflection } }: { state: StepState }) {
  const { t, dutch } = useWords();
  if (!reflection) return null;
  return (
    <>
      <Heading level={2}>{t('steps.one.reflection')}</Heading>
      {reflection.wentWell && (
        <Paragraph>
          <b>{t('steps.looking.wentWell')}</b> {dutch(reflection.wentWell)}
        </Paragraph>
      )}
      {reflection.differently && (
        <Paragraph>
          <b>{t('steps.looking.differently')}</b> {dutch(reflection.differently)}
        </Paragraph>
      )}
    </>
  );
}

/** What was said of a step over time, the newest first. */
export function Course({ course }: { course: Said[] }) {
  const { t, date } = useWords();
  if (course.length < 2) return null;
  return (
    <>
      <Heading level={2}>{t('steps.one.course')}</Heading>
      <List
        items={course.map(({ setAt, status, reason }) => (
          <>
            {date(setAt)}: <StatusChip status={status} /> {t('steps.standing.because', { reason })}
          </>
        ))}
      />
    </>
  );
}

/** Where the plan comes from; the words are ours. */
export function Sources({ plan }: { plan: StepPlan }) {
  const { t, dutch } = useWords();
  return (
    <Details summary={t('steps.map.sources', { version: plan.version })}>
      <Paragraph>{t('steps.map.sourcesAbout')}</Paragraph>
      <List items={plan.sources.map(({ title, url }) => <Link href={url}>{dutch(title)}</Link>)} />
    </Details>
  );
}
