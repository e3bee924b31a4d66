import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { readCounts } from '../../platform/database/kept-counts.ts';
import { type Ballot, findBallot, listBallots, listChosen } from '../ballots/index.ts';
import { listRunning } from '../periods/index.ts';
import { belongs, findLinks } from '../thread/index.ts';
import type { BallotFigures, OpenChoice, Priority } from './types.ts';

const columns = ['id', 'agendaId', 'slug', 'position', 'title', 'about', 'state', 'version'] as const;

/** The priorities of an agenda that are in force, in their order. */
export function listPriorities(tx: MunicipalityTx, agendaId: string): Promise<Priority[]> {
  return selectPriorities(tx).where('agendaId', '=', agendaId).where('state', '=', 'open').execute();
}

/** All priorities of an agenda, also those that were merged or taken back. */
export function listAllPriorities(tx: MunicipalityTx, agendaId: string): Promise<Priority[]> {
  return selectPriorities(tx).where('agendaId', '=', agendaId).execute();
}

/** What an action can be for: the priorities in force of agendas that are worked on, and of the one that it belongs to. */
export async function listOpenPriorities(tx: MunicipalityTx, ownAgendaId?: string): Promise<Priority[]> {
  const agendaIds = [...(await listRunning(tx)), ...(ownAgendaId ? [ownAgendaId] : [])];
  if (agendaIds.length === 0) return [];
  return selectPriorities(tx).where('state', '=', 'open').where('agendaId', 'in', agendaIds).execute();
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
  const livingId = (await listLiving(tx, [id])).get(id);
  return livingId ? (await prioritiesByIds(tx, [livingId]))[0] : undefined;
}

/** The same of more of them, by id. What lives on in nothing is left out. */
export async function listLiving(tx: MunicipalityTx, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ priorityId: string; livingId: string }>`
    select priority_id, living_id from living_of(${ids}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ priorityId, livingId }) => [priorityId, livingId]));
}

/** These priorities in force, and with each of them those that were merged into it. */
export async function listLivingIn(
  tx: MunicipalityTx,
  livingIds: string[],
): Promise<{ priorityId: string; livingId: string }[]> {
  const { rows } = await sql<{ priorityId: string; livingId: string }>`
    with recursive lived (priority_id, living_id) as (
      select id, id from unnest(${livingIds}::uuid[]) as living (id)
      union
      select l.from_id, lived.living_id
      from lived join links_in_force l on l.to_id = lived.priority_id and l.relation = 'merged_into'
    )
    select priority_id, living_id from lived`.execute(tx.db);
  return rows;
}

/** Agendas that have priorities in force, with how many. */
export async function countByAgenda(tx: MunicipalityTx): Promise<Map<string, number>> {
  return new Map((await readCounts(tx, ['open-priority'])).map(({ ofId, count }) => [ofId, count]));
}

/**
 * Established ballots with chosen proposals of which no priority was made yet, the newest first: of agendas that are worked
 * on, since what one of before left undone is nobody's work any more.
 */
export async function listOpenChoices(tx: MunicipalityTx): Promise<OpenChoice[]> {
  const ballots = await listBallots(tx, { states: ['established'], agendaIds: await listRunning(tx) });
  const chosen = await listChosen(tx, ...ballots.map(({ id }) => id));
  const proposals = chosen.map(({ proposalId }) => proposalId);
  const taken = new Set((await findLinks(tx, { from: proposals, relations: ['chosen_as'] })).map(({ from }) => from));
  return ballots.flatMap(({ id, slug, title, agendaId }) => {
    const open = chosen.filter(({ ballotId, proposalId }) => ballotId === id && !taken.has(proposalId));
    return open.length > 0 ? [{ ballotId: id, slug, title, agendaId, chosen: open }] : [];
  });
}

/** A ballot that is counted and whose result nobody established yet: what it chose cannot be taken over. */
export async function findCountedBallot(tx: MunicipalityTx): Promise<Ballot | undefined> {
  return (await listBallots(tx, { states: ['counted'] }))[0];
}

/** How the chosen proposals of these ballots did. */
export async function listFigures(tx: MunicipalityTx, ballotIds: string[]): Promise<BallotFigures[]> {
  const figures: BallotFigures[] = [];
  for (const id of new Set(ballotIds)) {
    const ballot = await findBallot(tx, { id });
    const chosen = ballot ? await listChosen(tx, id) : [];
    for (const { proposalId, title: proposal, votes } of chosen) {
      const { slug = '', title = '', paperCount = null } = ballot ?? {};
      const elsewhere = ballot?.origin === 'import';
      figures.push({ ballotId: id, proposalId, slug, title, proposal, votes, papers: paperCount, elsewhere });
    }
  }
  return figures;
}

/** Priorities in force that no action is for, of agendas that are worked on. */
export async function listWithoutAction(tx: MunicipalityTx): Promise<Priority[]> {
  const { rows } = await sql<Priority>`
    select p.id, p.agenda_id, p.slug, p.position, p.title, p.about, p.state, p.version
    from priorities p
    where p.agenda_id = any(${await listRunning(tx)}::uuid[]) and p.state = 'open' and not exists (
      with recursive lived (id) as (
        select p.id
        union
        select l.from_id from lived join links_in_force l on l.to_id = lived.id and l.relation = 'merged_into'
      )
      select from lived join links_in_force l on l.from_id = lived.id and l.relation in (${belongs}))
    order by p.position, p.id`.execute(tx.db);
  return rows;
}
