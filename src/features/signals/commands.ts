import { audit } from '../../platform/audit/audit.ts';
import { codeFrom, longCode } from '../../platform/codes/codes.ts';
import { listCodes } from '../../platform/codes/directory.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { addAct, addNode } from '../thread/index.ts';
import { unfollow } from './following.ts';
import { findSignal, holdUnanswered } from './queries.ts';
import type { NewSignal, Reply, Signal } from './types.ts';

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
  await unfollow(tx, { signalId });
  await tx.db
    .updateTable('signals')
    .set((eb) => ({ words: null, tableLabel: null, withdrawnAt: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', signalId)
    .where('withdrawnAt', 'is', null)
    .execute();
  await audit(tx, { act: 'signal.withdrawn', subjectKind: 'signal', subjectId: signalId });
}

/** What was told while there was no agenda belongs to this one from now on. */
export async function takeUpSignals(tx: MunicipalityTx, agendaId: string): Promise<void> {
  await tx.db.updateTable('signals').set({ agendaId }).where('agendaId', 'is', null).execute();
}

/** Staff let words go public, or hold them back. Only words that the speaker wants public can be let go. */
export async function release(
  tx: MunicipalityTx,
  signalId: string,
  verdict: 'release' | 'hold-back',
): Promise<boolean> {
  const signal = await findSignal(tx, signalId);
  if (!signal) return false;
  return (await judge(tx, { signalId, verdict, version: signal.version })).kind === 'judged';
}

export type Judgement = { kind: 'judged' } | { kind: 'conflict' };

const verdicts = {
  release: { act: 'signal.released', mark: 'releasedAt' },
  'hold-back': { act: 'signal.held-back', mark: 'heldBackAt' },
  'read-again': { act: 'signal.read-again', mark: undefined },
} as const;

export type JudgeVerdict = keyof typeof verdicts;

/** What somebody decides who read these words, in this version: words that nobody read never go public. */
export async function judge(
  tx: MunicipalityTx,
  { signalId, verdict, version }: { signalId: string; verdict: JudgeVerdict; version: number },
): Promise<Judgement> {
  const { act, mark } = verdicts[verdict];
  const judged = await tx.db
    .updateTable('signals')
    .set({ releasedAt: null, heldBackAt: null, ...(mark ? { [mark]: tx.now } : {}) })
    .where('id', '=', signalId)
    .where('version', '=', version)
    .where('consent', '=', 'publish')
    .where('withdrawnAt', 'is', null)
    // Somebody who has not seen that a colleague held it back does not undo that: it is read again first.
    .$if(verdict === 'release', (held) => held.where('heldBackAt', 'is', null))
    .returning('id')
    .executeTakeFirst();
  if (!judged) return { kind: 'conflict' };
  await audit(tx, { act, subjectKind: 'signal', subjectId: signalId });
  return { kind: 'judged' };
}

export type Answering = { kind: 'answered'; answerId: string } | { kind: 'overtaken' };

/** Answers these signals, unless one of them was answered, withdrawn or taken up in the meantime. */
export async function answerWaiting(tx: MunicipalityTx, reply: Reply): Promise<Answering> {
  const waiting = await holdUnanswered(tx, reply.signalIds);
  if (waiting.length === 0 || waiting.length !== new Set(reply.signalIds).size) return { kind: 'overtaken' };
  return { kind: 'answered', answerId: await answer(tx, reply) };
}

/** The municipality answers signals that lead to no proposal: says why, or what was done at once. */
export async function answer(tx: MunicipalityTx, { signalIds, words, takenUp }: Reply): Promise<string> {
  const id = await addNode(tx, 'answer');
  const accountId = accountIdOf(tx.actor);
  await tx.db.insertInto('answers').values({ id, words, accountId, createdAt: tx.now }).execute();
  const relation = takenUp ? 'answered_by' : 'not_taken_up';
  await addAct(tx, {
    links: signalIds.map((from) => ({ from, to: id, relation })),
    ...(takenUp ? {} : { reason: words }),
  });
  await audit(tx, { act: 'signal.answered', subjectKind: 'answer', subjectId: id });
  return id;
}

/**
 * Writes to the audit log that somebody of the staff saw what people said: which list, or behind which thing. Nothing is
 * written when there were no words to see.
 */
export async function auditWordsRead(
  tx: MunicipalityTx,
  signals: Pick<Signal, 'words'>[],
  seen:
    | { subjectKind: 'reading-queue' | 'unanswered-signals' | 'board' | 'vision-sources' }
    | { subjectKind: 'proposal' | 'gathering'; subjectId: string },
): Promise<void> {
  if (signals.some(({ words }) => words !== null)) await audit(tx, { act: 'signal.words-read', ...seen });
}
