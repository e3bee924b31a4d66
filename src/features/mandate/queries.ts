import type { MunicipalityTx } from '../../platform/database/database.ts';
import { isReconstruction } from '../../platform/http/municipality.ts';
import { countThemeOwners } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import type { HookFacts } from './hooks.ts';
import type { GroundFacts } from './solidity.ts';
import type { Ask, Decision, ListedDecision } from './types.ts';

const columns = [
  'id',
  'slug',
  'kind',
  'title',
  'about',
  'body',
  'decidedOn',
  'outcome',
  'vote',
  'votesFor',
  'votesAgainst',
  'startsOn',
  'endsOn',
  'linkUrl',
  'linkLabel',
  'amountCents',
  'recurrence',
  'hoursPerWeek',
  'people',
  'filled',
  'version',
] as const;

const askColumns = ['id', 'decisionId', 'words', 'dueOn', 'doneOn', 'outcomeWords', 'version'] as const;

/** The register, the newest first; of which no day is known last. */
export async function listDecisions(tx: MunicipalityTx): Promise<ListedDecision[]> {
  return withAsks(tx, await selectDecisions(tx).execute());
}

export async function findDecision(tx: MunicipalityTx, slug: string): Promise<ListedDecision | undefined> {
  return (await withAsks(tx, await selectDecisions(tx).where('slug', '=', slug).execute()))[0];
}

export async function decisionsByIds(tx: MunicipalityTx, ids: string[]): Promise<Decision[]> {
  return ids.length === 0 ? [] : selectDecisions(tx).where('id', 'in', ids).execute();
}

function selectDecisions(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('decisions')
    .select(columns)
    .orderBy('decidedOn', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc');
}

async function withAsks(tx: MunicipalityTx, decisions: Decision[]): Promise<ListedDecision[]> {
  if (decisions.length === 0) return [];
  const ids = decisions.map(({ id }) => id);
  const asks = Map.groupBy(
    await selectAsks(tx).where('decisionId', 'in', ids).execute(),
    ({ decisionId }) => decisionId,
  );
  return decisions.map((decision) => ({ ...decision, asks: asks.get(decision.id) ?? [] }));
}

export function findAsk(tx: MunicipalityTx, by: { id: string; decisionId: string }): Promise<Ask | undefined> {
  return selectAsks(tx).where('id', '=', by.id).where('decisionId', '=', by.decisionId).executeTakeFirst();
}

function selectAsks(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('decisionAsks')
    .select(askColumns)
    .orderBy('dueOn', (order) => order.asc().nullsLast())
    .orderBy('id');
}

/** What the ground is judged by, and the hooks ahead, from the decisions that were read. */
export async function readGround(tx: MunicipalityTx, decisions: ListedDecision[]): Promise<GroundFacts & HookFacts> {
  const agenda = (await findCurrentAgenda(tx)) ?? null;
  return { decisions, owners: await countThemeOwners(tx), agenda, reconstructed: await isReconstruction(tx) };
}
