import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { MessageValues } from '../../platform/i18n/words.ts';
import {
  type Happening,
  type Link,
  type NodeKind,
  type Saying,
  type ThreadNode,
  type Told,
  takenUpOn,
  type Voices,
} from '../thread/index.ts';

/** One moment in what became of something that somebody said. */
export interface Moment {
  kind: NodeKind;
  at: Date | string | null;
  message: MessageKey;
  values?: MessageValues;
  /** How it stands now, where that is something else than on its day: for whoever comes for the answer. */
  now?: Saying;
  /** `{title}` in the message. */
  title: string;
  href?: string;
  reason?: string;
  /** What else there is to say about it, such as the result of a vote. */
  happenings: Happening[];
  /** Of an action, and of what it brought: it rests on a proposal of theirs, not on a priority as a whole. */
  direct?: boolean;
  /** Nothing more comes of it by itself. */
  ended?: boolean;
  /** A proposal with it became no priority: of what was said something else may have come. */
  setAside?: boolean;
}

const messages: Partial<Record<NodeKind, MessageKey>> = {
  proposal: 'signals.story.proposal',
  priority: 'signals.story.priority',
  action: 'signals.story.action',
  outcome: 'signals.story.outcome',
  answer: 'signals.story.answer',
  edition: 'signals.story.edition',
};

interface Path {
  /** When it was told: nothing came of it before. */
  begun: Date;
  nodes: ThreadNode[];
  links: Link[];
  /** From proposals on the path to the parts that they were split into. */
  splits: Link[];
  /** What the slices tell of each thing, and how many voices stand behind it. */
  told: Map<string, Told>;
  voices: Map<string, Voices>;
}

/**
 * The whole path of one contribution, in order of time, from the links that lead on from it and what the slices tell of
 * each thing. A thing that was merged into another is told once, with the reason of the merge; what was split is told once,
 * with the parts that the voice went to. How a proposal fared stands with the vote. A vote from before the voice came to the
 * proposal is not a part of its path, and nothing is told of a day before the voice came to it.
 */
export function composeStory(all: Path): Moment[] {
  const kinds = new Map(all.nodes.map((node) => [node.id, node.kind]));
  const arrivals = arrivalsOf(all);
  const links = all.links
    .filter((link) => !isVoteBefore(link, all.links, kinds))
    .flatMap((link) => {
      const arrival = arrivalBy(link, { ...all, arrivals });
      return arrival ? [{ ...link, ...arrival }] : [];
    })
    .toSorted(inOrder);
  const path = { ...all, kinds, arrivals, links };
  const seen = new Set<string>();
  return path.links.flatMap((link) => {
    const kind = kinds.get(link.to);
    const thing = path.told.get(link.to);
    const split = path.splits.find(({ actId, to }) => actId === link.actId && to === link.to);
    if (!kind || !thing || seen.has(link.to) || seen.has(split?.actId ?? '')) return [];
    seen.add(link.to);
    if (!split) return [momentOf({ kind, link, thing }, path)];
    seen.add(split.actId);
    return [momentOfSplit({ ...split, at: link.at }, path)];
  });
}

type Known = Path & { kinds: Map<string, NodeKind>; arrivals: Map<string, Arrival> };

/** When a voice came to a thing, and by how many links. */
interface Arrival {
  at: Date;
  steps: number;
}

/** When the voice came to each thing. What came of a thing before that came of what others said, until this voice came along. */
function arrivalsOf({ begun, links, told }: Path): Map<string, Arrival> {
  const targets = new Set(links.map(({ to }) => to));
  const beginnings = links.filter(({ from }) => !targets.has(from));
  const arrivals = new Map(beginnings.map(({ from }) => [from, { at: begun, steps: 0 }]));
  let earlier = true;
  while (earlier) {
    earlier = false;
    for (const link of links) {
      const arrival = arrivalBy(link, { arrivals, told });
      const known = arrivals.get(link.to);
      if (!arrival || (known && inOrder(known, arrival) <= 0)) continue;
      arrivals.set(link.to, arrival);
      earlier = true;
    }
  }
  return arrivals;
}

/** How the voice went along this link: when that was made, or when the voice came to where it begins. */
function arrivalBy({ from, to, at }: Link, { arrivals, told }: Pick<Known, 'arrivals' | 'told'>): Arrival | undefined {
  const before = arrivals.get(from);
  if (!before) return undefined;
  return { at: takenUpOn(told.get(to), at > before.at ? at : before.at), steps: before.steps + 1 };
}

function inOrder(one: Arrival, other: Arrival): number {
  return one.at.getTime() - other.at.getTime() || one.steps - other.steps;
}

/** Whether this was voted on before the voice came to it. */
function isVoteBefore({ from, to, at }: Link, links: Link[], kinds: Known['kinds']): boolean {
  if (kinds.get(to) !== 'ballot') return false;
  const arrivals = links.filter((link) => link.to === from).map((link) => link.at.getTime());
  return arrivals.length > 0 && at.getTime() < Math.min(...arrivals);
}

function momentOf({ kind, link, thing }: { kind: NodeKind; link: Link; thing: Told }, path: Known): Moment {
  const happenings = happeningsOf({ kind, id: link.to, thing }, path);
  const lost = kind === 'ballot' && happenings.length > 0 && !happenings.some(({ voted }) => voted?.chosen);
  const setAside = link.relation === 'not_taken_up' && path.kinds.get(link.from) === 'proposal';
  const ended = lost || thing.stopped || link.relation === 'not_taken_up';
  return {
    kind,
    // A ballot is on the thread since the draw; people remember the vote.
    at: (kind === 'ballot' && happenings[0]?.at) || link.at,
    ...sayingOf(kind, link, { thing, before: setAside && path.told.get(link.from) }),
    ...(thing.said && thing.says ? { now: thing.says } : {}),
    title: thing.title,
    ...(thing.href ? { href: thing.href } : {}),
    ...(link.reason && kind !== 'answer' ? { reason: link.reason } : {}),
    happenings,
    ...(isDirect(link.to, path) ? { direct: true } : {}),
    ...(ended ? { ended: true } : {}),
    ...(setAside ? { setAside } : {}),
  };
}

/** @param of.before the proposal that became no priority, where that is what is told. */
function sayingOf(
  kind: NodeKind,
  { relation }: Link,
  { thing: { says, said }, before }: { thing: Told; before: Told | false | undefined },
): Saying {
  if (before) return { message: 'signals.story.setAside', values: { before: before.title } };
  if (relation === 'merged_into') return { message: 'signals.story.merged' };
  if (relation === 'not_taken_up') return { message: 'signals.story.notTakenUp' };
  return said ?? says ?? { message: messages[kind] ?? 'signals.story.other' };
}

/** What was split, with the parts that the voice went to. */
function momentOfSplit({ from, actId, at, reason }: Link, { splits, links, told }: Known): Moment {
  const parts = splits.filter(
    (one) => one.actId === actId && links.some((link) => link.actId === actId && link.to === one.to),
  );
  return {
    kind: 'proposal',
    at,
    message: 'signals.story.split',
    title: told.get(from)?.title ?? '',
    ...(reason ? { reason } : {}),
    happenings: parts.flatMap(({ to }): Happening[] => {
      const part = told.get(to);
      if (!part) return [];
      const href = part.href ? { href: part.href, label: 'signals.story.seeProposal' as const } : {};
      return [{ at: null, message: 'signals.story.part', values: { title: part.title }, ...href }];
    }),
  };
}

/** What is told with a thing: of a ballot how the proposals fared that lead there; that does not stand with the proposal too. */
function happeningsOf({ kind, id, thing }: { kind: NodeKind; id: string; thing: Told }, path: Known): Happening[] {
  const { links, told, voices } = path;
  if (kind === 'ballot')
    return links
      .filter(({ to }) => to === id)
      .flatMap(({ from }) => told.get(from)?.happenings ?? [])
      .filter(({ voted }) => voted?.ballotId === id);
  const own = (thing.happenings ?? []).filter(({ voted }) => !links.some(({ to }) => to === voted?.ballotId));
  return [...(kind === 'proposal' ? togetherWith(voices.get(id)) : []), ...own];
}

function togetherWith(behind: Voices | undefined): Happening[] {
  const others = (behind?.voices ?? 1) - 1;
  return others > 0 ? [{ at: null, message: 'signals.story.together', values: { others } }] : [];
}

/** Whether an action, or what one brought, rests on what was said itself or on a proposal with it. */
function isDirect(id: string, { links, kinds }: Known): boolean {
  const kind = kinds.get(id);
  const actions = kind === 'action' ? [id] : links.filter(({ to }) => to === id).map(({ from }) => from);
  return links.some(
    ({ from, to }) =>
      actions.includes(to) &&
      kinds.get(to) === 'action' &&
      kinds.get(from) !== 'priority' &&
      kinds.get(from) !== 'action',
  );
}

/**
 * What somebody comes for: the answer to what they said. What is being done for it, or was answered, comes before where it
 * stands on the way there; what rests on their own proposal before what rests on a whole priority, what goes on before what
 * ended, and the newest of these. That an agenda was published is no answer to anybody.
 */
export function headlineOf(moments: readonly Moment[]): Moment | undefined {
  // Of two proposals with what was said, one became a priority: that the other did not is told below.
  const onward = moments.some(({ kind }) => kind === 'priority');
  const replies = moments.filter(
    ({ kind, setAside }) => kind === 'action' || kind === 'outcome' || (kind === 'answer' && !(setAside && onward)),
  );
  const own = replies.filter(({ kind, direct }) => kind === 'answer' || direct);
  const pool = own.length > 0 ? own : replies;
  const reply = pool.findLast(({ ended }) => !ended) ?? pool.at(-1);
  if (reply) return { ...reply, ...reply.now, happenings: othersThan(reply, pool) };
  const underWay = moments.filter(({ kind }) => kind !== 'edition' && kind !== 'progress-update' && kind !== 'vision');
  const stands = underWay.findLast(({ kind }) => kind === 'priority') ?? underWay.at(-1);
  return stands?.kind === 'ballot' ? votedOn(stands) : stands;
}

function othersThan(reply: Moment, pool: readonly Moment[]): Happening[] {
  const others = pool.filter((one) => one !== reply && one.kind === 'action').length;
  return others > 0 && reply.kind === 'action'
    ? [{ at: null, message: 'signals.story.otherActions', values: { others } }]
    : [];
}

/** A vote as an answer: whether their proposal was chosen. */
function votedOn(ballot: Moment): Moment {
  const fared = ballot.happenings.find(({ voted }) => voted?.chosen) ?? ballot.happenings.at(-1);
  if (!fared?.voted) return ballot;
  const message = fared.voted.chosen ? 'signals.story.chosen' : 'signals.story.lost';
  const { title = ballot.title } = fared.values ?? {};
  return { ...ballot, message, title: String(title), happenings: [fared] };
}
