// Puts an agenda together from what is in the platform: the one place that knows where its parts lie.
import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listActions } from '../actions/index.ts';
import type { Agenda } from '../periods/index.ts';
import { listPriorities } from '../priorities/index.ts';
import { countVoices } from '../thread/index.ts';
import type { ComposedAction, ComposedPriority, Composition } from './types.ts';

/** The agenda as it stands now: what would be published. */
export async function composeAgenda(tx: MunicipalityTx, agenda: Agenda): Promise<Composition> {
  const priorities = await listPriorities(tx, agenda.id);
  const actions = await listActions(tx, { agendaId: agenda.id });
  const origins = await listOrigins(tx, agenda.id);
  const ids = priorities.map(({ id }) => id);
  const voices = await countVoices(tx, ids);
  const { id, slug, title, startsOn, endsOn, adoptedBy, adoptedOn, introduction } = agenda;
  return {
    format: 1,
    agenda: { id, slug, title, startsOn, endsOn, adoptedBy, adoptedOn, introduction },
    priorities: priorities.map((priority) => ({
      id: priority.id,
      slug: priority.slug,
      title: priority.title,
      about: priority.about,
      ...(voices.get(priority.id) ?? { voices: 0, gatherings: 0 }),
      origin: originOf(origins.filter(({ livingId }) => livingId === priority.id)),
      actionIds: actions
        .filter((action) => action.priorities.some((one) => one.id === priority.id))
        .map((one) => one.id),
    })),
    actions: actions.map(composeAction),
  };
}

function composeAction(action: Awaited<ReturnType<typeof listActions>>[number]): ComposedAction {
  const { id, slug, title, about, organisationId, owner, dueOn, measure, money, voices } = action;
  const named = organisationId && owner ? { id: organisationId, name: owner } : null;
  return { id, slug, title, about, owner: named, dueOn, measure, money, ...voices };
}

interface OriginRow {
  livingId: string;
  relation: 'merged_into' | 'chosen_as' | 'added_by';
  reason: string | null;
  /** Of what it was merged from, or of the organisation that added it. */
  name: string | null;
  ballotSlug: string | null;
  ballotTitle: string | null;
  /** In the words that people voted on. */
  proposal: string | null;
  votes: number | null;
  papers: number | null;
}

/** How the priorities in force came here, those that were merged into them included. */
async function listOrigins(tx: MunicipalityTx, agendaId: string): Promise<OriginRow[]> {
  const { rows } = await sql<OriginRow>`
    select g.living_id, l.relation, l.reason, coalesce(p.title, o.name) as name,
      b.slug as ballot_slug, b.title as ballot_title, c.title as proposal, c.votes, b.paper_count as papers
    from living_priorities g
    join priorities living on living.id = g.living_id and living.agenda_id = ${agendaId}
    join links_in_force l on l.to_id = g.priority_id and l.relation in ('merged_into', 'chosen_as', 'added_by')
    left join priorities p on p.id = l.from_id
    left join organisations o on o.id = l.from_id
    left join ballots b on b.id = l.decided_in
    left join ballot_options c on c.ballot_id = b.id and c.proposal_id = l.from_id
    order by l.created_at, l.id`.execute(tx.db);
  return rows;
}

function originOf(rows: OriginRow[]): ComposedPriority['origin'] {
  return {
    ballots: rows.flatMap(({ relation, ballotSlug, ballotTitle, proposal, votes, papers }) =>
      relation === 'chosen_as' && ballotSlug && ballotTitle
        ? [{ slug: ballotSlug, title: ballotTitle, ...(proposal ? { proposal } : {}), votes, papers }]
        : [],
    ),
    mergedFrom: rows.flatMap(({ relation, name }) => (relation === 'merged_into' && name ? [name] : [])),
    addedBy: rows.flatMap(({ relation, name, reason }) => (relation === 'added_by' && name ? [{ name, reason }] : [])),
  };
}
