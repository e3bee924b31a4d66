import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { Happening, Link, NodeKind, ThreadNode, Told, Voices } from '../thread/index.ts';

/** One moment in what became of something that somebody said. */
export interface Moment {
  kind: NodeKind;
  at: Date | string | null;
  message: MessageKey;
  title: string;
  href?: string;
  reason?: string;
  /** What else there is to say about it, such as the result of a vote. */
  happenings: Happening[];
}

const messages: Partial<Record<NodeKind, MessageKey>> = {
  proposal: 'signals.story.proposal',
  ballot: 'signals.story.ballot',
  priority: 'signals.story.priority',
  action: 'signals.story.action',
  outcome: 'signals.story.outcome',
  answer: 'signals.story.answer',
  edition: 'signals.story.edition',
};

interface Path {
  nodes: ThreadNode[];
  links: Link[];
  /** What the slices tell of each thing, and how many voices stand behind it. */
  told: Map<string, Told>;
  voices: Map<string, Voices>;
}

/**
 * The whole path of one contribution, in order of time, from the links that lead on from it and what the slices tell of
 * each thing. A thing that was merged into another is told once, with the reason of the merge. A vote from before the voice
 * came to the proposal is not a part of its path.
 */
export function composeStory({ nodes, links, told, voices }: Path): Moment[] {
  const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
  const seen = new Set<string>();
  const moments: Moment[] = [];
  for (const link of links) {
    const kind = kinds.get(link.to);
    const thing = told.get(link.to);
    if (!kind || !thing || seen.has(link.to) || (kind === 'ballot' && isBefore(link, links))) continue;
    seen.add(link.to);
    moments.push({
      kind,
      at: link.at,
      message: messageFor(kind, link),
      title: thing.title,
      ...(thing.href ? { href: thing.href } : {}),
      ...(link.reason && kind !== 'answer' ? { reason: link.reason } : {}),
      happenings: [...(kind === 'proposal' ? togetherWith(voices.get(link.to)) : []), ...(thing.happenings ?? [])],
    });
  }
  return moments;
}

/** Whether this was there before the voice came to where it starts from. */
function isBefore({ from, at }: Link, links: Link[]): boolean {
  const arrivals = links.filter(({ to }) => to === from).map((link) => link.at.getTime());
  return arrivals.length > 0 && at.getTime() < Math.min(...arrivals);
}

function togetherWith(behind: Voices | undefined): Happening[] {
  const others = (behind?.voices ?? 1) - 1;
  return others > 0 ? [{ at: null, message: 'signals.story.together', values: { others } }] : [];
}

function messageFor(kind: NodeKind, link: Link): MessageKey {
  if (link.relation === 'merged_into') return 'signals.story.merged';
  if (link.relation === 'not_taken_up') return 'signals.story.notTakenUp';
  return messages[kind] ?? 'signals.story.other';
}
