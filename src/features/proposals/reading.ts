// What the lists of proposals are made of: read in one transaction, before anything is shown.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { noSupport } from '../thread/index.ts';
import type { Around, Elsewhere, ListedProposal, Proposal } from './types.ts';

/** These with what stands behind them, and where they come from when they came with a ballot that was held elsewhere. */
export async function withOrigin(tx: MunicipalityTx, around: Around, proposals: Proposal[]): Promise<ListedProposal[]> {
  const ids = proposals.map(({ id }) => id);
  const [support, elsewhere] = [await around.countSupport(tx, ids), await around.listElsewhere(tx, ids)];
  return proposals.map((proposal) => ({
    ...proposal,
    support: support.get(proposal.id) ?? noSupport,
    elsewhere: elsewhere.get(proposal.id),
  }));
}

/** The municipality's own first, then those of each ballot that was held elsewhere. */
export function groupByOrigin<Listed extends { elsewhere: Elsewhere | undefined }>(
  proposals: Listed[],
): { elsewhere: Elsewhere | undefined; proposals: Listed[] }[] {
  const groups = new Map<string, { elsewhere: Elsewhere | undefined; proposals: Listed[] }>();
  for (const proposal of proposals.toSorted((one, other) => Number(!!one.elsewhere) - Number(!!other.elsewhere))) {
    const key = proposal.elsewhere?.href ?? '';
    const group = groups.get(key) ?? { elsewhere: proposal.elsewhere, proposals: [] };
    group.proposals.push(proposal);
    groups.set(key, group);
  }
  return [...groups.values()];
}
