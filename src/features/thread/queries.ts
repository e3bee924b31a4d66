import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { ofNone, readCounts } from '../../platform/database/kept-counts.ts';
import { composeHistory, type HistoryLine } from './history.ts';
import { actionRelations, answerRelations, voiceRelations } from './rules.ts';
import {
  type Link,
  type NodeKind,
  nodeKinds,
  type Relation,
  type Teller,
  type ThreadNode,
  type Told,
} from './types.ts';

const onwardList = sql.join([...voiceRelations, ...answerRelations].map((relation) => sql.lit(relation)));
/** As a part of a statement: the relations by which an action belongs to a priority. */
export const belongs = sql.join(actionRelations.map((relation) => sql.lit(relation)));

/** How many things of each kind were ever made. Everything said stays in the count. */
export async function countNodes(tx: MunicipalityTx): Promise<Map<NodeKind, number>> {
  const counts = await readCounts(tx, [...nodeKinds], [ofNone]);
  return new Map(counts.map(({ kind, count }) => [kind, count]));
}

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

/** The links that lead to one thing from others than signals, or on from it, undone ones too: its history, in order of time. */
export async function listHistory(
  tx: MunicipalityTx,
  id: string,
): Promise<(Link & { undone: boolean; undoing: boolean })[]> {
  const { rows } = await sql<Omit<LinkRow, 'toKind'> & { undone: boolean }>`
    select l.*, (
      select u.id from thread_links u where u.municipality_id = l.municipality_id and u.undoes = l.id limit 1
    ) is not null as undone
    from (
      select * from thread_links where from_id = ${id}::uuid
      union all
      select * from thread_links where to_id = ${id}::uuid and not from_signal
    ) l order by l.created_at, l.id`.execute(tx.db);
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

/** What leads straight to a thing, but for single stories: those are counted. */
export async function listGroundOf(tx: MunicipalityTx, id: string): Promise<ThreadNode[]> {
  return tx.db
    .selectFrom('linksInForce')
    .innerJoin('threadNodes', 'threadNodes.id', 'linksInForce.fromId')
    .select(['threadNodes.id', 'threadNodes.kind'])
    .where('linksInForce.toId', '=', id)
    .where('linksInForce.fromSignal', '=', false)
    .orderBy('linksInForce.createdAt')
    .orderBy('linksInForce.id')
    .execute();
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
  return ids.length > 0 ? ids : [ofNone];
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
