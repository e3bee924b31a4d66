import type { MunicipalityTx } from '../database/database.ts';
import { accountIdOf } from '../policies/roles.ts';

export interface AuditedAct {
  /** What was done, as noun.verb: 'proposal.merged'. */
  act: string;
  subjectKind: string;
  subjectId?: string;
}

/** Writes an act to the append-only audit log, in the transaction that does it. Ids, never words. */
export async function audit(tx: MunicipalityTx, { act, subjectKind, subjectId }: AuditedAct): Promise<void> {
  await tx.db
    .insertInto('auditLog')
    .values({
      id: tx.newId(),
      at: tx.now,
      actorKind: tx.actor.kind,
      actorId: accountIdOf(tx.actor),
      act,
      subjectKind,
      subjectId: subjectId ?? null,
    })
    .execute();
}

/** Whether whoever asks did this themselves, after a moment: the log is read from there on only. */
export async function didSince(tx: MunicipalityTx, { act, subjectId }: Omit<AuditedAct, 'subjectKind'>, moment: Date) {
  const actorId = accountIdOf(tx.actor);
  if (actorId === null || subjectId === undefined) return false;
  const done = tx.db
    .selectFrom('auditLog')
    .select('id')
    .where('at', '>=', moment)
    .where('act', '=', act)
    .where('subjectId', '=', subjectId)
    .where('actorId', '=', actorId);
  return (await done.limit(1).execute()).length > 0;
}
