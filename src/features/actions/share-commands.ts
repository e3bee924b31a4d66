import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import type { ShareVerdict } from './types.ts';

interface Places {
  domainIds?: string[] | undefined;
  departmentIds?: string[] | undefined;
}

/** Says in which domains an action stands and which departments have a share in it. What stays keeps its answer. */
export async function placeAction(tx: MunicipalityTx, actionId: string, places: Places): Promise<void> {
  const { domainIds, departmentIds } = places;
  if (domainIds) {
    await tx.db
      .deleteFrom('actionDomains')
      .where('actionId', '=', actionId)
      .where((eb) => (domainIds.length > 0 ? eb('domainId', 'not in', domainIds) : eb.lit(true)))
      .execute();
    const values = domainIds.map((domainId) => ({ actionId, domainId }));
    if (values.length > 0)
      await tx.db
        .insertInto('actionDomains')
        .values(values)
        .onConflict((of) => of.doNothing())
        .execute();
  }
  if (departmentIds) {
    await tx.db
      .deleteFrom('actionShares')
      .where('actionId', '=', actionId)
      .where((eb) => (departmentIds.length > 0 ? eb('departmentId', 'not in', departmentIds) : eb.lit(true)))
      .execute();
    const values = departmentIds.map((departmentId) => ({ actionId, departmentId, createdAt: tx.now, ...unanswered }));
    if (values.length > 0)
      await tx.db
        .insertInto('actionShares')
        .values(values)
        .onConflict((of) => of.doNothing())
        .execute();
  }
}

const unanswered = { verdict: null, words: null, answeredAt: null, accountId: null };

/** The action is no longer what departments answered to: they are asked to look again. */
export async function outdateShares(tx: MunicipalityTx, actionId: string): Promise<void> {
  await tx.db
    .updateTable('actionShares')
    .set((eb) => ({ outdated: true, version: eb('version', '+', 1) }))
    .where('actionId', '=', actionId)
    .where('verdict', 'is not', null)
    .execute();
}

export interface ShareAnswer {
  version: number;
  verdict: ShareVerdict;
  words: string | null;
}

/** A department confirms its share in an action, or says why it cannot be done like this. */
export async function answerShare(
  tx: MunicipalityTx,
  { actionId, departmentId }: { actionId: string; departmentId: string },
  { version, verdict, words }: ShareAnswer,
): Promise<{ kind: 'answered' } | { kind: 'conflict' }> {
  const answered = await tx.db
    .updateTable('actionShares')
    .set((eb) => ({
      ...{ verdict, words, outdated: false },
      ...{ answeredAt: tx.now, accountId: accountIdOf(tx.actor) },
      version: eb('version', '+', 1),
    }))
    .where('actionId', '=', actionId)
    .where('departmentId', '=', departmentId)
    .where('version', '=', version)
    .returning('actionId')
    .executeTakeFirst();
  if (!answered) return { kind: 'conflict' };
  await audit(tx, { act: `action.share-${verdict}`, subjectKind: 'action', subjectId: actionId });
  return { kind: 'answered' };
}
