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
