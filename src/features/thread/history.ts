import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { takenUpOn } from './rules.ts';
import type { Link, NodeKind, Relation, Told } from './types.ts';

/** Something that was done with a thing on the thread, as everyone may know it. */
export interface HistoryLine {
  at: Date;
  message: MessageKey;
  /** Of the thing at the other end of the link. */
  title: string;
  kind: NodeKind;
  href?: string;
  reason: string | null;
  undone: boolean;
  /** The act, when it can be undone from this page: a merge or a split that is in force. */
  actId?: string;
}

/** What was done last: an act may say several things at once, as a split does. */
export function lastActIn(lines: readonly HistoryLine[]): HistoryLine[] {
  const last = lines.at(-1)?.at.getTime();
  return lines.filter(({ at }) => at.getTime() === last);
}

export interface HistoryLink extends Link {
  undone: boolean;
  undoing: boolean;
}

// What a link says on the page of the one end, and on that of the other. Signals are told as a count elsewhere.
const onTarget: Partial<Record<Relation, MessageKey>> = {
  merged_into: 'thread.history.mergedFrom',
  split_from: 'thread.history.splitFrom',
  chosen_as: 'thread.history.chosenFrom',
  added_by: 'thread.history.addedBy',
};
const onSource: Partial<Record<Relation, MessageKey>> = {
  merged_into: 'thread.history.mergedInto',
  split_from: 'thread.history.splitInto',
  chosen_as: 'thread.history.chosenAs',
  led_to: 'thread.history.ledTo',
  not_taken_up: 'thread.history.notTakenUp',
  holds: 'thread.history.holds',
};

/**
 * The history of one thing in order of time: undone acts stay in it, and the undoing is a line of its own.
 * @param links all links to and from it, undone ones too, in order of time.
 * @param told what is known of the things at the other ends; a link to something unknown is left out.
 */
export function composeHistory(
  id: string,
  links: HistoryLink[],
  told: Map<string, Told & { kind: NodeKind }>,
): HistoryLine[] {
  const lines = links.flatMap((link): HistoryLine[] => {
    const incoming = link.to === id;
    const other = told.get(incoming ? link.from : link.to);
    const message = link.undoing ? 'thread.history.undone' : messageFor(link, { incoming, other });
    if (!other || !message || other.kind === 'signal') return [];
    const undoable =
      !link.undone && !link.undoing && (link.relation === 'merged_into' || link.relation === 'split_from');
    return [
      {
        at: incoming ? link.at : takenUpOn(other, link.at),
        message,
        title: other.title,
        kind: other.kind,
        ...(other.href ? { href: other.href } : {}),
        reason: link.reason,
        undone: link.undone,
        ...(undoable ? { actId: link.actId } : {}),
      },
    ];
  });
  return lines.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function messageFor(
  { relation }: HistoryLink,
  { incoming, other }: { incoming: boolean; other: (Told & { kind: NodeKind }) | undefined },
): MessageKey | undefined {
  if (!incoming && other?.kind === 'ballot')
    return other.elsewhere ? 'thread.history.readIn' : 'thread.history.onBallot';
  return (incoming ? onTarget : onSource)[relation];
}
