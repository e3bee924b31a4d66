// What was told for an agenda: where and of what.
import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { carriesVoiceTo, groundOf } from '../thread/index.ts';

/** Stories told for an agenda at one place about one domain, and how many of them stand behind one of these things. */
export interface Told {
  gatheringId: string | null;
  domainId: string | null;
  told: number;
  heard: number;
}

/** All that was told for an agenda, by where and of what, and how much of it is behind these. Each story counts once. */
export async function countTold(tx: MunicipalityTx, agendaId: string, behind: string[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    with recursive ${groundOf(behind)}, heard as (
      select distinct l.from_id as id from ground g join links_in_force l on ${carriesVoiceTo(sql`g.id`)}
    )
    select s.gathering_id, s.domain_id, count(*)::int as told, count(h.id)::int as heard
    from signals s left join heard h on h.id = s.id
    where s.agenda_id = ${agendaId} group by 1, 2`.execute(tx.db);
  return rows;
}
