import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { answerRelations } from '../thread/index.ts';
import type { Follower, Signal, Unanswered, Unshown } from './types.ts';

const columns = [
  'id',
  'words',
  'domainId',
  'consent',
  'toldBy',
  'tableLabel',
  'gatheringId',
  'releasedAt',
  'heldBackAt',
  'withdrawnAt',
  'version',
  'createdAt',
] as const;

export function findSignal(tx: MunicipalityTx, id: string): Promise<Signal | undefined> {
  return tx.db.selectFrom('signals').select(columns).where('id', '=', id).executeTakeFirst();
}

export function listSignals(tx: MunicipalityTx, ids: string[]): Promise<Signal[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.db
    .selectFrom('signals')
    .select(columns)
    .where('id', 'in', ids)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Words that everyone may read, of those behind something; whoever spoke of fewest other things says it best. */
export async function listPublicWords(tx: MunicipalityTx, ids: string[], limit: number): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await publicWords(tx)
    .where('id', 'in', ids)
    .clearOrderBy()
    .orderBy(sql`(select count(*) from links_in_force l where l.from_id = signals.id)`)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.words as string);
}

/** Why words behind something are not among those that everyone reads; each tells how many. */
export async function countUnshown(tx: MunicipalityTx, ids: string[]): Promise<Unshown> {
  if (ids.length === 0) return { waiting: 0, heldBack: 0, kept: 0 };
  const { rows } = await sql<Unshown>`
    select count(*) filter (where publish and released_at is null and held_back_at is null)::int as waiting,
      count(*) filter (where publish and held_back_at is not null)::int as held_back,
      count(*) filter (where not publish)::int as kept
    from (select *, (consent = 'publish' and words is not null) as publish from signals where id = any (${ids}::uuid[])) s`.execute(
    tx.db,
  );
  return rows[0] as Unshown;
}

function publicWords(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('signals')
    .select('words')
    .where('consent', '=', 'publish')
    .where('releasedAt', 'is not', null)
    .where('heldBackAt', 'is', null)
    .where('words', 'is not', null)
    .orderBy('createdAt');
}

/** Words that wait for somebody to read them before they go public, oldest first. */
export function listWaiting(tx: MunicipalityTx, limit: number): Promise<Signal[]> {
  return waiting(tx).select(columns).orderBy('createdAt').orderBy('id').limit(limit).execute();
}

export async function countWaiting(tx: MunicipalityTx): Promise<number> {
  const row = await waiting(tx)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function waiting(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('signals')
    .where('consent', '=', 'publish')
    .where('words', 'is not', null)
    .where('releasedAt', 'is', null)
    .where('heldBackAt', 'is', null);
}

const answering = sql.join(['led_to', ...answerRelations].map((relation) => sql.lit(relation)));

/** Which of `signals s` wait for an answer: those behind no proposal, not answered, and not taken back. */
export const unanswered = sql<boolean>`(s.withdrawn_at is null and not exists (
  select from links_in_force l where l.from_id = s.id and l.relation in (${answering})))`;

/** How much of what was said has no answer yet, by gathering and promised day. Words said nowhere in particular last. */
export async function countUnanswered(tx: MunicipalityTx): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select s.gathering_id, g.answer_by, count(*) as count
    from signals s left join gatherings g on g.municipality_id = s.municipality_id and g.id = s.gathering_id
    where ${unanswered}
    group by s.gathering_id, g.answer_by
    order by g.answer_by nulls last`.execute(tx.db);
  return rows;
}

export function findFollower(tx: MunicipalityTx, signalId: string): Promise<{ email: string } | undefined> {
  return tx.db.selectFrom('followers').select('email').where('signalId', '=', signalId).executeTakeFirst();
}

/** Who left an address to hear what becomes of one of these signals. */
export async function listFollowers(tx: MunicipalityTx, signalIds: string[]): Promise<Follower[]> {
  if (signalIds.length === 0) return [];
  return tx.db
    .selectFrom('followers')
    .select(['signalId', 'email', 'language'])
    .where(sql<boolean>`signal_id = any(${signalIds}::uuid[])`)
    .execute();
}

export async function findAnswers(tx: MunicipalityTx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.selectFrom('answers').select(['id', 'words']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.words]));
}

/** The gatherings in which something was said, for choosing among them. */
export async function listGatheringsHeard(tx: MunicipalityTx): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select g.id, g.title from gatherings g
    where exists (select from signals s where s.municipality_id = g.municipality_id and s.gathering_id = g.id)
    order by g.title`.execute(tx.db);
  return rows;
}

/** How many voices each gathering raised. Those who took back their words still count. */
export async function countByGathering(tx: MunicipalityTx, gatheringIds: string[]): Promise<Map<string, number>> {
  if (gatheringIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('signals')
    .select((eb) => ['gatheringId', eb.fn.countAll<number>().as('count')])
    .where('gatheringId', 'in', gatheringIds)
    .groupBy('gatheringId')
    .execute();
  return new Map(rows.map(({ gatheringId, count }) => [gatheringId as string, count]));
}

/** Words from one gathering that everyone may read, oldest first. */
export async function listPublicWordsFrom(tx: MunicipalityTx, gatheringId: string, limit: number): Promise<string[]> {
  const rows = await publicWords(tx).where('gatheringId', '=', gatheringId).limit(limit).execute();
  return rows.map((row) => row.words as string);
}

/**
 * What was written down at one table, at none (null) or at all of them (undefined), in the order in which it was said.
 * Their receipts go to who spoke, on paper.
 */
export function listNoted(
  tx: MunicipalityTx,
  { gatheringId, tableLabel }: { gatheringId: string; tableLabel?: string | null | undefined },
): Promise<{ id: string; table: string | null }[]> {
  return tx.db
    .selectFrom('signals')
    .select(['id', 'tableLabel as table'])
    .where('gatheringId', '=', gatheringId)
    .where('toldBy', '=', 'note-taker')
    .where('withdrawnAt', 'is', null)
    .$if(tableLabel !== undefined, (noted) =>
      noted.where('tableLabel', tableLabel === null ? 'is' : '=', tableLabel ?? null),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Signals without an answer, from one gathering or from nowhere in particular, oldest first. */
export function listUnanswered(
  tx: MunicipalityTx,
  { gatheringId, limit, offset }: { gatheringId: string | null; limit: number; offset: number },
): Promise<Signal[]> {
  return tx.db
    .selectFrom('signals as s')
    .select(columns)
    .where(unanswered)
    .where('gatheringId', gatheringId === null ? 'is' : '=', gatheringId)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Which of these have no answer yet; held until the transaction ends, so that nobody answers them twice. */
export async function holdUnanswered(tx: MunicipalityTx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  await tx.db.selectFrom('signals').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
  const rows = await tx.db.selectFrom('signals as s').select('id').where('id', 'in', ids).where(unanswered).execute();
  return rows.map((row) => row.id);
}
