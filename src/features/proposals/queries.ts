import { type RawBuilder, sql } from 'kysely';
import type { Text } from '../../analysis/similarity/likeness.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { loose } from '../signals/index.ts';
import { listLeadingTo } from '../thread/index.ts';
import type { BoardSignal, Proposal } from './types.ts';

const columns = ['id', 'agendaId', 'number', 'title', 'about', 'state', 'version'] as const;

/** The proposals that can be chosen from, in order of number. */
export function listOpenProposals(tx: MunicipalityTx, agendaId: string): Promise<Proposal[]> {
  return tx.db
    .selectFrom('proposals')
    .select(columns)
    .where('agendaId', '=', agendaId)
    .where('state', '=', 'open')
    .orderBy('number')
    .execute();
}

/** All proposals of an agenda, also those that were merged or split since. */
export function listProposals(tx: MunicipalityTx, agendaId: string): Promise<Proposal[]> {
  return tx.db.selectFrom('proposals').select(columns).where('agendaId', '=', agendaId).orderBy('number').execute();
}

export async function findProposal(tx: MunicipalityTx, number: number): Promise<Proposal | undefined> {
  if (!isNumber(number)) return undefined;
  return tx.db.selectFrom('proposals').select(columns).where('number', '=', number).executeTakeFirst();
}

/** Whether a proposal can have this number: what comes from an address can be larger than any column. */
function isNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 1_000_000_000;
}

export function proposalsByIds(tx: MunicipalityTx, ids: string[]): Promise<Proposal[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.db.selectFrom('proposals').select(columns).where('id', 'in', ids).orderBy('number').execute();
}

export function proposalsByNumbers(tx: MunicipalityTx, numbers: number[]): Promise<Proposal[]> {
  const known = numbers.filter(isNumber);
  if (known.length === 0) return Promise.resolve([]);
  return tx.db.selectFrom('proposals').select(columns).where('number', 'in', known).orderBy('number').execute();
}

/** The same rows, held until the transaction ends: two people who shape the same proposals go one after the other. */
export function lockProposals(tx: MunicipalityTx, ids: string[]): Promise<Proposal[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.db.selectFrom('proposals').select(columns).where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

export interface BoardView {
  show: 'loose' | 'all';
  gatheringId?: string | undefined;
  domainId?: string | undefined;
  search?: string | undefined;
  /** Of the last signal on the page before; the next page starts after it. */
  after?: string | undefined;
  /** Ticked in a form that was refused: there whatever became of them, so that nobody has to find them again. */
  ticked?: string[] | undefined;
}

const boardPage = 50;

/** One page of the board, newest first, and whether there is more. Costs the same however much was said. */
export async function listBoard(
  tx: MunicipalityTx,
  view: BoardView,
): Promise<{ signals: BoardSignal[]; more: boolean }> {
  const rows = await listRows(tx, boardConditions(view), boardPage + 1);
  return { signals: rows.slice(0, boardPage), more: rows.length > boardPage };
}

/** These signals as they lie on the board, the newest first. */
export function listOnBoard(tx: MunicipalityTx, ids: string[]): Promise<BoardSignal[]> {
  return ids.length === 0 ? Promise.resolve([]) : listRows(tx, sql`s.id = any(${ids}::uuid[])`, ids.length);
}

async function listRows(tx: MunicipalityTx, where: RawBuilder<unknown>, limit: number): Promise<BoardSignal[]> {
  const { rows } = await sql<BoardSignal>`
    select s.id, s.words, s.consent, s.withdrawn_at, s.created_at, s.table_label, s.domain_id, g.title as gathering,
      coalesce(p.proposals, '[]') as proposals
    from signals s
    left join gatherings g on g.municipality_id = s.municipality_id and g.id = s.gathering_id
    left join lateral (
      select json_agg(json_build_object('number', p.number, 'title', p.title) order by p.number) as proposals
      from links_in_force l join proposals p on p.municipality_id = l.municipality_id and p.id = l.to_id
      where l.from_id = s.id and l.relation = 'led_to' and p.state in ('open', 'merged')
    ) p on true
    where ${where}
    order by s.created_at desc, s.id desc
    limit ${limit}`.execute(tx.db);
  return rows;
}

/** The newest words that lie loose on the board. */
export async function listLooseWords(tx: MunicipalityTx, limit: number): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select s.id, s.words from signals s where ${loose} and s.words is not null
    order by s.created_at desc, s.id desc limit ${limit}`.execute(tx.db);
  return rows;
}

/** The words of these signals, of those that have any. */
export async function listWords(tx: MunicipalityTx, ids: string[]): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select s.id, s.words from signals s where s.id = any(${ids}::uuid[]) and s.words is not null
    order by s.created_at desc, s.id desc`.execute(tx.db);
  return rows;
}

function boardConditions({ show, gatheringId, domainId, search, after, ticked = [] }: BoardView) {
  const conditions = [sql`true`];
  if (show === 'loose') conditions.push(loose);
  if (gatheringId) conditions.push(sql`s.gathering_id = ${gatheringId}`);
  if (domainId) conditions.push(sql`s.domain_id = ${domainId}`);
  if (search) conditions.push(sql`s.words ilike ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (after)
    conditions.push(sql`(s.created_at, s.id) < (select a.created_at, a.id from signals a where a.id = ${after})`);
  const inView = sql.join(conditions, sql` and `);
  return ticked.length === 0 ? inView : sql`(${inView}) or s.id = any(${ticked}::uuid[])`;
}

/** Whether people vote, or voted, on one of these in these words. */
export async function areOnBallot(tx: MunicipalityTx, proposals: Pick<Proposal, 'id'>[]): Promise<boolean> {
  const ids = proposals.map(({ id }) => id);
  return (await listLeadingTo(tx, ids, 'ballot')).length > 0;
}
