import type { EvidenceFinder, NextFinder } from '../../platform/policies/evidence.ts';
import { may } from '../../platform/policies/roles.ts';
import type { FigureFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { policy } from './policy.ts';
import { readNext, readPresent } from './reading.ts';
import { countStanding } from './rules.ts';

/** What to do next, for whoever can do it. */
export function nextFinder(finders: readonly EvidenceFinder[]): NextFinder {
  return (tx, actor) => (may(policy, 'set', actor) ? readNext(tx, finders) : Promise.resolve([]));
}

/** How many steps stand and how many are under way, for whoever follows them. */
export function stepFigureFinder(finders: readonly EvidenceFinder[]): FigureFinder {
  return async (tx, actor) => {
    if (!may(policy, 'follow', actor)) return [];
    const { agenda, steps } = await readPresent(tx, { finders, reconstructed: false });
    if (!agenda) return [];
    const standing = countStanding(steps);
    const values = { strong: standing.strong, underWay: standing['under-way'] };
    return [{ message: 'steps.figure', values, href: '/stappen' }];
  };
}

export const stepsRoom: WorkRoom = {
  group: 'course',
  label: 'steps.work.title',
  about: (actor) => (may(policy, 'set', actor) ? 'steps.room.set' : 'steps.room.read'),
  href: '/werk/stappen',
  open: (actor) => may(policy, 'read', actor),
};
