// Addresses for notices: asked whether they want them, confirmed by whoever reads their mail, erased when they say so.
import { sql } from 'kysely';
import { codeFrom, longCode } from '../../platform/codes/codes.ts';
import { listCodes, listFreeCode, unlistCodes } from '../../platform/codes/directory.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { confirmationMs } from './rules.ts';
import type { Follower } from './types.ts';

/** The mail that asks an address whether it wants notices. */
export const confirmFollowerQueue = 'confirm-follower';

/** What the links in a follower's mail hold, derived again each time. It opens a page about the address, not the words. */
export function noticeCodeOf(secrets: Secrets, followerId: string): string {
  return codeFrom(secrets.hmac('notice-code', followerId), longCode);
}

const columns = ['id', 'signalId', 'email', 'language', 'confirmedAt'] as const;

export function findFollower(
  tx: MunicipalityTx,
  by: { id: string } | { signalId: string },
): Promise<Follower | undefined> {
  const followers = tx.db.selectFrom('followers').select(columns);
  return ('id' in by ? followers.where('id', '=', by.id) : followers.where('signalId', '=', by.signalId)) //
    .executeTakeFirst();
}

/** Who confirmed that they want to hear what becomes of one of these signals. */
export async function listFollowers(tx: MunicipalityTx, signalIds: string[]): Promise<Follower[]> {
  if (signalIds.length === 0) return [];
  return tx.db
    .selectFrom('followers')
    .select(columns)
    .where(sql<boolean>`signal_id = any(${signalIds}::uuid[])`)
    .where('confirmedAt', 'is not', null)
    .execute();
}

/**
 * Keeps an address for notices about one signal, and has it asked. A second one takes the place of the first.
 * Returns whether notices can come: not of what was withdrawn.
 */
export async function askToFollow(
  tx: MunicipalityTx,
  secrets: Secrets,
  wish: Pick<Follower, 'signalId' | 'email' | 'language'>,
): Promise<boolean> {
  // Held, so that of two who ask at the same moment the second finds the first, and nobody follows what is withdrawn.
  const signal = await tx.db
    .selectFrom('signals')
    .select('withdrawnAt')
    .where('id', '=', wish.signalId)
    .forUpdate()
    .executeTakeFirst();
  if (!signal || signal.withdrawnAt) return false;
  const known = await findFollower(tx, wish);
  if (known?.confirmedAt && known.email === wish.email) return true;
  await unfollow(tx, { signalId: wish.signalId });
  const id = tx.newId();
  await tx.db
    .insertInto('followers')
    .values({ ...wish, id, confirmedAt: null, createdAt: tx.now })
    .execute();
  const expiresAt = new Date(tx.now.getTime() + confirmationMs);
  await listCodes(tx, secrets, [{ code: noticeCodeOf(secrets, id), kind: 'notice', subjectId: id, expiresAt }]);
  await tx.enqueue(confirmFollowerQueue, { followerId: id });
  return true;
}

/** Whoever reads the mail of this address wants the notices. From now on its link leads to where they end. */
export async function confirmFollower(tx: MunicipalityTx, secrets: Secrets, id: string): Promise<void> {
  const confirmed = await tx.db
    .updateTable('followers')
    .set({ confirmedAt: tx.now })
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!confirmed) return;
  await unlistCodes(tx, 'notice', [id]);
  await listNoticeCode(tx, secrets, id);
}

/** Lets the link in a notice be found; one of before links were there is listed now. */
export async function listNoticeCode(tx: MunicipalityTx, secrets: Secrets, id: string): Promise<string> {
  const code = noticeCodeOf(secrets, id);
  await listFreeCode(tx, secrets, { code, kind: 'notice', subjectId: id });
  return code;
}

/** Erases an address, and what its links held. */
export async function unfollow(tx: MunicipalityTx, by: { id: string } | { signalId: string }): Promise<void> {
  const followers = tx.db.deleteFrom('followers').returning('id');
  const gone = await ('id' in by
    ? followers.where('id', '=', by.id)
    : followers.where('signalId', '=', by.signalId)
  ).execute();
  await unlistNotices(tx, gone);
}

/** Erases addresses that nobody confirmed in time. */
export async function forgetUnconfirmed(tx: MunicipalityTx): Promise<void> {
  const gone = await tx.db
    .deleteFrom('followers')
    .where('confirmedAt', 'is', null)
    .where('createdAt', '<=', new Date(tx.now.getTime() - confirmationMs))
    .returning('id')
    .execute();
  await unlistNotices(tx, gone);
}

function unlistNotices(tx: MunicipalityTx, followers: { id: string }[]): Promise<void> {
  return unlistCodes(
    tx,
    'notice',
    followers.map(({ id }) => id),
  );
}
