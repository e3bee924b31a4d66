import type { MunicipalityTx } from '../../platform/database/database.ts';
import { ofNone, readCounts } from '../../platform/database/kept-counts.ts';
import { pageBallots } from '../ballots/index.ts';
import { findLatestGathering } from '../gatherings/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { countWaiting, isAnyRead } from '../signals/index.ts';
import { countNodes, type NodeKind } from '../thread/index.ts';
import type { WalkFacts, WalkStepName } from './rules.ts';

/** Which steps of the walk are done, from what was really made. */
export async function findWalkFacts(tx: MunicipalityTx): Promise<WalkFacts> {
  const agenda = await findCurrentAgenda(tx);
  const counts = await countNodes(tx);
  const gathering = await findLatestGathering(tx);
  const ballot = (await pageBallots(tx, 1)).ballots[0];
  const said = await readCounts(tx, ['said']);
  const has = (kind: NodeKind) => (counts.get(kind) ?? 0) > 0;
  const facts: Record<WalkStepName, boolean> = {
    agenda: agenda !== undefined,
    announce: gathering !== undefined,
    open: gathering !== undefined && gathering.state !== 'announced',
    // Nobody notes that a phone came in; that somebody told something at the gathering shows it.
    join: said.some(({ ofId }) => ofId !== ofNone),
    tell: has('signal'),
    // Where nobody wants their words to be public there is nothing to read.
    read: has('signal') && ((await countWaiting(tx)) === 0 || (await isAnyRead(tx))),
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
