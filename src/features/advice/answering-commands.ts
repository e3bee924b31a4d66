// What the municipality answers to the points of advice.
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { holdAgenda } from '../periods/index.ts';
import { findAdviceOfPoint, findRoundAlone, placePoint } from './queries.ts';
import { checkAnswer } from './rules.ts';
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

interface Answering {
  points: readonly SeenPoint[];
  /** The round on whose page they stood; left out where they were found by themselves. */
  roundId?: string;
}

export type NotAnswered = 'conflict' | 'withheld' | 'fixed';

/**
 * Gives the same answer to one or more points. 'conflict' when somebody else answered one of them in the meantime; 'withheld' when
 * one cannot be read by everyone; 'fixed' when their round has been recorded as answered. Then nothing was written.
 */
export async function answerPoints(
  tx: MunicipalityTx,
  { points, roundId }: Answering,
  { verdict, because, changed }: NewResponse,
): Promise<{ kind: 'done' | NotAnswered }> {
  for (const { id, number } of points) {
    const found = await placePoint(tx, id);
    if (!found || (roundId && found.roundId !== roundId)) return { kind: 'conflict' };
    await holdAgenda(tx, found.agendaId);
    // Whoever held the agenda before may have answered.
    const round = found.roundId ? await findRoundAlone(tx, found.roundId) : undefined;
    const advice = await findAdviceOfPoint(tx, id);
    const point = advice?.points.find((one) => one.id === id);
    if (!advice || !point || (point.response?.number ?? 0) !== number) return { kind: 'conflict' };
    const allowed = checkAnswer({ round, advice, point });
    if (allowed !== 'well') return { kind: allowed };
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
