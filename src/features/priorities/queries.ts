import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { readCounts } from '../../platform/database/kept-counts.ts';
import { type Ballot, findBallot, listBallots, listChosen } from '../ballots/index.ts';
import { actionRelations, findLinks } from '../thread/index.ts';
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

/**
 * What an action can be for: the priorities in force of agendas that have not ended, of the newest one, and of the one that
 * it belongs to already.
 */
export function listOpenPriorities(tx: MunicipalityTx, ownAgendaId?: string): Promise<Priority[]> {
  return selectPriorities(tx)
    .where('state', '=', 'open')
    .where(
      sql<boolean>`agenda_id in (
        select a.id from agendas a where a.ends_on is null or a.ends_on >= ${dayOf(tx.now)}
        union all (select a.id from agendas a order by a.starts_on desc, a.id desc limit 1)
        union all select ${ownAgendaId ?? null}::uuid)`,
    )
    .execute();
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

/** Agendas that have priorities in force, with how many. */
export async function countByAgenda(tx: MunicipalityTx): Promise<Map<string, number>> {
  return new Map((await readCounts(tx, ['open-priority'])).map(({ ofId, count }) => [ofId, count]));
}

/**
 * Established ballots with chosen proposals of which no priority was made yet, the newest first: of agendas that have not
 * ended, since what one of before left undone is nobody's work any more.
 */
export async function listOpenChoices(tx: MunicipalityTx): Promise<OpenChoice[]> {
  const ballots = await listBallots(tx, { states: ['established'], runningOn: dayOf(tx.now) });
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
    for (const { proposalId, votes } of chosen) {
      const { slug = '', title = '', paperCount = null } = ballot ?? {};
      figures.push({ ballotId: id, proposalId, slug, title, votes, papers: paperCount });
    }
  }
  return figures;
}

/** Priorities in force that no action is for, of agendas that have not ended. */
export async function listWithoutAction(tx: MunicipalityTx): Promise<Priority[]> {
  const { rows } = await sql<Priority>`
    select p.id, p.agenda_id, p.slug, p.position, p.title, p.about, p.state, p.version
    from agendas a join priorities p on p.municipality_id = a.municipality_id and p.agenda_id = a.id and p.state = 'open'
    where (a.ends_on is null or a.ends_on >= ${dayOf(tx.now)}) and not exists (
      with recursive lived (id) as (
        select p.id
        union
        select l.from_id from lived join links_in_force l on l.to_id = lived.id and l.relation = 'merged_into'
      )
      select from lived join links_in_force l on l.from_id = lived.id and l.relation in (${belongs}))
    order by p.position, p.id`.execute(tx.db);
  return rows;
}

const belongs = sql.join(actionRelations.map((relation) => sql.lit(relation)));
