import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listBallots } from '../ballots/index.ts';
import { listGatherings } from '../gatherings/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { countStanding, findLinks, type NodeKind } from '../thread/index.ts';
import type { WalkFacts, WalkStepName } from './rules.ts';

/** Which steps of the walk are done, from what was really made. */
export async function findWalkFacts(tx: MunicipalityTx): Promise<WalkFacts> {
  const agenda = await findCurrentAgenda(tx);
  const counts = await countStanding(tx);
  const [gathering] = await listGatherings(tx);
  const [ballot] = await listBallots(tx);
  const raised = await findLinks(tx, { relations: ['raised'] });
  const has = (kind: NodeKind) => (counts.get(kind) ?? 0) > 0;
  const facts: Record<WalkStepName, boolean> = {
    agenda: agenda !== undefined,
    announce: gathering !== undefined,
    open: gathering !== undefined && gathering.state !== 'announced',
    // Nobody notes that a phone came in; that somebody told something at the gathering shows it.
    join: raised.length > 0,
    tell: has('signal'),
    propose: has('proposal'),
    vote: ballot !== undefined && ballot.state !== 'draft',
    result: ballot?.state === 'counted' || ballot?.state === 'established',
    priorities: has('priority'),
    actions: has('action'),
    publish: has('edition'),
  };
  const done = new Set((Object.keys(facts) as WalkStepName[]).filter((name) => facts[name]));
  return { done, gathering: gathering?.slug, ballot: ballot?.slug };
}
