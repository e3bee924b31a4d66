// How a step stands: what somebody said, what the evidence suggests, and where the two differ.
import { Chip, type ChipState, Paragraph, useReconstructed, useWords } from '../../../ui/index.ts';
import { isOtherwise } from '../rules.ts';
import type { Status, StepState } from '../types.ts';

const chips: Record<Status, ChipState> = {
  strong: 'done',
  'under-way': 'busy',
  'not-yet': 'planned',
  skipped: 'stopped',
};

export function StatusChip({ status }: { status: Status }) {
  const { t } = useWords();
  return <Chip state={chips[status]}>{t(`steps.status.${status}`)}</Chip>;
}

/** In one line, for a map of all steps. */
export function StandingLine({ state }: { state: StepState }) {
  const { t } = useWords();
  const reconstructed = useReconstructed();
  const [last] = state.course;
  if (!last && !state.suggestion)
    return <Paragraph small>{t(reconstructed ? 'steps.standing.unknown' : 'steps.standing.nothing')}</Paragraph>;
  const status = last?.status ?? state.suggestion;
  return (
    <Paragraph small>
      {status && <StatusChip status={status} />} {!last && t('steps.standing.suggested')}
    </Paragraph>
  );
}

/** The same with the reasons: for the page of one step. */
export function Standing({ state, own = false }: { state: StepState; own?: boolean }) {
  const { t, date } = useWords();
  const [last] = state.course;
  return (
    <>
      <StandingLine state={state} />
      {last && (
        <Paragraph>
          {t(last.status === 'skipped' ? 'steps.standing.skipped' : 'steps.standing.because', { reason: last.reason })}{' '}
          {t('steps.standing.since', { date: date(last.setAt) })}
        </Paragraph>
      )}
      <Difference state={state} own={own} />
    </>
  );
}

/** What people say and what can be seen, beside one another where they differ. */
export function Difference({ state, own = false }: { state: StepState; own?: boolean }) {
  const { t } = useWords();
  const [last] = state.course;
  const gap = state.gaps.find(({ essential }) => essential);
  if (!last) return gap ? <Paragraph>{t(gap.reason, gap.values)}</Paragraph> : null;
  if (!state.suggestion || !isOtherwise(last.status, state.suggestion)) return null;
  return (
    <Paragraph>
      {t(own ? 'steps.standing.youSay' : 'steps.standing.theySay', { said: t(`steps.is.${last.status}`) })}{' '}
      <Seen state={state} />
    </Paragraph>
  );
}

/** What the evidence suggests, and what stands in the way of more. */
export function Seen({ state: { suggestion, gaps } }: { state: StepState }) {
  const { t } = useWords();
  if (!suggestion) return null;
  const gap = gaps.find(({ essential }) => essential);
  return (
    <>
      {t('steps.standing.seen', { seen: t(`steps.is.${suggestion}`) })} {gap && t(gap.reason, gap.values)}
    </>
  );
}
