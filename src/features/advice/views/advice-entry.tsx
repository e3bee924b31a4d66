import { Chip, type ChipState, Heading, Link, Paragraph, Quote, useLocal, useWords } from '../../../ui/index.ts';
import type { Advice, Point, Response, Verdict } from '../types.ts';
import { useLines, usePassage } from './passage.tsx';

/** One advice point by point, each with what the municipality answers. */
export function AdviceEntry({ advice, level = 3 }: { advice: Advice; level?: 3 | 4 }) {
  const { dutch } = useWords();
  return (
    <>
      <Heading level={level} look={3}>
        {dutch(advice.fromName)}
      </Heading>
      <AdviceFacts advice={advice} />
      {advice.points.map((point) => (
        <PointWithAnswer point={point} />
      ))}
    </>
  );
}

/** When it came, in which way, and what it comes to. */
export function AdviceFacts({ advice }: { advice: Advice }) {
  const { t, date } = useWords();
  const { receivedOn, judgement, takenFrom, late, partyId, writtenBy } = advice;
  const facts = [
    receivedOn && t('advice.fact.received', { on: date(receivedOn) }),
    partyId === null && t('advice.fact.unasked'),
    judgement && t(`advice.judgement.${judgement}`),
    takenFrom && t(`advice.fact.${takenFrom}`),
    writtenBy === 'residents' && t('advice.fact.residents'),
  ].filter((fact) => typeof fact === 'string');
  return (
    <Paragraph small>
      {facts.join(' · ')} {late && <Chip state="late">{t('advice.fact.late')}</Chip>}
    </Paragraph>
  );
}

export function PointWithAnswer({ point }: { point: Point }) {
  const passage = usePassage();
  const lines = useLines();
  const { t } = useWords();
  return (
    <>
      <Paragraph small>{t('advice.point.about', { passage: passage(point.about) })}</Paragraph>
      <Quote>{lines(point.words)}</Quote>
      {point.response ? (
        <Answer response={point.response} />
      ) : (
        <Paragraph>
          <Chip state="planned">{t('advice.response.none')}</Chip>
        </Paragraph>
      )}
    </>
  );
}

const chips: Record<Verdict, ChipState> = { 'taken-over': 'done', 'in-part': 'busy', not: 'stopped' };

export function Answer({ response }: { response: Response }) {
  const { t } = useWords();
  const local = useLocal();
  const lines = useLines();
  const { verdict, because, changed } = response;
  const href = changed && local(`/${changed.kind === 'action' ? 'acties' : 'speerpunten'}/${changed.slug}`);
  return (
    <Paragraph>
      <Chip state={chips[verdict]}>{t(`advice.verdict.${verdict}`)}</Chip> {lines(because)}{' '}
      {href && <Link href={href}>{t('advice.response.changed', { title: changed.title })}</Link>}
    </Paragraph>
  );
}
