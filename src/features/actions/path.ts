// How an action came to be: from the voices to what is done, in order of time.
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { Behind, NodeKind, Relation, Told } from '../thread/index.ts';

export interface Step {
  kind: 'proposal' | 'priority' | 'action';
  message: MessageKey;
  title: string;
  href?: string | undefined;
  reason?: string | undefined;
  /** Proposals have no day of their own: they grew. */
  at?: Date;
}

const messages: Partial<Record<Relation, MessageKey>> = {
  chosen_as: 'actions.path.chosen',
  added_by: 'actions.path.added',
  merged_into: 'actions.path.merged',
};

/** The steps behind an action, each thing once: first the proposals that others came from, then what came of them. */
export function composePath(behind: Behind, told: Map<string, Told>, actionId: string): Step[] {
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
    steps.push({ kind, message, title: about.title, href: about.href, ...more });
  };
  for (const { from } of behind.links) {
    if (kinds.get(from) === 'proposal' && !reached.has(from)) add(from, 'actions.path.proposal');
  }
  for (const { to, relation, reason, at } of behind.links) {
    const message = to === actionId ? 'actions.path.action' : (messages[relation] ?? 'actions.path.became');
    add(to, message, { at, ...(reason && to !== actionId ? { reason } : {}) });
  }
  return steps;
}
