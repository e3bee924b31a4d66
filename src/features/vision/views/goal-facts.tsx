import { DataList, Heading, Paragraph, Table, useWords } from '../../../ui/index.ts';
import type { ListedGoal } from '../goal-queries.ts';

/** By what one will know whether a goal is reached, and what was measured or heard so far. */
export function GoalFacts({ goal, reconstructed }: { goal: ListedGoal; reconstructed: boolean }) {
  const { t } = useWords();
  const { way } = goal;
  return (
    <>
      <Heading level={2}>{t('vision.shown.how')}</Heading>
      {way === 'none' && <Paragraph>{t(reconstructed ? 'vision.shown.howUnknown' : 'vision.shown.noWay')}</Paragraph>}
      {way === 'number' && <NumberFacts goal={goal} />}
      {way === 'stories' && <StoryFacts goal={goal} />}
      {goal.measurements.length > 0 && <Measurements goal={goal} />}
      {goal.measurements.length === 0 && way !== 'none' && <Paragraph>{t('vision.shown.notMeasured')}</Paragraph>}
    </>
  );
}

function NumberFacts({ goal }: { goal: ListedGoal }) {
  const { t, date, dutch } = useWords();
  const amount = useAmount(goal);
  const { indicator, direction, figuresFrom, baseline, baselineOn, target, targetOn } = goal;
  return (
    <DataList
      items={[
        { key: t('vision.shown.indicator'), value: dutch(indicator ?? '') },
        ...(direction ? [{ key: t('vision.shown.direction'), value: t(`vision.shown.should.${direction}`) }] : []),
        {
          key: t('vision.shown.baseline'),
          value:
            baseline !== null && baselineOn
              ? t('vision.shown.amountOn', { amount: amount(baseline), date: date(baselineOn) })
              : t('vision.shown.noBaseline'),
        },
        ...(target !== null && targetOn
          ? [
              {
                key: t('vision.shown.target'),
                value: t('vision.shown.amountOn', { amount: amount(target), date: date(targetOn) }),
              },
            ]
          : []),
        ...(figuresFrom ? [{ key: t('vision.shown.figuresFrom'), value: dutch(figuresFrom) }] : []),
      ]}
    />
  );
}

function StoryFacts({ goal: { asked, toHear, targetOn } }: { goal: ListedGoal }) {
  const { t, date, dutch } = useWords();
  return (
    <DataList
      items={[
        { key: t('vision.shown.asked'), value: dutch(asked ?? '') },
        { key: t('vision.shown.toHear'), value: dutch(toHear ?? '') },
        ...(targetOn ? [{ key: t('vision.shown.askedBy'), value: date(targetOn) }] : []),
      ]}
    />
  );
}

function Measurements({ goal }: { goal: ListedGoal }) {
  const { t, date, dutch } = useWords();
  const amount = useAmount(goal);
  return (
    <>
      <Heading level={2}>{t('vision.shown.measured')}</Heading>
      <Table
        caption={t('vision.shown.measuredCaption')}
        columns={[{ label: t('vision.shown.day') }, { label: t('vision.shown.what') }]}
        rows={goal.measurements.map(({ measuredOn, value, words, figuresFrom }) => [
          date(measuredOn),
          <>
            {value === null ? dutch(words ?? '') : amount(value)}
            {figuresFrom && <Paragraph>{t('vision.shown.from', { source: figuresFrom })}</Paragraph>}
          </>,
        ])}
      />
    </>
  );
}

function useAmount({ unit }: ListedGoal): (value: number) => string {
  const { number, dutch } = useWords();
  return (value) => `${number(value)} ${dutch(unit ?? '')}`.trim();
}
