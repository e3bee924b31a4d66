// The way back: from something that is done to what it came from. Voices are counted, their gatherings named.
import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { voiceRelations } from './rules.ts';
import type { NodeKind, Relation, ThreadNode } from './types.ts';
import { voiceList } from './voices.ts';

export interface Behind {
  nodes: ThreadNode[];
  /** Oldest first. `reason` and `decidedIn` as they were given. */
  links: { from: string; to: string; relation: Relation; reason: string | null; decidedIn: string | null; at: Date }[];
}

const backList = sql.join(
  [...voiceRelations, 'added_by' as const, 'holds' as const].map((relation) => sql.lit(relation)),
);

/**
 * Everything that stands behind one thing, but for the signals themselves (`countVoices` counts those). Behind an action
 * also the priorities that hold it, with what they came from.
 */
export async function followBack(tx: MunicipalityTx, id: string): Promise<Behind> {
  const { rows } = await sql<BackRow>`
    with recursive back (id) as (
      select ${id}::uuid
      union
      select l.from_id from back
      join links_in_force l on l.to_id = back.id and not l.from_signal and l.relation in (${backList})
    )
    select l.from_id, l.to_id, l.relation, l.reason, l.decided_in, l.created_at, n.kind as from_kind
    from back
    join links_in_force l on l.to_id = back.id and not l.from_signal and l.relation in (${backList})
    join thread_nodes n on n.id = l.from_id
    order by l.created_at, l.id`.execute(tx.db);
  const nodes = new Map(rows.map((row) => [row.fromId, { id: row.fromId, kind: row.fromKind }]));
  const links = rows.map(({ fromId, toId, relation, reason, decidedIn, createdAt }) => ({
    from: fromId,
    to: toId,
    relation,
    reason,
    decidedIn,
    at: createdAt,
  }));
  return { nodes: [...nodes.values()], links };
}

/** The things of one kind that the voices behind each of these went through. */
export async function listBehind(
  tx: MunicipalityTx,
  ids: string[],
  kind: NodeKind,
): Promise<{ of: string; id: string }[]> {
  const { rows } = await sql<{ of: string; id: string }>`
    with recursive back (root, id) as (
      select id, id from unnest(${ids}::uuid[]) as start (id)
      union
      select back.root, l.from_id from back
      join links_in_force l on l.to_id = back.id and not l.from_signal and l.relation in (${voiceList})
    )
    select back.root as of, back.id from back
    where (select n.kind from thread_nodes n where n.municipality_id = ${tx.municipalityId} and n.id = back.id) = ${kind}`.execute(
    tx.db,
  );
  return rows;
}

interface BackRow {
  fromId: string;
  toId: string;
  relation: Relation;
  reason: string | null;
  decidedIn: string | null;
  createdAt: Date;
  fromKind: NodeKind;
}
