import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { takeTurn } from '../../platform/database/turns.ts';
import { addNode } from '../thread/index.ts';
import type { NewCase } from './form.ts';
import { findDefinition, findVision, readJudgementsOf } from './queries.ts';
import type { DefinitionText, Judgement, VisionText } from './types.ts';

export type Saving = { kind: 'saved' } | { kind: 'conflict' };

/** Saves the next version of the definition. 'conflict' when somebody else saved one after this one was read. */
export async function saveDefinition(
  tx: MunicipalityTx,
  { version, ...sent }: DefinitionText & { version: number },
): Promise<Saving> {
  await takeTurn(tx);
  if (((await findDefinition(tx))?.number ?? 0) !== version) return { kind: 'conflict' };
  const { plain, policyText, factors, domainIds, approach } = sent;
  const text = { plain, policyText, factors, domainIds, approach };
  await tx.db
    .insertInto('definitionVersions')
    .values({ ...text, ...nextVersion(version, sent.reason), createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'definition.saved', subjectKind: 'definition' });
  return { kind: 'saved' };
}

/** Saves the next version of the vision; the first makes room for it on the thread. */
export async function saveVision(
  tx: MunicipalityTx,
  { version, ...sent }: VisionText & { version: number },
): Promise<Saving> {
  await takeTurn(tx);
  const before = await findVision(tx);
  if ((before?.number ?? 0) !== version) return { kind: 'conflict' };
  const visionId = before?.visionId ?? (await addNode(tx, 'vision'));
  const { title, plain, policyText, equality, solidarity, autonomy, participation } = sent;
  const text = { title, plain, policyText, equality, solidarity, autonomy, participation };
  await tx.db
    .insertInto('visionVersions')
    .values({ ...text, visionId, ...nextVersion(version, sent.reason), createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'vision.saved', subjectKind: 'vision', subjectId: visionId });
  return { kind: 'saved' };
}

// The first version needs no reason: there was nothing before it.
function nextVersion(before: number, reason: string | null) {
  return { number: before + 1, reason: before === 0 ? null : reason };
}

export interface Test {
  /** The version of the definition that was tested. */
  definition: number;
  /** The round that the form was made from. */
  version: number;
  judgements: Judgement[];
}

/** Saves how cases were judged: those that changed. 'conflict' when somebody else judged, or changed the definition, since. */
export async function saveTest(tx: MunicipalityTx, { definition, version, judgements }: Test): Promise<Saving> {
  await takeTurn(tx);
  const before = await readJudgementsOf(tx, definition);
  if (before.round !== version || (await findDefinition(tx))?.number !== definition) return { kind: 'conflict' };
  const known = new Map(before.judgements.map((judgement) => [judgement.caseKey, judgement]));
  const changed = judgements.filter(({ caseKey, verdict, because }) => {
    const last = known.get(caseKey);
    return last?.verdict !== verdict || last.because !== because;
  });
  if (changed.length === 0) return { kind: 'saved' };
  await tx.db
    .insertInto('caseJudgements')
    .values(changed.map((judgement) => ({ ...judgement, definition, round: version + 1, createdAt: tx.now })))
    .execute();
  await audit(tx, { act: 'definition.tested', subjectKind: 'definition' });
  return { kind: 'saved' };
}

/** Adds a situation of the municipality's own. Returns its key. */
export async function addCase(tx: MunicipalityTx, { words, domainId, factors }: NewCase): Promise<string> {
  const id = tx.newId();
  await tx.db
    .insertInto('sampleCases')
    .values({ id, words, domainId, factors, removedAt: null, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'sample-case.added', subjectKind: 'sample-case', subjectId: id });
  return id;
}

/** Takes an own situation out of the test. False when there is none. */
export async function removeCase(tx: MunicipalityTx, id: string): Promise<boolean> {
  const removed = await tx.db
    .updateTable('sampleCases')
    .set({ removedAt: tx.now })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (removed) await audit(tx, { act: 'sample-case.removed', subjectKind: 'sample-case', subjectId: id });
  return removed !== undefined;
}
