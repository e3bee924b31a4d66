// What merging, splitting and undoing mean on the thread, the same for proposals and for priorities.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { undoLinks } from './commands.ts';
import { findLinks } from './queries.ts';
import { voiceRelations } from './rules.ts';

export type ThingState = 'open' | 'merged' | 'split' | 'undone';

export interface Thing {
  id: string;
  version: number;
  state: ThingState;
}

export interface Seen {
  id: string;
  version: number;
}

export type MergeVerdict = { kind: 'go' } | { kind: 'too-few' } | { kind: 'gone' } | { kind: 'changed' };

/**
 * Whether things can be merged as somebody saw them: two or more, still open, and the same as on the page.
 * @param found the rows as they are now, locked.
 */
export function checkMerge(found: readonly Thing[], seen: readonly Seen[]): MergeVerdict {
  const ids = new Set(seen.map((thing) => thing.id));
  if (ids.size < 2) return { kind: 'too-few' };
  const now = new Map(found.map((thing) => [thing.id, thing]));
  if ([...ids].some((id) => now.get(id)?.state !== 'open')) return { kind: 'gone' };
  return seen.every(({ id, version }) => now.get(id)?.version === version) ? { kind: 'go' } : { kind: 'changed' };
}

export interface ActEnds {
  /** What was merged or split: open again after the undoing. */
  sources: string[];
  /** What was made by it. */
  results: string[];
}

/** The two ends of a merge or a split that is in force; no ends when it was undone, or when the act is another one. */
export async function findEnds(tx: MunicipalityTx, actId: string): Promise<ActEnds> {
  const links = await findLinks(tx, { actId, relations: ['merged_into', 'split_from'] });
  return { sources: [...new Set(links.map((link) => link.from))], results: [...new Set(links.map((link) => link.to))] };
}

export type UndoVerdict = { kind: 'undone'; emptied: string[] } | { kind: 'gone' } | { kind: 'built-on' };

/**
 * Undoes a merge or a split, with all that belonged to that act. Refused when something was built on its result: that is
 * undone first. What was added to a result afterwards stays with it; `emptied` are the results that hold no voice of
 * their own any more. The caller has locked the rows of both ends.
 */
export async function undoAct(tx: MunicipalityTx, actId: string, reason: string): Promise<UndoVerdict> {
  const { results } = await findEnds(tx, actId);
  if (results.length === 0) return { kind: 'gone' };
  const onward = await findLinks(tx, { from: results, relations: [...voiceRelations, 'split_from'] });
  if (onward.length > 0) return { kind: 'built-on' };
  const links = await findLinks(tx, { actId });
  await undoLinks(
    tx,
    links.map((link) => link.id),
    reason,
  );
  const left = await findLinks(tx, { to: results, relations: [...voiceRelations] });
  const held = new Set(left.map((link) => link.to));
  return { kind: 'undone', emptied: results.filter((id) => !held.has(id)) };
}
