import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { ofNone, readCount } from '../../platform/database/kept-counts.ts';
import { carriesVoiceTo, groundOf, listGround } from '../thread/index.ts';
import { answerWithinDays, handOutMs } from './rules.ts';
import type { Signal, Unanswered, Unshown } from './types.ts';

const columns = [
  'id',
  'agendaId',
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

/** The newest words that staff may read, of those that hold this text and are about this domain. */
export function searchWords(
  tx: MunicipalityTx,
  { search, domainId, limit }: { search?: string | undefined; domainId?: string | undefined; limit: number },
): Promise<Signal[]> {
  let query = tx.db.selectFrom('signals').select(columns).where('words', 'is not', null);
  if (search) query = query.where('words', 'ilike', `%${search.replace(/[\\%_]/g, '\\$&')}%`);
  if (domainId) query = query.where('domainId', '=', domainId);
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

const candidates = 100;

/**
 * Words that everyone may read, of those behind something; whoever spoke of fewest other things says it best. Chosen among
 * the first hundred voices of each thing that it rests on: looking through all would cost more with every voice.
 */
export async function listPublicWords(tx: MunicipalityTx, behind: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select words from (
      select distinct s.id, s.words, s.taken_up, s.created_at
      from unnest(${await listGround(tx, behind)}::uuid[]) thing, lateral (
        select l.municipality_id, l.from_id from links_in_force l where ${carriesVoiceTo(sql`thing`)}
        order by l.id limit ${candidates}
      ) l join signals s on s.municipality_id = l.municipality_id and s.id = l.from_id and ${areWordsPublic}
    ) s order by taken_up, created_at, id limit ${limit}`.execute(tx.db);
  return rows.map((row) => row.words);
}

/** Why words behind something are not among those that everyone reads; looked for among the same voices. */
export async function findUnshown(tx: MunicipalityTx, behind: string): Promise<Unshown> {
  const { rows } = await sql<Unshown>`
    select coalesce(bool_or(publish and released_at is null and held_back_at is null), false) as waiting,
      coalesce(bool_or(publish and held_back_at is not null), false) as held_back,
      coalesce(bool_or(not publish), false) as kept
    from (
      select s.*, (s.consent = 'publish' and s.words is not null) as publish
      from unnest(${await listGround(tx, behind)}::uuid[]) thing, lateral (
        select l.municipality_id, l.from_id from links_in_force l where ${carriesVoiceTo(sql`thing`)}
        order by l.id limit ${candidates}
      ) l join signals s on s.municipality_id = l.municipality_id and s.id = l.from_id
    ) s`.execute(tx.db);
  return rows[0] as Unshown;
}

const areWordsPublic = sql<boolean>`(s.consent = 'publish' and s.words is not null and s.released_at is not null
  and s.held_back_at is null)`;

/** Words that wait for somebody to read them before they go public, oldest first. */
export function listWaiting(tx: MunicipalityTx, limit: number): Promise<Signal[]> {
  return waiting(tx).select(columns).orderBy('createdAt').orderBy('id').limit(limit).execute();
}

export function countWaiting(tx: MunicipalityTx): Promise<number> {
  return readCount(tx, 'to-read');
}

/** Whether somebody read any words for everyone, and let them go public or not. */
export async function isAnyRead(tx: MunicipalityTx): Promise<boolean> {
  const read = tx.db
    .selectFrom('signals')
    .select('id')
    .where((eb) => eb.or([eb('releasedAt', 'is not', null), eb('heldBackAt', 'is not', null)]));
  return (await read.limit(1).execute()).length > 0;
}

function waiting(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('signals')
    .where('consent', '=', 'publish')
    .where('words', 'is not', null)
    .where('releasedAt', 'is', null)
    .where('heldBackAt', 'is', null);
}

/**
 * Which of `signals s` wait for an answer: those behind no proposal and not answered. What has no words waits for none: the
 * speaker only wants to be counted, or took the words back.
 */
const unanswered = sql<boolean>`(s.taken_up = 0 and s.words is not null)`;

/**
 * Which of `signals s` lie loose on the board: those that wait for an answer, and those without words that say what they
 * are about, to be counted for a proposal about that.
 */
export const loose = sql<boolean>`(s.taken_up = 0 and s.withdrawn_at is null
  and (s.words is not null or s.domain_id is not null))`;

/**
 * How much of what was said has no answer yet, by gathering: what was promised first comes first. Of words said at no
 * gathering the day is that of the oldest.
 */
export async function countUnanswered(
  tx: MunicipalityTx,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select g.id as gathering_id, coalesce(g.answer_by, case when g.id is null then (
        select (min(s.created_at) at time zone 'Europe/Amsterdam')::date + ${answerWithinDays}::int from signals s
        where s.gathering_id is null and ${unanswered}
      ) end) as answer_by, sum(k.count) as count
    from kept_counts k left join gatherings g on g.municipality_id = k.municipality_id and g.id = k.of_id
    where k.kind = 'loose'
    group by k.of_id, g.id, g.answer_by having sum(k.count) > 0
    order by answer_by nulls last, g.id limit ${limit} offset ${offset}`.execute(tx.db);
  return rows;
}

/** How much waits for an answer in all, and from how many gatherings; or how much from one, or from nowhere (null). */
export async function sumUnanswered(
  tx: MunicipalityTx,
  gatheringId?: string | null,
): Promise<{ count: number; groups: number }> {
  const { rows } = await sql<{ count: number; groups: number }>`
    select coalesce(sum(count), 0)::int as count, count(*)::int as groups from (
      select sum(count) as count from kept_counts
      where kind = 'loose' ${gatheringId === undefined ? sql`` : sql`and of_id = ${gatheringId ?? ofNone}::uuid`}
      group by of_id having sum(count) > 0
    ) loose`.execute(tx.db);
  return rows[0] ?? { count: 0, groups: 0 };
}

/** How much was told for an agenda, how much of that waits for an answer, and by when the first answer was promised. */
export interface ToldFor {
  told: number;
  waiting: number;
  answerBy: string | null;
}

/** The same for what was told for an agenda; without one, for what was told before there was any. */
export async function sumToldFor(tx: MunicipalityTx, agendaId: string | null): Promise<ToldFor> {
  const { rows } = await sql<ToldFor>`
    select coalesce(sum(told), 0)::int as told, coalesce(sum(waiting), 0)::int as waiting,
      min(answer_by) filter (where waiting > 0) as answer_by
    from (
      select sum(k.count) filter (where k.kind = 'said') as told, sum(k.count) filter (where k.kind = 'loose') as waiting, g.answer_by
      from gatherings g join kept_counts k on k.municipality_id = g.municipality_id and k.of_id = g.id and k.kind in ('said', 'loose')
      where g.agenda_id = ${agendaId}::uuid group by g.id, g.answer_by
      union all
      select count(*), count(*) filter (where ${unanswered}),
        (min(s.created_at) filter (where ${unanswered}) at time zone 'Europe/Amsterdam')::date + ${answerWithinDays}::int
      from signals s where s.gathering_id is null and s.agenda_id is not distinct from ${agendaId}::uuid
    ) heard`.execute(tx.db);
  return rows[0] ?? { told: 0, waiting: 0, answerBy: null };
}

export async function findAnswers(tx: MunicipalityTx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.selectFrom('answers').select(['id', 'words']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.words]));
}

/** Of what the stories behind each of these speak: how many of each domain, the most first. Those of no domain are left out. */
export async function countDomains(
  tx: MunicipalityTx,
  ids: string[],
): Promise<{ of: string; domainId: string; voices: number }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ of: string; domainId: string; voices: number }>`
    with recursive ${groundOf(ids)}, heard as (
      select distinct g.root, l.from_id as id from ground g join links_in_force l on ${carriesVoiceTo(sql`g.id`)}
    )
    select h.root as of, s.domain_id, count(*)::int as voices
    from heard h join signals s on s.municipality_id = ${tx.municipalityId} and s.id = h.id
    where s.domain_id is not null group by 1, 2 order by voices desc, s.domain_id`.execute(tx.db);
  return rows;
}

const gatheringsToChoose = 60;

/** The latest gatherings in which something was said, for choosing among them; and the one that was chosen. */
export async function listGatheringsHeard(
  tx: MunicipalityTx,
  chosen?: string,
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from (
      (select g.id, g.title from gatherings g
       where exists (select from kept_counts k where k.municipality_id = g.municipality_id and k.kind = 'said' and k.of_id = g.id)
       order by g.held_on desc nulls last, g.starts_at, g.id limit ${gatheringsToChoose})
      union select g.id, g.title from gatherings g where g.id = ${chosen ?? null}::uuid
    ) g order by title`.execute(tx.db);
  return rows;
}

/** How many voices a gathering raised. Those who took back their words still count. */
export function countFrom(tx: MunicipalityTx, gatheringId: string): Promise<number> {
  return readCount(tx, 'said', gatheringId);
}

/** Words from one gathering that everyone may read, oldest first. */
export async function listPublicWordsFrom(tx: MunicipalityTx, gatheringId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select s.words from signals s where s.gathering_id = ${gatheringId} and ${areWordsPublic}
    order by s.created_at, s.id limit ${limit}`.execute(tx.db);
  return rows.map((row) => row.words);
}

/** Something that was written down in a hall. */
export interface Noted {
  id: string;
  table: string | null;
  at: Date;
  /** Its receipt can still be handed out: whoever corrected it, asks for notices or took it back has it, for themselves alone. */
  mayHandOut: boolean;
}

/** What was written down at one table, at none (null) or at all of them (undefined), in the order in which it was said. */
export async function listNoted(
  tx: MunicipalityTx,
  { gatheringId, tableLabel }: { gatheringId: string; tableLabel?: string | null | undefined },
): Promise<Noted[]> {
  const { rows } = await sql<Noted>`
    select s.id, s.table_label as "table", s.created_at as at, s.withdrawn_at is null and s.version = 1 and s.created_at > ${new Date(tx.now.getTime() - handOutMs)} and not exists (
      select from followers f where f.municipality_id = s.municipality_id and f.signal_id = s.id) as may_hand_out
    from signals s
    where s.gathering_id = ${gatheringId} and s.told_by = 'note-taker'
      and ${tableLabel === undefined ? sql`true` : sql`s.table_label is not distinct from ${tableLabel}`}
    order by s.created_at, s.id`.execute(tx.db);
  return rows;
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
