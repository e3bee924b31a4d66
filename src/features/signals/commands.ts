import { audit } from '../../platform/audit/audit.ts';
import { codeFrom, longCode } from '../../platform/codes/codes.ts';
import { listCodes } from '../../platform/codes/directory.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/i18n/catalogue.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { addAct, addNode } from '../thread/index.ts';
import type { NewSignal, Signal } from './types.ts';

export interface Telling extends NewSignal {
  agendaId: string | null;
  gatheringId: string | null;
  toldBy: 'self' | 'note-taker';
  tableLabel?: string | null;
}

/** The receipt of a signal, derived again each time: the database holds only a keyed hash of it. */
export function receiptOf(secrets: Secrets, signalId: string): string {
  return codeFrom(secrets.hmac('receipt-code', signalId), longCode);
}

/** Takes in what somebody said, puts it on the thread and lets its receipt be found. Returns the signal's id. */
export async function takeIn(tx: MunicipalityTx, secrets: Secrets, telling: Telling): Promise<string> {
  const id = await addNode(tx, 'signal');
  await tx.db
    .insertInto('signals')
    .values({
      id,
      agendaId: telling.agendaId,
      gatheringId: telling.gatheringId,
      words: telling.words,
      domainId: telling.domainId,
      consent: telling.consent,
      toldBy: telling.toldBy,
      tableLabel: telling.tableLabel ?? null,
      releasedAt: null,
      heldBackAt: null,
      withdrawnAt: null,
      createdAt: tx.now,
    })
    .execute();
  if (telling.gatheringId) await addAct(tx, { links: [{ from: telling.gatheringId, to: id, relation: 'raised' }] });
  await listCodes(tx, secrets, [{ code: receiptOf(secrets, id), kind: 'receipt', subjectId: id }]);
  if (telling.toldBy === 'note-taker') await audit(tx, { act: 'signal.noted', subjectKind: 'signal', subjectId: id });
  return id;
}

export type Change = { kind: 'changed' } | { kind: 'conflict' } | { kind: 'withdrawn' };

/** The speaker says it otherwise, or lets others read it. Words that were public are read again before they are so. */
export async function correct(
  tx: MunicipalityTx,
  signal: Signal,
  told: NewSignal & { version: number },
): Promise<Change> {
  if (signal.withdrawnAt) return { kind: 'withdrawn' };
  const same = told.words === signal.words;
  const changed = await tx.db
    .updateTable('signals')
    .set((eb) => ({
      words: told.words,
      domainId: told.domainId,
      consent: told.consent,
      version: eb('version', '+', 1),
      ...(same ? {} : { releasedAt: null, heldBackAt: null }),
    }))
    .where('id', '=', signal.id)
    .where('version', '=', told.version)
    .returning('id')
    .executeTakeFirst();
  return changed ? { kind: 'changed' } : { kind: 'conflict' };
}

/** Removes the words and the address, everywhere and for good. The place in the count stays. */
export async function withdraw(tx: MunicipalityTx, signalId: string): Promise<void> {
  await tx.db.deleteFrom('followers').where('signalId', '=', signalId).execute();
  await tx.db
    .updateTable('signals')
    .set((eb) => ({ words: null, tableLabel: null, withdrawnAt: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', signalId)
    .where('withdrawnAt', 'is', null)
    .execute();
  await audit(tx, { act: 'signal.withdrawn', subjectKind: 'signal', subjectId: signalId });
}

/** Keeps an address for notices about one signal; a second one takes the place of the first. */
export async function follow(
  tx: MunicipalityTx,
  follower: { signalId: string; email: string; language: Language },
): Promise<void> {
  const { email, language } = follower;
  await tx.db
    .insertInto('followers')
    .values({ ...follower, createdAt: tx.now })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'signalId']).doUpdateSet({ email, language }))
    .execute();
}

export async function unfollow(tx: MunicipalityTx, signalId: string): Promise<void> {
  await tx.db.deleteFrom('followers').where('signalId', '=', signalId).execute();
}

/** Staff let words go public, or hold them back. Only words that the speaker wants public can be let go. */
export async function release(
  tx: MunicipalityTx,
  signalId: string,
  verdict: 'release' | 'hold-back',
): Promise<boolean> {
  const released = verdict === 'release';
  const row = await tx.db
    .updateTable('signals')
    .set({ releasedAt: released ? tx.now : null, heldBackAt: released ? null : tx.now })
    .where('id', '=', signalId)
    .where('consent', '=', 'publish')
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (row)
    await audit(tx, {
      act: released ? 'signal.released' : 'signal.held-back',
      subjectKind: 'signal',
      subjectId: signalId,
    });
  return row !== undefined;
}

/** The municipality answers signals that lead to no proposal: says why, or what was done at once. */
export async function answer(
  tx: MunicipalityTx,
  { signalIds, words, takenUp }: { signalIds: string[]; words: string; takenUp: boolean },
): Promise<string> {
  const id = await addNode(tx, 'answer');
  const accountId = tx.actor.kind === 'account' ? tx.actor.id : null;
  await tx.db.insertInto('answers').values({ id, words, accountId, createdAt: tx.now }).execute();
  const relation = takenUp ? 'answered_by' : 'not_taken_up';
  await addAct(tx, {
    links: signalIds.map((from) => ({ from, to: id, relation })),
    ...(takenUp ? {} : { reason: words }),
  });
  await audit(tx, { act: 'signal.answered', subjectKind: 'answer', subjectId: id });
  return id;
}
