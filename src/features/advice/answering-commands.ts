// What the municipality answers to the points of advice.
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { holdAgenda } from '../periods/index.ts';
import { findAdviceOfPoint, findRound } from './queries.ts';
import { mayAnswer } from './rules.ts';
import type { Changeable, Verdict } from './types.ts';

export interface NewResponse {
  verdict: Verdict;
  because: string;
  changed: Changeable | null;
}

/** A point as it was on the page: how often it had been answered then. */
export interface SeenPoint {
  id: string;
  number: number;
}

/**
 * Gives the same answer to one or more points. 'conflict' when somebody else answered one of them in the meantime; 'fixed' when
 * their round has been recorded as answered. Then nothing was written.
 */
export async function answerPoints(
  tx: MunicipalityTx,
  points: readonly SeenPoint[],
  { verdict, because, changed }: NewResponse,
): Promise<{ kind: 'done' } | { kind: 'conflict' } | { kind: 'fixed' }> {
  for (const { id, number } of points) {
    const advice = await findAdviceOfPoint(tx, id);
    if (!advice) return { kind: 'conflict' };
    await holdAgenda(tx, advice.agendaId);
    const round = advice.roundId ? await findRound(tx, { id: advice.roundId }) : undefined;
    // Read again: whoever held the agenda before may have answered.
    const point = (await findAdviceOfPoint(tx, id))?.points.find((one) => one.id === id);
    if (!point || (point.response?.number ?? 0) !== number) return { kind: 'conflict' };
    if (!mayAnswer(round, point)) return { kind: 'fixed' };
    await tx.db
      .insertInto('adviceResponses')
      .values({
        ...{ pointId: id, number: number + 1, verdict, because, createdAt: tx.now },
        ...{ changedKind: changed?.kind ?? null, changedId: changed?.id ?? null },
        ...{ changedSlug: changed?.slug ?? null, changedTitle: changed?.title ?? null },
        accountId: accountIdOf(tx.actor),
      })
      .execute();
    await audit(tx, { act: 'advice.answered', subjectKind: 'advice-point', subjectId: id });
  }
  return { kind: 'done' };
}
