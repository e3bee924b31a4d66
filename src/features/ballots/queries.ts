import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { ofNone, readCount } from '../../platform/database/kept-counts.ts';
import type { Paged } from '../../platform/http/paging.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { paperKeyOf, receiptOf, unsealKey } from './keys.ts';
import type { Ballot, Choices, Chosen, Option } from './types.ts';

export const ballotColumns = [
  'id',
  'agendaId',
  'slug',
  'title',
  'maxChoices',
  'seats',
  'origin',
  'source',
  'state',
  'seedFingerprint',
  'seed',
  'drawnAt',
  'opensAt',
  'closesAt',
  'openedAt',
  'closedAt',
  'countedAt',
  'establishedAt',
  'withdrawnBecause',
  'codesMade',
  'paperCount',
  'blankCount',
  'version',
] as const;

export function findBallot(tx: MunicipalityTx, by: { slug: string } | { id: string }): Promise<Ballot | undefined> {
  const query = tx.db.selectFrom('ballots').select(ballotColumns);
  return ('slug' in by ? query.where('slug', '=', by.slug) : query.where('id', '=', by.id)).executeTakeFirst();
}

export interface BallotsBy {
  states?: Ballot['state'][];
  /** Only those of these agendas. */
  agendaIds?: string[];
}

/** The ballots in these states, the newest first. */
export async function listBallots(tx: MunicipalityTx, { states, agendaIds }: BallotsBy): Promise<Ballot[]> {
  if (agendaIds?.length === 0) return [];
  return selectBallots(tx)
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(agendaIds !== undefined, (query) => query.where('agendaId', 'in', agendaIds ?? []))
    .execute();
}

const perPage = 20;

/** One page of all ballots, the newest first; those that were withdrawn too, since what was drawn is never hidden. */
export async function pageBallots(tx: MunicipalityTx, page: number): Promise<{ ballots: Ballot[] } & Paged> {
  const ballots = await selectBallots(tx)
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { ballots, page, pages: Math.ceil((await readCount(tx, 'ballot', ofNone)) / perPage) };
}

function selectBallots(tx: MunicipalityTx) {
  return tx.db.selectFrom('ballots').select(ballotColumns).orderBy('createdAt', 'desc').orderBy('id', 'desc');
}

export async function ballotsByIds(tx: MunicipalityTx, ids: string[]): Promise<Ballot[]> {
  return ids.length === 0 ? [] : tx.db.selectFrom('ballots').select(ballotColumns).where('id', 'in', ids).execute();
}

export interface VotedOn {
  proposalId: string;
  ballotId: string;
  slug: string;
  votes: number | null;
  chosen: boolean;
  paperCount: number | null;
  at: Date | null;
  origin: Ballot['origin'];
}

/** How these proposals fared in the ballots that were counted, in the order in which those closed. */
export async function listVotedOn(tx: MunicipalityTx, proposalIds: string[]): Promise<VotedOn[]> {
  if (proposalIds.length === 0) return [];
  const { rows } = await sql<VotedOn>`
    select o.proposal_id, b.id as ballot_id, b.slug, o.votes, o.chosen, b.paper_count, b.closed_at as at, b.origin
    from ballot_options o join ballots b on b.municipality_id = o.municipality_id and b.id = o.ballot_id
    where o.proposal_id = any (${proposalIds}::uuid[]) and o.chosen is not null and b.state in ('counted', 'established')
    order by b.closed_at`.execute(tx.db);
  return rows;
}

/** What is on the paper: in the order of the draw, before it in the order of the proposals' numbers. */
export function listOptions(tx: MunicipalityTx, ballotId: string): Promise<Option[]> {
  return tx.db
    .selectFrom('ballotOptions')
    .innerJoin('proposals', 'proposals.id', 'ballotOptions.proposalId')
    .select([
      'proposalId',
      'proposals.number',
      'place',
      'ballotOptions.title',
      'ballotOptions.about',
      'votes',
      'chosen',
    ])
    .where('ballotId', '=', ballotId)
    .orderBy('place', (order) => order.asc().nullsLast())
    .orderBy('proposals.number')
    .execute();
}

/** The proposals that were chosen in one or more ballots, most votes first; none while nothing was counted. */
export async function listChosen(tx: MunicipalityTx, ...ballotIds: string[]): Promise<Chosen[]> {
  if (ballotIds.length === 0) return [];
  return tx.db
    .selectFrom('ballotOptions')
    .select(['ballotId', 'proposalId', 'title', 'about', 'votes'])
    .where('ballotId', 'in', ballotIds)
    .where('chosen', '=', true)
    .orderBy('votes', (order) => order.desc().nullsLast())
    .orderBy('place')
    .execute();
}

/** How many papers are in while the ballot is open. */
export async function countOpenPapers(tx: MunicipalityTx, ballotId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('openPapers')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ballotId', '=', ballotId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** All papers of a counted ballot, in the order of their random ids. */
export async function listPapers(tx: MunicipalityTx, ballotId: string): Promise<Choices[]> {
  const rows = await tx.db
    .selectFrom('papers')
    .select('choices')
    .where('ballotId', '=', ballotId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.choices);
}

/** Papers that chose the same, as [how many, which options from 0]: all that a count needs, in the order of what they chose. */
export async function listAlike(tx: MunicipalityTx, ballotId: string): Promise<[count: number, options: number[]][]> {
  const rows = await tx.db
    .selectFrom('papers')
    .select(['choices', (eb) => eb.fn.countAll<number>().as('papers')])
    .where('ballotId', '=', ballotId)
    .groupBy('choices')
    .orderBy('choices')
    .execute();
  return rows.map(({ choices, papers }) => [papers, choices.map((place) => place - 1)]);
}

/** The letters of everyone who voted, in order of the alphabet. */
export async function listReceipts(tx: MunicipalityTx, ballotId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('ballotReceipts')
    .select('receipt')
    .where('ballotId', '=', ballotId)
    .orderBy(sql`receipt collate "C"`)
    .execute();
  return rows.map((row) => row.receipt);
}

/** Whether these letters prove a vote in a counted ballot. */
export async function isReceipt(tx: MunicipalityTx, ballotId: string, letters: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('ballotReceipts')
    .select('receipt')
    .where('ballotId', '=', ballotId)
    .where('receipt', '=', letters)
    .executeTakeFirst();
  return row !== undefined;
}

/** The key of a ballot that is not closed yet. */
export async function findKey(tx: MunicipalityTx, secrets: Secrets, ballotId: string): Promise<Buffer | undefined> {
  const row = await tx.db
    .selectFrom('ballotKeys')
    .select('sealedKey')
    .where('ballotId', '=', ballotId)
    .executeTakeFirst();
  return row && unsealKey(secrets, ballotId, row.sealedKey);
}

/** The receipt of whoever voted with this code; undefined when nobody did, or when the ballot is closed. */
export async function findReceipt(
  tx: MunicipalityTx,
  secrets: Secrets,
  { ballotId, code }: { ballotId: string; code: string },
): Promise<string | undefined> {
  const key = await findKey(tx, secrets, ballotId);
  if (!key) return undefined;
  const paperKey = paperKeyOf(key, code);
  const paper = await tx.db
    .selectFrom('openPapers')
    .select('paperKey')
    .where('ballotId', '=', ballotId)
    .where('paperKey', '=', paperKey)
    .executeTakeFirst();
  return paper && receiptOf(key, paperKey);
}
