import type { MunicipalityTx } from '../../platform/database/database.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { countStanding, findLinks } from '../thread/index.ts';
import type { WalkStepName } from './rules.ts';

/** Which steps of the walk are done, from what was really made. */
export async function findWalkDone(tx: MunicipalityTx): Promise<Set<WalkStepName>> {
  const agenda = await findCurrentAgenda(tx);
  const counts = await countStanding(tx);
  const raised = (await findLinks(tx, { relations: ['raised'] })).length > 0;
  const chosen = (await findLinks(tx, { relations: ['chosen_as'] })).length > 0;
  const has = (kind: Parameters<typeof counts.get>[0]) => (counts.get(kind) ?? 0) > 0;
  const facts: Record<WalkStepName, boolean> = {
    agenda: agenda !== undefined,
    announce: has('gathering'),
    // Somebody can only speak at a gathering that was opened, with its code.
    open: raised,
    join: raised,
    tell: has('signal'),
    propose: has('proposal'),
    vote: has('ballot'),
    result: chosen,
    priorities: has('priority'),
    actions: has('action'),
    publish: has('edition'),
  };
  return new Set((Object.keys(facts) as WalkStepName[]).filter((name) => facts[name]));
}
