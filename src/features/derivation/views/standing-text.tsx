import { Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Standing } from '../types.ts';

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
      return <TakenUp priorities={standing.priorities} />;
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

function TakenUp({ priorities }: { priorities: { title: string; href: string }[] }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <Paragraph>
      {t('derivation.standing.takenUp', { count: priorities.length })}{' '}
      {priorities.map(({ title, href }, index) => (
        <>
          {index > 0 && ', '}
          <Link href={local(href)}>{dutch(title)}</Link>
        </>
      ))}
      .
    </Paragraph>
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
