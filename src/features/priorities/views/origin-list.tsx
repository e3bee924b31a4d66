import { Link, Paragraph, useWords } from '../../../ui/index.ts';
import type { Origin, Thing } from '../origins.ts';

interface OriginListProps {
  origins: Origin[];
  base: string;
}

/** Where a priority came from, a sentence for each step. */
export function OriginList({ origins, base }: OriginListProps) {
  const { t } = useWords();
  if (origins.length === 0) return <Paragraph>{t('priorities.origin.unknown')}</Paragraph>;
  return (
    <>
      {origins.map((origin) => (
        <Sentence origin={origin} base={base} />
      ))}
    </>
  );
}

function Sentence({ origin, base }: { origin: Origin; base: string }) {
  switch (origin.kind) {
    case 'chosen':
      return <Chosen origin={origin} base={base} />;
    case 'added':
      return <Added origin={origin} />;
    case 'merged':
      return <Merged origin={origin} base={base} />;
    case 'rests':
      return <Rests origin={origin} base={base} />;
  }
}

function Chosen({ origin, base }: { origin: Extract<Origin, { kind: 'chosen' }>; base: string }) {
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
      {ballot?.href && <Link href={base + ballot.href}>{t('priorities.origin.result', { title: ballot.title })}</Link>}{' '}
      {proposal.title && (
        <>
          {t('priorities.origin.fromProposal')} <ThingLink thing={proposal} base={base} />.
        </>
      )}
    </Paragraph>
  );
}

function Added({ origin }: { origin: Extract<Origin, { kind: 'added' }> }) {
  const { t } = useWords();
  return (
    <>
      <Paragraph>{t('priorities.origin.added', { title: origin.of.title, by: origin.by.title })}</Paragraph>
      <Paragraph>{t('priorities.origin.because', { reason: origin.reason })}</Paragraph>
    </>
  );
}

function Merged({ origin, base }: { origin: Extract<Origin, { kind: 'merged' }>; base: string }) {
  const { t } = useWords();
  return (
    <>
      <Paragraph>
        {t('priorities.origin.merged', { title: origin.of.title, count: origin.parts.length })}{' '}
        <Things things={origin.parts} base={base} />.
      </Paragraph>
      <Paragraph>{t('priorities.origin.because', { reason: origin.reason })}</Paragraph>
    </>
  );
}

function Rests({ origin, base }: { origin: Extract<Origin, { kind: 'rests' }>; base: string }) {
  const { t } = useWords();
  const known = origin.on.filter(({ title }) => title);
  return (
    <Paragraph>
      {t('priorities.origin.rests', { title: origin.of.title })}{' '}
      {known.length > 0 && (
        <>
          <Things things={known} base={base} />.
        </>
      )}
    </Paragraph>
  );
}

function Things({ things, base }: { things: Thing[]; base: string }) {
  return things.map((thing, index) => (
    <>
      {index > 0 && ', '}
      <ThingLink thing={thing} base={base} />
    </>
  ));
}

function ThingLink({ thing, base }: { thing: Thing; base: string }) {
  return thing.href ? <Link href={base + thing.href}>{thing.title}</Link> : thing.title;
}
