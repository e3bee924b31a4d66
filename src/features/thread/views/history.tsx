import {
  ButtonGroup,
  ButtonLink,
  Link,
  Paragraph,
  type ShapeKind,
  Story,
  StoryStep,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import type { HistoryLine } from '../history.ts';
import type { NodeKind } from '../types.ts';

const shapes: Partial<Record<NodeKind, ShapeKind>> = {
  proposal: 'proposal',
  ballot: 'proposal',
  priority: 'priority',
  action: 'action',
  outcome: 'outcome',
};

interface HistoryProps {
  lines: HistoryLine[];
  /** Address of the page on which staff undo an act; left out for everybody else. */
  undoHref?: ((actId: string) => string) | undefined;
}

/** What happened to something, in order of time, with the reasons. Undone acts stay visible. */
export function History({ lines, undoHref }: HistoryProps) {
  const { t, dateTime } = useWords();
  const local = useLocal();
  const reconstructed = useReconstructed();
  if (lines.length === 0)
    return <Paragraph>{t(reconstructed ? 'thread.history.unknown' : 'thread.history.none')}</Paragraph>;
  return (
    <Story>
      {lines.map((line, index) => (
        <StoryStep
          kind={shapes[line.kind] ?? 'signal'}
          when={reconstructed ? t('thread.history.unknownWhen') : dateTime(line.at)}
          level={3}
          title={t(line.message, { title: line.title })}
        >
          {line.reason && <Paragraph>{t('thread.history.because', { reason: line.reason })}</Paragraph>}
          {line.undone && <Paragraph>{t('thread.history.wasUndone')}</Paragraph>}
          {line.href && (
            <Paragraph>
              <Link href={local(line.href)}>{t('thread.history.look', { title: line.title })}</Link>
            </Paragraph>
          )}
          {undoHref && line.actId && line.actId !== lines[index + 1]?.actId && (
            <ButtonGroup>
              <ButtonLink href={undoHref(line.actId)} appearance="secondary">
                {t('thread.history.undo')}
              </ButtonLink>
            </ButtonGroup>
          )}
        </StoryStep>
      ))}
    </Story>
  );
}
