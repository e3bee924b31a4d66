import { Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Standing, Thing } from '../types.ts';

interface StandingTextProps {
  standing: Standing;
  /** Of a real municipality nobody knows which proposal became which priority. */
  reconstructed?: boolean;
}

/** What became of a proposal, in plain words. */
export function StandingText({ standing, reconstructed = false }: StandingTextProps) {
  const { t } = useWords();
  switch (standing.kind) {
    case 'taken-up':
      return (
        <>
          <TakenUp priorities={standing.priorities} />
          {standing.vote && <Voted vote={standing.vote} />}
          {standing.reasons.map((reason) => (
            <Paragraph>{t('derivation.standing.because', { reason })}</Paragraph>
          ))}
        </>
      );
    case 'set-aside':
      return <Paragraph>{t('derivation.standing.setAside', { reason: standing.reason })}</Paragraph>;
    case 'lost':
      return (
        <>
          <Voted vote={standing.vote} />
          {standing.reason !== undefined && (
            <Paragraph>{t('derivation.standing.because', { reason: standing.reason })}</Paragraph>
          )}
        </>
      );
    case 'won':
      return (
        <>
          <Voted vote={standing.vote} />
          <Paragraph>{t(`derivation.standing.${reconstructed ? 'wonUnknown' : 'won'}`)}</Paragraph>
        </>
      );
    default:
      return <Paragraph>{t(`derivation.standing.${standing.kind}`)}</Paragraph>;
  }
}

function TakenUp({ priorities }: { priorities: Thing[] }) {
  const { t } = useWords();
  return (
    <Paragraph>
      {t('derivation.standing.takenUp', { count: priorities.length })} <Links to={priorities} />.
    </Paragraph>
  );
}

/** What came of a proposal that became no priority all the same. */
export function LedTo({ actions }: { actions: Thing[] }) {
  const { t } = useWords();
  if (actions.length === 0) return null;
  return (
    <Paragraph>
      {t('derivation.standing.ledTo', { count: actions.length })} <Links to={actions} />.
    </Paragraph>
  );
}

function Links({ to }: { to: Thing[] }) {
  const local = useLocal();
  const { dutch } = useWords();
  return (
    <>
      {to.map(({ title, href }, index) => (
        <>
          {index > 0 && ', '}
          <Link href={local(href)}>{dutch(title)}</Link>
        </>
      ))}
    </>
  );
}

function Voted({ vote: { message, values, href } }: { vote: Extract<Standing, { kind: 'won' }>['vote'] }) {
  const local = useLocal();
  const { t } = useWords();
  return (
    <Paragraph>
      {t(message, values)} {href && <Link href={local(href)}>{t('signals.story.more')}</Link>}
    </Paragraph>
  );
}
