import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { composeHistory, type HistoryLine } from './history.ts';
import { answerRelations, voiceRelations } from './rules.ts';
import type { Link, NodeKind, Relation, Teller, ThreadNode, Told, Voices } from './types.ts';

const voiceList = sql.join(voiceRelations.map((relation) => sql.lit(relation)));
const onwardList = sql.join([...voiceRelations, ...answerRelations].map((relation) => sql.lit(relation)));

/**
 * Whose voices stand behind each of these: walks the thread back to the signals. Counts, never names.
 * @returns an entry for every id; zero voices where nobody asked for it.
 */
export async function countVoices(tx: MunicipalityTx, ids: string[]): Promise<Map<string, Voices>> {
  const counts = new Map<string, Voices>(ids.map((id) => [id, { voices: 0, gatherings: 0 }]));
  if (ids.length === 0) return counts;
  const { rows } = await sql<{ root: string; voices: number; gatherings: number }>`
    with recursive back (root, id) as (
      select id, id from unnest(${ids}::uuid[]) as start (id)
      union
      select back.root, l.from_id from back join links_in_force l on l.to_id = back.id and l.relation in (${voiceList})
    )
    select back.root, count(distinct n.id) as voices, count(distinct r.from_id) as gatherings
    from back
    join thread_nodes n on n.id = back.id and n.kind = 'signal'
    left join links_in_force r on r.to_id = n.id and r.relation = 'raised'
    group by back.root`.execute(tx.db);
  for (const { root, voices, gatherings } of rows) counts.set(root, { voices, gatherings });
  return counts;
}

/** The signals behind one or more things, each once, oldest first. */
export async function listVoices(tx: MunicipalityTx, ...ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive back (id) as (
      select unnest(${ids}::uuid[])
      union
      select l.from_id from back join links_in_force l on l.to_id = back.id and l.relation in (${voiceList})
    )
    select n.id from back join thread_nodes n on n.id = back.id and n.kind = 'signal' order by n.created_at, n.id`.execute(
    tx.db,
  );
  return rows.map((row) => row.id);
}

/**
 * How many things of each kind there are now. What was merged or split lives on in others, and what came of an act that was
 * taken back holds nothing any more: neither is counted. Everything said stays in the count.
 */
export async function countStanding(tx: MunicipalityTx): Promise<Map<NodeKind, number>> {
  const { rows } = await sql<{ kind: NodeKind; count: number }>`
    select n.kind, count(*) as count from thread_nodes n where ${standing} group by n.kind`.execute(tx.db);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

const standing = sql`(n.kind not in ('proposal', 'priority') or (
  not exists (select from links_in_force l where l.from_id = n.id and l.relation in ('merged_into', 'split_from'))
  and (exists (select from links_in_force l where l.from_id = n.id or l.to_id = n.id)
    or not exists (select from thread_links l where l.from_id = n.id or l.to_id = n.id))))`;

/** What became of this: everything that the voice went on to, with the links, in order of time. */
export async function followForward(tx: MunicipalityTx, id: string): Promise<{ nodes: ThreadNode[]; links: Link[] }> {
  const { rows } = await sql<LinkRow>`
    with recursive forth (id) as (
      select ${id}::uuid
      union
      select l.to_id from forth join links_in_force l on l.from_id = forth.id and l.relation in (${onwardList})
    )
    select l.*, n.kind as to_kind from forth
    join links_in_force l on l.from_id = forth.id and l.relation in (${onwardList})
    join thread_nodes n on n.id = l.to_id
    order by l.created_at, l.id`.execute(tx.db);
  const nodes = new Map(rows.map((row) => [row.toId, { id: row.toId, kind: row.toKind }]));
  return { nodes: [...nodes.values()], links: rows.map(asLink) };
}

/** The links that lead to or from one thing, undone ones too: its history, in order of time. */
export async function listHistory(
  tx: MunicipalityTx,
  id: string,
): Promise<(Link & { undone: boolean; undoing: boolean })[]> {
  const { rows } = await sql<LinkRow & { undone: boolean }>`
    select l.*, n.kind as to_kind,
      exists (select from thread_links u where u.municipality_id = l.municipality_id and u.undoes = l.id) as undone
    from thread_links l join thread_nodes n on n.municipality_id = l.municipality_id and n.id = l.to_id
    where l.from_id = ${id}::uuid or l.to_id = ${id}::uuid
    order by l.created_at, l.id`.execute(tx.db);
  return rows.map((row) => ({ ...asLink(row), undone: row.undone, undoing: row.undoes !== null }));
}

/** The links in force between things, by one end or by act. */
export async function findLinks(
  tx: MunicipalityTx,
  by: { from?: string[]; to?: string[]; actId?: string; relations?: Relation[] },
): Promise<Link[]> {
  let query = tx.db.selectFrom('linksInForce').selectAll().orderBy('createdAt').orderBy('id');
  if (by.from) query = query.where('fromId', 'in', nonEmpty(by.from));
  if (by.to) query = query.where('toId', 'in', nonEmpty(by.to));
  if (by.actId) query = query.where('actId', '=', by.actId);
  if (by.relations) query = query.where('relation', 'in', by.relations);
  return (await query.execute()).map(asLink);
}

/** Those of these things that lead straight to something of this kind. */
export async function listLeadingTo(tx: MunicipalityTx, ids: string[], kind: NodeKind): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('linksInForce')
    .innerJoin('threadNodes', 'threadNodes.id', 'linksInForce.toId')
    .select('linksInForce.fromId')
    .distinct()
    .where('threadNodes.kind', '=', kind)
    .where('linksInForce.fromId', 'in', nonEmpty(ids))
    .execute();
  return rows.map(({ fromId }) => fromId);
}

interface LinkRow {
  id: string;
  fromId: string;
  toId: string;
  toKind: NodeKind;
  relation: Relation;
  actId: string;
  reason: string | null;
  decidedIn: string | null;
  createdAt: Date;
  undoes: string | null;
}

function asLink(row: Omit<LinkRow, 'toKind'>): Link {
  const { id, actId, relation, reason, decidedIn } = row;
  return { id, actId, relation, reason, decidedIn, from: row.fromId, to: row.toId, at: row.createdAt };
}

// `in ()` is no SQL; no id is this one.
function nonEmpty(ids: string[]): string[] {
  return ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'];
}

/** What all slices together can tell about these things. */
export async function tellAll(tx: MunicipalityTx, tellers: Teller[], nodes: ThreadNode[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (const tell of tellers) {
    for (const [id, about] of await tell(tx, nodes)) {
      const before = told.get(id);
      told.set(
        id,
        before
          ? { ...before, ...about, happenings: [...(before.happenings ?? []), ...(about.happenings ?? [])] }
          : about,
      );
    }
  }
  return told;
}

/** The history of one thing, in the words that everyone may read. */
export async function readHistory(tx: MunicipalityTx, tellers: Teller[], id: string): Promise<HistoryLine[]> {
  const links = await listHistory(tx, id);
  const ends = [...new Set(links.map((link) => (link.to === id ? link.from : link.to)))];
  const nodes =
    ends.length === 0
      ? []
      : await tx.db
          .selectFrom('threadNodes')
          .select(['id', 'kind'])
          .where('id', 'in', ends)
          .where('kind', '<>', 'signal')
          .execute();
  const told = await tellAll(tx, tellers, nodes);
  const known = nodes.flatMap((node): [string, Told & { kind: NodeKind }][] => {
    const about = told.get(node.id);
    return about ? [[node.id, { ...about, kind: node.kind }]] : [];
  });
  return composeHistory(id, links, new Map(known));
}
