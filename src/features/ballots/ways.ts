// Beside the result: what equal shares would have chosen from the same papers. The result stays what most votes chose.
import type { Comparison, compareWays } from '../../analysis/approval/compare.ts';
import { layOut } from '../../analysis/approval/profile.ts';
import { type AppContext, inMunicipality } from '../../platform/http/env.ts';
import { Remembered } from '../../platform/threads/remembered.ts';
import { listAlike } from './queries.ts';
import { papersObstacle } from './rules.ts';
import type { Ballot } from './types.ts';

/** A page waits no longer for it. */
const limitMs = 4_000;
/** Papers of a result no longer change: of so many ballots the comparison is remembered, by id. */
const compared = new Remembered<Comparison>(200);

/** The two ways side by side; 'not-told' where papers are not published, 'later' where counting took too long for now. */
export type Ways = Comparison | 'not-told' | 'later';

/**
 * Counts in a thread of its own; whoever has the published papers can count the same. Goes on when whoever asked goes away: the next
 * will ask for the same.
 */
export async function readWays(c: AppContext, ballot: Ballot, optionCount: number): Promise<Ways> {
  if (papersObstacle(ballot)) return 'not-told';
  const found = await compared.get(ballot.id, c.var.app.clock(), async () => {
    const ballots = await inMunicipality(c, (tx) => listAlike(tx, ballot.id));
    const profile = layOut({ candidates: optionCount, ballots });
    const input = { profile, seats: Math.min(ballot.seats, optionCount) };
    return c.var.app.threads.run<typeof compareWays>('compareWays', input, { limitMs });
  });
  return found ?? 'later';
}
