import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { addNode } from '../thread/index.ts';
import type { AskContent, DecisionContent, DecisionKind } from './types.ts';

export type NewDecision = DecisionContent & { kind: DecisionKind };

/** Writes down something that was decided. Its address stays, whatever it is called later. */
export async function addDecision(tx: MunicipalityTx, decision: NewDecision): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(tx, 'decisions', decision.title);
  const id = await addNode(tx, 'decision');
  await tx.db
    .insertInto('decisions')
    .values({ ...decision, id, slug, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'decision.added', subjectKind: 'decision', subjectId: id });
  return { id, slug };
}

export type Changing = { kind: 'changed' } | { kind: 'conflict' };

/** Changes what is said of a decision. 'conflict' when somebody else changed it after it was read. */
export async function changeDecision(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  change: DecisionContent,
): Promise<Changing> {
  if (!(await changeVersion(tx, { of: 'decisions', id, version }, change))) return { kind: 'conflict' };
  await audit(tx, { act: 'decision.changed', subjectKind: 'decision', subjectId: id });
  return { kind: 'changed' };
}

/** Adds something that a decision asks. Returns its id. */
export async function addAsk(tx: MunicipalityTx, decisionId: string, ask: AskContent): Promise<string> {
  const id = tx.newId();
  await tx.db
    .insertInto('decisionAsks')
    .values({ ...ask, id, decisionId, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'ask.added', subjectKind: 'ask', subjectId: id });
  return id;
}

/** Changes what is asked or whether it was done; without a day on which it was done it is open again. */
export async function changeAsk(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  change: AskContent,
): Promise<Changing> {
  if (!(await changeVersion(tx, { of: 'decisionAsks', id, version }, change))) return { kind: 'conflict' };
  await audit(tx, { act: change.doneOn ? 'ask.done' : 'ask.changed', subjectKind: 'ask', subjectId: id });
  return { kind: 'changed' };
}
