import { actionRelations, type Relation, type ThingState } from '../thread/index.ts';

export type UndoMergeVerdict = { kind: 'done' } | { kind: 'gone' } | { kind: 'built-on' };

/**
 * Whether a merge can be undone. Actions are no hindrance, they go on under the parts; a further merge is undone first.
 * @param known whether the merge is in force, and one of priorities.
 * @param onward relations in force that lead on from what the merge made.
 */
export function checkUndoMerge({ known, onward }: { known: boolean; onward: readonly Relation[] }): UndoMergeVerdict {
  if (!known) return { kind: 'gone' };
  const free: readonly Relation[] = actionRelations;
  return onward.every((relation) => free.includes(relation)) ? { kind: 'done' } : { kind: 'built-on' };
}

export type TakeBackVerdict =
  | { kind: 'done' }
  | { kind: 'gone' }
  | { kind: 'is-merge' }
  | { kind: 'in-vision' }
  | { kind: 'has-actions' };

/** Whether a priority can be taken back: it is in force, was not made by a merge, and nothing was promised for it. */
export function checkTakeBack(priority: {
  state: ThingState | undefined;
  onward: readonly Relation[];
  origin: readonly Relation[];
  /** The vision rests on it. */
  inVision: boolean;
}): TakeBackVerdict {
  if (priority.state !== 'open') return { kind: 'gone' };
  if (priority.origin.includes('merged_into')) return { kind: 'is-merge' };
  if (priority.inVision) return { kind: 'in-vision' };
  return priority.onward.length > 0 ? { kind: 'has-actions' } : { kind: 'done' };
}
