// Whose voices stand behind something: counts, never names. Counted once for as long as no link changes that carries voices.
import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { voiceRelations } from './rules.ts';
import type { Voices } from './types.ts';

export interface Place {
  /** The gathering where they were raised. */
  id: string;
  voices: number;
}

interface Counted extends Voices {
  /** The most voices first. */
  places: Place[];
}

/** As a part of a statement: the relations along which voices go on. */
export const voiceList = sql.join(voiceRelations.map((relation) => sql.lit(relation)));
const none: Counted = { voices: 0, gatherings: 0, places: [] };

/** An entry for every id; zero voices where nobody asked for it. A voice counts once, however many ways it came. */
export async function countVoices(tx: MunicipalityTx, ids: string[]): Promise<Map<string, Voices>> {
  const counted = await voicesBehind(tx, ids);
  return new Map(
    ids.map((id) => {
      const { voices, gatherings } = counted.get(id) ?? none;
      return [id, { voices, gatherings }];
    }),
  );
}

/** The gatherings where the voices behind one thing were raised, with how many; the most first. */
export async function listPlaces(tx: MunicipalityTx, id: string): Promise<Place[]> {
  return (await voicesBehind(tx, [id])).get(id)?.places ?? [];
}

/** The same of more of them: an entry for every id. */
export async function listAllPlaces(tx: MunicipalityTx, ids: string[]): Promise<Map<string, Place[]>> {
  const counted = await voicesBehind(tx, ids);
  return new Map(ids.map((id) => [id, counted.get(id)?.places ?? []]));
}

/** The signals behind one or more things, each once, oldest first. As many as there are: for acts over all of them. */
export async function listVoices(tx: MunicipalityTx, ...ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive ${groundOf(ids)}, heard (id) as (
      select l.from_id from ground g join links_in_force l on ${carriesVoiceTo(sql`g.id`)}
      union select unnest(${ids}::uuid[])
    )
    select n.id from heard join thread_nodes n on n.id = heard.id and n.kind = 'signal'
    order by n.created_at, n.id`.execute(tx.db);
  return rows.map((row) => row.id);
}

/**
 * Some of the signals behind one thing, each once, in the order in which they came to what it rests on. Reads no further than
 * it has to: as many of each thing as were asked for so far.
 */
export async function pageVoices(
  tx: MunicipalityTx,
  id: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive ${groundOf([id])}
    select l.from_id as id from ground g, lateral (
      select l.id, l.from_id from links_in_force l where ${carriesVoiceTo(sql`g.id`)} order by l.id limit ${offset + limit}
    ) l
    group by l.from_id order by min(l.id::text) limit ${limit} offset ${offset}`.execute(tx.db);
  return rows.map((row) => row.id);
}

/** Some of the signals behind each of several things: of all that one rests on, the first ones. */
export async function listSomeVoices(
  tx: MunicipalityTx,
  ids: string[],
  each: number,
): Promise<{ behind: string; id: string }[]> {
  const { rows } = await sql<{ behind: string; id: string }>`
    with recursive ${groundOf(ids)}
    select distinct g.root as behind, l.from_id as id from ground g, lateral (
      select l.from_id from links_in_force l where ${carriesVoiceTo(sql`g.id`)} order by l.id limit ${each}
    ) l`.execute(tx.db);
  return rows;
}

/** One thing and all that it rests on, but for the signals: those lead to one of these. */
export async function listGround(tx: MunicipalityTx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive ${groundOf([id])} select id from ground`.execute(tx.db);
  return rows.map((row) => row.id);
}

/** As a part of a statement: which of `l` carries a voice from a signal to one of these things. */
export function carriesVoiceTo(things: ReturnType<typeof sql>) {
  return sql<boolean>`(l.to_id = ${things} and l.from_signal and l.relation in (${voiceList}))`;
}

/** As a part of a recursive statement: each of these (`root`) with all that it rests on (`id`), as `ground`. */
export function groundOf(ids: string[]) {
  return sql`ground (root, id) as (
    select id, id from unnest(${ids}::uuid[]) as start (id)
    union
    select ground.root, l.from_id from ground
    join links_in_force l on l.to_id = ground.id and not l.from_signal and l.relation in (${voiceList})
  )`;
}

/** What was counted in a municipality, and the number of links that carry voices at that moment. */
interface Memory {
  links: number;
  counted: Map<string, Counted>;
}

/** Of so many municipalities, the ones that were asked for last. */
const remembered = 500;
const memories = new Map<string, Memory>();
/** Transactions that changed links themselves: what they see may never come to be. */
const changing = new WeakSet<MunicipalityTx>();

/** Called by whoever adds links: what this transaction counts from now on is nobody else's. */
export function forgetVoices(tx: MunicipalityTx): void {
  changing.add(tx);
}

async function voicesBehind(tx: MunicipalityTx, ids: string[]): Promise<Map<string, Counted>> {
  if (ids.length === 0) return new Map();
  if (changing.has(tx)) return (await countAnew(tx, ids)).counted;
  const known = await recall(tx);
  const missing = ids.filter((id) => !known.counted.has(id));
  if (missing.length === 0) return known.counted;
  const fresh = await countAnew(tx, missing);
  // Links are only ever added: when their number is the same, so is every one of them.
  if (fresh.links !== known.links) return voicesBehind(tx, ids);
  for (const [id, counted] of fresh.counted) known.counted.set(id, counted);
  return known.counted;
}

async function recall(tx: MunicipalityTx): Promise<Memory> {
  const { rows } = await sql<{ links: number }>`select ${linkCount} as links`.execute(tx.db);
  const links = rows[0]?.links ?? 0;
  const before = memories.get(tx.municipalityId);
  const memory = before?.links === links ? before : { links, counted: new Map() };
  memories.delete(tx.municipalityId);
  memories.set(tx.municipalityId, memory);
  const [oldest] = memories.keys();
  if (memories.size > remembered && oldest) memories.delete(oldest);
  return memory;
}

const linkCount = sql`(select coalesce(sum(count), 0) from kept_counts where kind = 'voice-link')`;

/**
 * Things that rest on the same ground have the same voices: those are walked once, not once for each action of a priority.
 * One statement, so that the number of links belongs to what was counted.
 */
async function countAnew(tx: MunicipalityTx, ids: string[]): Promise<Memory> {
  const { rows } = await sql<{ root: string | null; links: number } & Counted>`
    with recursive ${groundOf(ids)}, heard as (
      select g.root, array_agg(g.id order by g.id) as things from ground g
      where exists (select from links_in_force l where ${carriesVoiceTo(sql`g.id`)})
      group by g.root
    ), grounds as materialized (select distinct things from heard), voices as materialized (
      select distinct g.things, l.from_id as id from grounds g
      join links_in_force l on ${carriesVoiceTo(sql`any(g.things)`)}
    ), raised as (
      select s.things, l.from_id as id, count(distinct s.id)::int as voices
      from voices s join links_in_force l on l.to_id = s.id and l.relation = 'raised' group by 1, 2
    ), counted as (
      select s.things, count(*)::int as voices from voices s group by s.things
    )
    select c.root, ${linkCount} as links, c.voices, jsonb_array_length(c.places) as gatherings, c.places
    from (select true) always left join (
      select h.root, k.voices, coalesce((
        select jsonb_agg(jsonb_build_object('id', r.id, 'voices', r.voices) order by r.voices desc, r.id)
        from raised r where r.things = k.things), '[]') as places
      from heard h join counted k on k.things = h.things
    ) c on true`.execute(tx.db);
  const counted = new Map(ids.map((id): [string, Counted] => [id, none]));
  for (const { root, voices, gatherings, places } of rows) if (root) counted.set(root, { voices, gatherings, places });
  return { links: rows[0]?.links ?? 0, counted };
}
