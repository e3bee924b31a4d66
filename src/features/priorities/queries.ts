import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { BallotFigures, ChosenProposal, OpenChoice, Priority } from './types.ts';

const columns = ['id', 'agendaId', 'slug', 'position', 'title', 'about', 'state', 'version'] as const;

/** The priorities of an agenda that are in force, in their order. */
export function listPriorities(tx: MunicipalityTx, agendaId: string): Promise<Priority[]> {
  return selectPriorities(tx).where('agendaId', '=', agendaId).where('state', '=', 'open').execute();
}

/** All priorities of an agenda, also those that were merged or taken back. */
export function listAllPriorities(tx: MunicipalityTx, agendaId: string): Promise<Priority[]> {
  return selectPriorities(tx).where('agendaId', '=', agendaId).execute();
}

/** The priorities in force of every agenda: what an action can be for. */
export function listOpenPriorities(tx: MunicipalityTx): Promise<Priority[]> {
  return selectPriorities(tx).where('state', '=', 'open').execute();
}

export function findPriority(tx: MunicipalityTx, slug: string): Promise<Priority | undefined> {
  return selectPriorities(tx).where('slug', '=', slug).executeTakeFirst();
}

export async function prioritiesByIds(tx: MunicipalityTx, ids: string[]): Promise<Priority[]> {
  return ids.length === 0 ? [] : selectPriorities(tx).where('id', 'in', ids).execute();
}

/** The same rows, held until the transaction ends: two people who shape the same priorities go one after the other. */
export async function lockPriorities(tx: MunicipalityTx, ids: string[]): Promise<Priority[]> {
  if (ids.length === 0) return [];
  return tx.db.selectFrom('priorities').select(columns).where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

/** Those of these priorities that are in force, held so that nobody merges them while something is linked to them. */
export async function holdOpenPriorities(tx: MunicipalityTx, ids: string[]): Promise<Priority[]> {
  if (ids.length === 0) return [];
  const rows = tx.db.selectFrom('priorities').select(columns).where('id', 'in', ids).where('state', '=', 'open');
  return rows.orderBy('id').forShare().execute();
}

function selectPriorities(tx: MunicipalityTx) {
  return tx.db.selectFrom('priorities').select(columns).orderBy('position').orderBy('id');
}

/** What this one lives on in: itself, or what it was merged into. */
export async function findLiving(tx: MunicipalityTx, id: string): Promise<Priority | undefined> {
  const row = await tx.db
    .selectFrom('livingPriorities')
    .select('livingId')
    .where('priorityId', '=', id)
    .executeTakeFirst();
  return row ? (await prioritiesByIds(tx, [row.livingId]))[0] : undefined;
}

/** Agendas that have priorities in force, with how many. */
export async function countByAgenda(tx: MunicipalityTx): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('priorities')
    .select((eb) => ['agendaId', eb.fn.countAll<number>().as('count')])
    .where('state', '=', 'open')
    .groupBy('agendaId')
    .execute();
  return new Map(rows.map(({ agendaId, count }) => [agendaId, Number(count)]));
}

/** Established ballots with chosen proposals of which no priority was made yet. */
export async function listOpenChoices(tx: MunicipalityTx): Promise<OpenChoice[]> {
  const { rows } = await sql<Omit<OpenChoice, 'chosen'> & ChosenProposal & { proposalTitle: string }>`
    select b.id as ballot_id, b.slug, b.title, b.agenda_id, o.proposal_id, o.title as proposal_title, o.about, o.votes
    from ballots b join ballot_options o on o.municipality_id = b.municipality_id and o.ballot_id = b.id
    where b.state = 'established' and o.chosen and not exists (
      select from links_in_force l where l.from_id = o.proposal_id and l.relation = 'chosen_as')
    order by b.established_at desc nulls last, b.id, o.votes desc nulls last, o.place, o.proposal_id`.execute(tx.db);
  const choices = new Map<string, OpenChoice>();
  for (const { ballotId, slug, title, agendaId, proposalId, proposalTitle, about, votes } of rows) {
    const choice = choices.get(ballotId) ?? { ballotId, slug, title, agendaId, chosen: [] };
    choice.chosen.push({ proposalId, title: proposalTitle, about, votes });
    choices.set(ballotId, choice);
  }
  return [...choices.values()];
}

/** How proposals did in the ballots that chose them. */
export async function listFigures(tx: MunicipalityTx, proposalIds: string[]): Promise<BallotFigures[]> {
  if (proposalIds.length === 0) return [];
  const { rows } = await sql<BallotFigures>`
    select o.ballot_id, o.proposal_id, b.slug, b.title, o.votes, b.paper_count as papers
    from ballot_options o join ballots b on b.municipality_id = o.municipality_id and b.id = o.ballot_id
    where o.proposal_id = any(${proposalIds}::uuid[])`.execute(tx.db);
  return rows;
}

/** Priorities in force that no action is for. */
export async function listWithoutAction(tx: MunicipalityTx): Promise<Priority[]> {
  const withAction = tx.db
    .selectFrom('livingPriorities')
    .innerJoin('linksInForce', 'linksInForce.fromId', 'livingPriorities.priorityId')
    .where('linksInForce.relation', '=', 'led_to')
    .select('livingPriorities.livingId');
  return selectPriorities(tx).where('state', '=', 'open').where('id', 'not in', withAction).execute();
}
