import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { ofNone, readCount } from '../../platform/database/kept-counts.ts';
import type { Paged } from '../../platform/http/paging.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { joinCode } from './join-code.ts';
import type { Gathering } from './types.ts';

/** A gathering by its place in the address. */
export function findGathering(tx: MunicipalityTx, slug: string): Promise<Gathering | undefined> {
  return selectGatherings(tx).where('slug', '=', slug).executeTakeFirst();
}

export function findGatheringById(tx: MunicipalityTx, id: string): Promise<Gathering | undefined> {
  return selectGatherings(tx).where('id', '=', id).executeTakeFirst();
}

/** The gathering if it is open, held so that it closes only after what is said there now. */
export function holdOpenGathering(tx: MunicipalityTx, id: string): Promise<Gathering | undefined> {
  return selectGatherings(tx).where('id', '=', id).where('state', '=', 'open').forShare().executeTakeFirst();
}

export async function gatheringsByIds(tx: MunicipalityTx, ids: string[]): Promise<Gathering[]> {
  return ids.length === 0 ? [] : selectGatherings(tx).where('id', 'in', ids).execute();
}

/** Gatherings of this day that are announced, and those of up to this day that are open, the earliest first. */
export function listDue(tx: MunicipalityTx, day: string): Promise<Gathering[]> {
  return selectGatherings(tx)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'announced'), eb('heldOn', '=', day)]),
        eb.and([eb('state', '=', 'open'), eb('heldOn', '<=', day)]),
      ]),
    )
    .orderBy('heldOn')
    .orderBy('state')
    .execute();
}

/** How many gatherings there are or will be for an agenda. */
export async function countGatherings(tx: MunicipalityTx, agendaId: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('gatherings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agendaId', '=', agendaId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The gatherings for an agenda in which something was said, in order of day. */
export async function listHeard(
  tx: MunicipalityTx,
  agendaId: string,
): Promise<Pick<Gathering, 'id' | 'slug' | 'title'>[]> {
  const { rows } = await sql<Pick<Gathering, 'id' | 'slug' | 'title'>>`
    select g.id, g.slug, g.title from gatherings g
    where g.agenda_id = ${agendaId} and exists (
      select from kept_counts k where k.municipality_id = g.municipality_id and k.kind = 'said' and k.of_id = g.id)
    order by g.held_on nulls last, g.id`.execute(tx.db);
  return rows;
}

/** Of an agenda: where people spoke or speak, where they knew beforehand with what influence, and what is to come. */
export async function countByState(
  tx: MunicipalityTx,
  agendaId: string,
): Promise<{ held: number; promised: number; coming: number }> {
  const { rows } = await sql<{ held: number; promised: number; coming: number }>`
    select count(*) filter (where state <> 'announced')::int as held,
      count(*) filter (where state <> 'announced' and influence is not null)::int as promised,
      count(*) filter (where ${isAhead(dayOf(tx.now))} and state = 'announced')::int as coming
    from gatherings where agenda_id = ${agendaId}`.execute(tx.db);
  return rows[0] ?? { held: 0, promised: 0, coming: 0 };
}

const perPage = 30;

/**
 * Gatherings to come or going on (`isComing`), the soonest first; and one page of those that were, the latest first. Unknown
 * days stand at the end.
 */
export async function listGatherings(
  tx: MunicipalityTx,
  { today, page }: { today: string; page: number },
): Promise<{ coming: Gathering[]; past: Gathering[] } & Paged> {
  const ahead = await selectComing(tx, today).execute();
  const past = await selectGatherings(tx)
    .where(sql<boolean>`not ${isAhead(today)}`)
    .orderBy('heldOn', (day) => day.desc().nullsLast())
    .orderBy(sql`gatherings.starts_at`)
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  const all = await readCount(tx, 'gathering', ofNone);
  return { coming: ahead, past, page, pages: Math.ceil((all - ahead.length) / perPage) };
}

/** The first of those that somebody can still go to. */
export function listComing(
  tx: MunicipalityTx,
  { today, limit }: { today: string; limit: number },
): Promise<Gathering[]> {
  return selectComing(tx, today).limit(limit).execute();
}

function selectComing(tx: MunicipalityTx, today: string) {
  return selectGatherings(tx)
    .where('state', 'in', ['announced', 'open'])
    .where(isAhead(today))
    .orderBy('heldOn', (day) => day.asc().nullsLast())
    .orderBy(sql`gatherings.starts_at`)
    .orderBy('id');
}

function isAhead(today: string) {
  return sql<boolean>`(state = 'open' or (state = 'announced' and (held_on is null or held_on >= ${today})))`;
}

/** The gathering that stands at the top of all of them: the latest day. */
export function findLatestGathering(tx: MunicipalityTx): Promise<Gathering | undefined> {
  return selectGatherings(tx)
    .orderBy('heldOn', (day) => day.desc().nullsLast())
    .orderBy(sql`gatherings.starts_at`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Where somebody who spoke at this gathering can say more: its own form while it is open. */
export async function findJoinAddress(
  tx: MunicipalityTx,
  secrets: Secrets,
  gatheringId: string,
): Promise<string | undefined> {
  const gathering = await findGatheringById(tx, gatheringId);
  return gathering?.state === 'open' ? `/d/${joinCode(secrets, gathering)}` : undefined;
}

function selectGatherings(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('gatherings')
    .select(['id', 'agendaId', 'slug', 'kind', 'title', 'heldOn', 'place', 'about', 'influence'])
    .select(['provisions', 'provisionsOther', 'answerBy', 'state', 'openedAt', 'closedAt', 'joinCodeTry', 'version'])
    .select([
      sql<string | null>`to_char(starts_at, 'HH24:MI')`.as('startsAt'),
      sql<string | null>`to_char(ends_at, 'HH24:MI')`.as('endsAt'),
    ]);
}
