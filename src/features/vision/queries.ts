import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listDomains } from '../inventory/index.ts';
import { casesIn } from './sample-cases.ts';
import type { Definition, Judgement, SampleCase, Vision } from './types.ts';

/** All versions of the definition, the newest first: that one holds. */
export function listDefinitions(tx: MunicipalityTx): Promise<Definition[]> {
  return selectDefinitions(tx).execute();
}

export function findDefinition(tx: MunicipalityTx): Promise<Definition | undefined> {
  return selectDefinitions(tx).limit(1).executeTakeFirst();
}

function selectDefinitions(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('definitionVersions')
    .select(['number', 'plain', 'policyText', 'factors', 'domainIds', 'approach', 'reason', 'createdAt'])
    .orderBy('number', 'desc');
}

/** All versions of the vision, the newest first: that one holds. */
export function listVisions(tx: MunicipalityTx): Promise<Vision[]> {
  return selectVisions(tx).execute();
}

export function findVision(tx: MunicipalityTx): Promise<Vision | undefined> {
  return selectVisions(tx).limit(1).executeTakeFirst();
}

function selectVisions(tx: MunicipalityTx) {
  return tx.db.selectFrom('visionVersions').selectAll().orderBy('number', 'desc');
}

/** What a definition is tested on: the standard cases, then the municipality's own that were not taken away. */
export async function listCases(tx: MunicipalityTx): Promise<SampleCase[]> {
  const own = await tx.db
    .selectFrom('sampleCases')
    .select(['id', 'words', 'domainId', 'factors'])
    .where('removedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return [
    ...casesIn(await listDomains(tx)),
    ...own.map(({ id, words, domainId, factors }) => ({
      ...{ key: id, words, factors, own: true },
      domainIds: domainId ? [domainId] : [],
    })),
  ];
}

/** How each case was judged last for a version of the definition, and how many rounds there were. */
export async function readJudgementsOf(
  tx: MunicipalityTx,
  definition: number,
): Promise<{ judgements: Judgement[]; round: number }> {
  const rows = await tx.db
    .selectFrom('caseJudgements')
    .select(['caseKey', 'verdict', 'because', 'round'])
    .where('definition', '=', definition)
    .orderBy('round')
    .execute();
  const last = new Map(rows.map(({ caseKey, verdict, because }) => [caseKey, { caseKey, verdict, because }]));
  return { judgements: [...last.values()], round: rows.at(-1)?.round ?? 0 };
}
