// How an action came to be: from the voices to what is done, in order of time.
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { Behind, Happening, NodeKind, Relation, Told } from '../thread/index.ts';

export interface Step {
  kind: 'proposal' | 'priority' | 'action';
  message: MessageKey;
  title: string;
  href?: string | undefined;
  reason?: string | undefined;
  /** Proposals have no day of their own: they grew. */
  at?: Date;
  /** Of a proposal: how it fared in the vote. */
  happenings: Happening[];
}

const messages: Partial<Record<Relation, MessageKey>> = {
  chosen_as: 'actions.path.chosen',
  added_by: 'actions.path.added',
  merged_into: 'actions.path.merged',
};

/**
 * The steps behind an action, each thing once: first the proposals that others came from, then what came of them. Where
 * nobody told anything (`heard`) the path begins with the proposal. Of each proposal it says how it fared in the vote.
 */
export function composePath(
  all: Behind,
  told: Map<string, Told>,
  { actionId, heard }: { actionId: string; heard: boolean },
): Step[] {
  const behind = { ...all, links: onTheWay(all.links, actionId) };
  const kinds = new Map<string, NodeKind>(behind.nodes.map(({ id, kind }) => [id, kind]));
  kinds.set(actionId, 'action');
  const reached = new Set(behind.links.map((link) => link.to));
  const seen = new Set<string>();
  const steps: Step[] = [];
  const add = (id: string, message: MessageKey, more: Pick<Step, 'at' | 'reason'> = {}) => {
    const kind = kinds.get(id);
    const about = told.get(id);
    if (!about || seen.has(id) || (kind !== 'proposal' && kind !== 'priority' && kind !== 'action')) return;
    seen.add(id);
    const happenings = kind === 'proposal' ? (about.happenings ?? []) : [];
    steps.push({ kind, message, title: about.title, href: about.href, happenings, ...more });
  };
  for (const { from } of behind.links) {
    if (kinds.get(from) === 'proposal' && !reached.has(from))
      add(from, heard ? 'actions.path.proposal' : 'actions.path.proposalFirst');
  }
  for (const { to, relation, reason, at } of behind.links) {
    const message = to === actionId ? 'actions.path.action' : (messages[relation] ?? 'actions.path.became');
    add(to, message, { at, ...(reason && to !== actionId ? { reason } : {}) });
  }
  return steps;
}

/**
 * Of a priority that only holds the action, what its voices came along: the proposals that the action rests on, what they
 * came from and what became of them on the way to that priority. The other proposals behind it are not the action's way.
 */
function onTheWay(links: Behind['links'], actionId: string): Behind['links'] {
  if (!links.some(({ to, relation }) => to === actionId && relation === 'holds')) return links;
  const roots = links.filter(({ to, relation }) => to === actionId && relation !== 'holds').map(({ from }) => from);
  const way = new Set([
    ...reach(roots, (id) => links.filter(({ to }) => to === id).map(({ from }) => from)),
    ...reach(roots, (id) => links.filter(({ from }) => from === id).map(({ to }) => to)),
  ]);
  return links.filter(({ from, to, relation }) => way.has(to) && (way.has(from) || relation === 'added_by'));
}

/** These, and everything that they lead to step by step. */
function reach(start: string[], next: (id: string) => string[]): Set<string> {
  const reached = new Set(start);
  for (const id of reached) for (const one of next(id)) reached.add(one);
  return reached;
}
