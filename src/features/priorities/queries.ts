import type { MunicipalityTx } from '../../platform/database/database.ts';
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

/** Established ballots with chosen proposals of which no priority was made yet, the newest first. */
export async function listOpenChoices(tx: MunicipalityTx): Promise<OpenChoice[]> {
  const ballots = (await listBallots(tx)).filter(({ state }) => state === 'established');
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
  return (await listBallots(tx)).find(({ state }) => state === 'counted');
}

/** How the chosen proposals of these ballots did. */
export async function listFigures(tx: MunicipalityTx, ballotIds: string[]): Promise<BallotFigures[]> {
  const figures: BallotFigures[] = [];
  for (const id of new Set(ballotIds)) {
    const ballot = await findBallot(tx, { id });
    const chosen = ballot ? await listChosen(tx, id) : [];
    for (const { proposalId, votes } of chosen) {
      const { slug = '', title = '', paperCount = null } = ballot ?? {};
      const elsewhere = ballot?.origin === 'import';
      figures.push({ ballotId: id, proposalId, slug, title, votes, papers: paperCount, elsewhere });
    }
  }
  return figures;
}

/** Priorities in force that no action is for. */
export async function listWithoutAction(tx: MunicipalityTx): Promise<Priority[]> {
  const withAction = tx.db
    .selectFrom('livingPriorities')
    .innerJoin('linksInForce', 'linksInForce.fromId', 'livingPriorities.priorityId')
    .where('linksInForce.relation', 'in', actionRelations)
    .select('livingPriorities.livingId');
  return selectPriorities(tx).where('state', '=', 'open').where('id', 'not in', withAction).execute();
}
