import type { MunicipalityTx } from '../../platform/database/database.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { checkReason, isAnswer, isTold } from './rules.ts';
import type { Act, NodeKind } from './types.ts';
import { forgetVoices } from './voices.ts';

/** The job that tells the people who spoke; its handler lives with the signals, who know them. */
export const tellFollowers = 'tell-followers';

/** Makes room on the thread for a new thing and returns its id. The thing itself is written by its slice. */
export async function addNode(tx: MunicipalityTx, kind: NodeKind): Promise<string> {
  const id = tx.newId();
  await tx.db.insertInto('threadNodes').values({ id, kind, createdAt: tx.now }).execute();
  return id;
}

/**
 * Writes one act on the thread and has the people behind it told.
 * @returns the act's id, by which it can be undone.
 * @throws when something is merged, split, added or dropped without a reason: forms ask for it before they come here.
 */
export async function addAct(tx: MunicipalityTx, { links, reason, decidedIn, quiet }: Act): Promise<string> {
  const relations = links.map((link) => link.relation);
  if (!checkReason(relations, reason)) throw new Error(`No reason given for ${relations.join(', ')}`);
  const actId = tx.newId();
  if (links.length === 0) return actId;
  forgetVoices(tx);
  await tx.db
    .insertInto('threadLinks')
    .values(
      links.map(({ from, to, relation }) => ({
        id: tx.newId(),
        fromId: from,
        toId: to,
        relation,
        actId,
        reason: reason ?? null,
        accountId: accountIdOf(tx.actor),
        decidedIn: decidedIn ?? null,
        createdAt: tx.now,
        undoes: null,
      })),
    )
    .execute();
  if (quiet) return actId;
  await tell(
    tx,
    // An answer has no voices of its own: it is for those behind what was answered.
    links.filter(({ relation }) => isTold(relation)).map(({ from, to, relation }) => (isAnswer(relation) ? from : to)),
  );
  return actId;
}

/**
 * Undoes links that are in force, by adding links that say so. Links that were undone already are left as they are.
 * @returns how many were undone now.
 */
export async function undoLinks(tx: MunicipalityTx, linkIds: string[], reason: string): Promise<number> {
  if (linkIds.length === 0) return 0;
  const links = await tx.db.selectFrom('linksInForce').selectAll().where('id', 'in', linkIds).execute();
  if (links.length === 0) return 0;
  forgetVoices(tx);
  const actId = tx.newId();
  await tx.db
    .insertInto('threadLinks')
    .values(
      links.map((link) => ({
        id: tx.newId(),
        fromId: link.fromId,
        toId: link.toId,
        relation: link.relation,
        actId,
        reason,
        accountId: accountIdOf(tx.actor),
        decidedIn: null,
        createdAt: tx.now,
        undoes: link.id,
      })),
    )
    .execute();
  await tell(
    tx,
    links.filter(({ relation }) => isTold(relation)).map(({ fromId }) => fromId),
  );
  return links.length;
}

async function tell(tx: MunicipalityTx, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.enqueue(tellFollowers, { nodeIds: [...new Set(ids)] });
}
