// Puts an agenda together from what is in the platform: the one place that knows where its parts lie.
import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Agenda } from '../periods/index.ts';
import { countVoices } from '../thread/index.ts';
import type { ComposedAction, ComposedPriority, Composition } from './types.ts';

/** The agenda as it stands now: what would be published. */
export async function composeAgenda(tx: MunicipalityTx, agenda: Agenda): Promise<Composition> {
  const priorities = await listPriorities(tx, agenda.id);
  const actions = await listActions(tx, agenda.id);
  const origins = await listOrigins(tx, agenda.id);
  const places = await listPlaces(tx, agenda.id);
  const things = [...priorities, ...actions].map(({ id }) => id);
  const voices = await countVoices(tx, things);
  const counted = (id: string) => voices.get(id) ?? { voices: 0, gatherings: 0 };
  const { id, slug, title, startsOn, endsOn, adoptedBy, adoptedOn, introduction } = agenda;
  return {
    format: 1,
    agenda: { id, slug, title, startsOn, endsOn, adoptedBy, adoptedOn, introduction },
    priorities: priorities.map((priority) => ({
      ...priority,
      ...counted(priority.id),
      origin: originOf(origins.filter((row) => row.livingId === priority.id)),
      actionIds: actions.map((action) => action.id).filter((action) => places.get(action)?.has(priority.id)),
    })),
    actions: actions.map((action) => ({ ...action, ...counted(action.id) })),
  };
}

type PriorityRow = Pick<ComposedPriority, 'id' | 'slug' | 'title' | 'about'>;
type ActionRow = Omit<ComposedAction, 'voices' | 'gatherings'>;

async function listPriorities(tx: MunicipalityTx, agendaId: string): Promise<PriorityRow[]> {
  const { rows } = await sql<PriorityRow>`
    select id, slug, title, about from priorities
    where agenda_id = ${agendaId} and state = 'open' order by position, id`.execute(tx.db);
  return rows;
}

async function listActions(tx: MunicipalityTx, agendaId: string): Promise<ActionRow[]> {
  const { rows } = await sql<Omit<ActionRow, 'owner'> & { ownerId: string | null; ownerName: string | null }>`
    select a.id, a.slug, a.title, a.about, a.due_on, a.measure, a.money, o.id as owner_id, o.name as owner_name
    from actions a left join organisations o on o.municipality_id = a.municipality_id and o.id = a.organisation_id
    where a.agenda_id = ${agendaId} order by a.created_at, a.id`.execute(tx.db);
  return rows.map(({ ownerId, ownerName, ...row }) => ({
    ...row,
    owner: ownerId && ownerName ? { id: ownerId, name: ownerName } : null,
  }));
}

// Each priority in force with itself and everything that was merged into it, however often.
const lineage = (agendaId: string) => sql`
  lineage (living_id, id) as (
    select id, id from priorities where agenda_id = ${agendaId} and state = 'open'
    union
    select g.living_id, l.from_id from lineage g join links_in_force l on l.to_id = g.id and l.relation = 'merged_into'
  )`;

/** Which priorities in force each action is for. */
async function listPlaces(tx: MunicipalityTx, agendaId: string): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ actionId: string; livingId: string }>`
    with recursive ${lineage(agendaId)}
    select distinct l.to_id as action_id, g.living_id
    from lineage g join links_in_force l on l.from_id = g.id and l.relation = 'led_to'`.execute(tx.db);
  const places = new Map<string, Set<string>>();
  for (const { actionId, livingId } of rows) places.set(actionId, (places.get(actionId) ?? new Set()).add(livingId));
  return places;
}

interface OriginRow {
  livingId: string;
  relation: 'merged_into' | 'chosen_as' | 'added_by';
  reason: string | null;
  /** Of what it was merged from, or of the organisation that added it. */
  name: string | null;
  ballotSlug: string | null;
  ballotTitle: string | null;
  votes: number | null;
  papers: number | null;
}

async function listOrigins(tx: MunicipalityTx, agendaId: string): Promise<OriginRow[]> {
  const { rows } = await sql<OriginRow>`
    with recursive ${lineage(agendaId)}
    select g.living_id, l.relation, l.reason, coalesce(p.title, o.name) as name,
      b.slug as ballot_slug, b.title as ballot_title, c.votes, b.paper_count as papers
    from lineage g
    join links_in_force l on l.to_id = g.id and l.relation in ('merged_into', 'chosen_as', 'added_by')
    left join priorities p on p.municipality_id = l.municipality_id and p.id = l.from_id
    left join organisations o on o.municipality_id = l.municipality_id and o.id = l.from_id
    left join ballots b on b.municipality_id = l.municipality_id and b.id = l.decided_in
    left join ballot_options c on c.municipality_id = b.municipality_id and c.ballot_id = b.id and c.proposal_id = l.from_id
    order by l.created_at, l.id`.execute(tx.db);
  return rows;
}

function originOf(rows: OriginRow[]): ComposedPriority['origin'] {
  return {
    ballots: rows.flatMap(({ relation, ballotSlug, ballotTitle, votes, papers }) =>
      relation === 'chosen_as' && ballotSlug && ballotTitle
        ? [{ slug: ballotSlug, title: ballotTitle, votes, papers }]
        : [],
    ),
    mergedFrom: rows.flatMap(({ relation, name }) => (relation === 'merged_into' && name ? [name] : [])),
    addedBy: rows.flatMap(({ relation, name, reason }) => (relation === 'added_by' && name ? [{ name, reason }] : [])),
  };
}
