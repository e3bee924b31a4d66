import { Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Origin, Thing } from '../origins.ts';

interface OriginListProps {
  origins: Origin[];
}

/** Where a priority came from, a sentence for each step. */
export function OriginList({ origins }: OriginListProps) {
  const { t } = useWords();
  if (origins.length === 0) return <Paragraph>{t('priorities.origin.unknown')}</Paragraph>;
  return (
    <>
      {origins.map((origin) => (
        <Sentence origin={origin} />
      ))}
    </>
  );
}

function Sentence({ origin }: { origin: Origin }) {
  switch (origin.kind) {
    case 'chosen':
      return <Chosen origin={origin} />;
    case 'added':
      return <Added origin={origin} />;
    case 'merged':
      return <Merged origin={origin} />;
    case 'rests':
      return <Rests origin={origin} />;
  }
}

function Chosen({ origin }: { origin: Extract<Origin, { kind: 'chosen' }> }) {
  const local = useLocal();
  const { t, number } = useWords();
  const { of, proposal, ballot, votes, papers, elsewhere } = origin;
  const title = of.title;
  return (
    <Paragraph>
      {votes === null || papers === null
        ? t('priorities.origin.chosenUnknown', { title })
        : t(elsewhere ? 'priorities.origin.chosenElsewhere' : 'priorities.origin.chosen', {
            title,
            votes: number(votes),
            papers,
          })}{' '}
      {ballot?.href && (
        <>
          <Link href={local(ballot.href)}>{t('priorities.origin.result', { title: ballot.title })}</Link>.{' '}
        </>
      )}
      {proposal.title && (
        <>
          {t('priorities.origin.fromProposal')} <ThingLink thing={proposal} />.
        </>
      )}
    </Paragraph>
  );
}

function Added({ origin }: { origin: Extract<Origin, { kind: 'added' }> }) {
  const { t } = useWords();
  return (
    <>
      <Paragraph>
        {t(origin.drawnUp ? 'priorities.origin.drawnUp' : 'priorities.origin.added', {
          title: origin.of.title,
          organisation: origin.by.title,
        })}
      </Paragraph>
      <Paragraph>{t('priorities.origin.because', { reason: origin.reason })}</Paragraph>
    </>
  );
}

function Merged({ origin }: { origin: Extract<Origin, { kind: 'merged' }> }) {
  const { t } = useWords();
  return (
    <>
      <Paragraph>
        {t('priorities.origin.merged', { title: origin.of.title, count: origin.parts.length })}{' '}
        <Things things={origin.parts} />.
      </Paragraph>
      <Paragraph>{t('priorities.origin.because', { reason: origin.reason })}</Paragraph>
    </>
  );
}

function Rests({ origin }: { origin: Extract<Origin, { kind: 'rests' }> }) {
  const { t } = useWords();
  const known = origin.on.filter(({ title }) => title);
  return (
    <Paragraph>
      {t('priorities.origin.rests', { title: origin.of.title })}{' '}
      {known.length > 0 && (
        <>
          <Things things={known} />.
        </>
      )}
    </Paragraph>
  );
}

function Things({ things }: { things: Thing[] }) {
  return things.map((thing, index) => (
    <>
      {index > 0 && ', '}
      <ThingLink thing={thing} />
    </>
  ));
}

function ThingLink({ thing }: { thing: Thing }) {
  const local = useLocal();
  const title = useWords().dutch(thing.title);
  return thing.href ? <Link href={local(thing.href)}>{title}</Link> : title;
}
