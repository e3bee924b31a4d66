import { daysAfter } from '../../platform/clock.ts';
import type { Action, Standing } from './types.ts';

export const longestTitle = 160;
export const longestAbout = 3000;
export const longestMeasure = 500;
export const longestWords = 3000;

/**
 * How an action stands on a day: done and stopped are done and stopped; what should have been ready before today is late,
 * whatever its owner says; then busy; and what nobody has decided to pay is still to be decided.
 * @param today as YYYY-MM-DD. On its last day an action is not late yet.
 */
export function actionState(action: Pick<Action, 'state' | 'dueOn' | 'money'>, today: string): Standing {
  if (action.state === 'done' || action.state === 'stopped') return action.state;
  if (action.dueOn !== null && action.dueOn < today) return 'late';
  if (action.state === 'busy') return 'busy';
  return action.money === 'undecided' ? 'undecided' : 'planned';
}

export function hasEnded(standing: Standing): boolean {
  return standing === 'done' || standing === 'stopped';
}

/** How the day of an action is told: a promise, one that was not kept, or what was once agreed for what has ended. */
export function dueMessage(standing: Standing | undefined) {
  if (standing && hasEnded(standing)) return 'actions.entry.agreed';
  return standing === 'late' ? 'actions.entry.wasDue' : 'actions.entry.due';
}

const silentDays = 90;

export type Need = 'late' | 'silent';

/**
 * Whether somebody should ask how it goes: the day has passed and nobody said anything since, or nobody said anything for
 * three months.
 * @param lastNews the day of the newest update, or of the making of the action.
 */
export function needsNews(
  action: Pick<Action, 'state' | 'dueOn'> & { lastNews: string },
  today: string,
): Need | undefined {
  if (action.state === 'done' || action.state === 'stopped') return undefined;
  if (action.dueOn !== null && action.dueOn < today && action.lastNews <= action.dueOn) return 'late';
  return action.lastNews < daysAfter(today, -silentDays) ? 'silent' : undefined;
}

/** Which links an action gains and loses when it is for other priorities than before. */
export function changedPriorities(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !after.includes(id)),
  };
}
