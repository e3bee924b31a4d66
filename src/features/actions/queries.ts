import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { countSupport } from '../ballots/index.ts';
import { type Proposal, proposalsByIds } from '../proposals/index.ts';
import { actionRelations, findLinks, noSupport } from '../thread/index.ts';
import { actionState } from './rules.ts';
import type { Action, ListedAction, Outcome, ProgressUpdate } from './types.ts';

export interface ActionsBy {
  agendaId?: string | undefined;
  /** In force. An action of a priority that was merged belongs to what it was merged into. */
  priorityIds?: string[] | undefined;
  organisationId?: string | undefined;
  ids?: string[] | undefined;
  slug?: string | undefined;
}

const belongs = sql.join(actionRelations.map((relation) => sql.lit(relation)));

type ActionRow = Omit<Action, 'standing'>;

/** Actions without their voices, in the order of the priorities, the first due first. */
export async function selectActions(tx: MunicipalityTx, by: ActionsBy): Promise<Action[]> {
  const today = dayOf(tx.now);
  const { rows } = await sql<ActionRow>`
    with served as (
      select distinct l.to_id as action_id, v.living_id
      from living_priorities v join links_in_force l
        on l.municipality_id = v.municipality_id and l.from_id = v.priority_id and l.relation in (${belongs})
    ), under as (
      select s.action_id, min(p.position) as place, array_agg(p.id) as ids,
        json_agg(json_build_object('id', p.id, 'slug', p.slug, 'title', p.title) order by p.position, p.id) as priorities
      from served s join priorities p on p.id = s.living_id group by s.action_id
    )
    select a.id, a.agenda_id, a.slug, a.title, a.about, a.organisation_id, o.name as owner, a.due_on, a.measure, a.money,
      a.state, a.version, a.created_at, coalesce(u.priorities, '[]') as priorities
    from actions a
    left join organisations o on o.municipality_id = a.municipality_id and o.id = a.organisation_id
    left join under u on u.action_id = a.id
    where ${conditions(by)}
    order by u.place nulls last, a.due_on nulls last, a.id`.execute(tx.db);
  return rows.map((row) => ({ ...row, standing: actionState(row, today) }));
}

function conditions({ agendaId, priorityIds, organisationId, ids, slug }: ActionsBy) {
  const all = [sql`true`];
  if (agendaId) all.push(sql`a.agenda_id = ${agendaId}`);
  if (priorityIds) all.push(sql`u.ids && ${priorityIds}::uuid[]`);
  if (organisationId) all.push(sql`a.organisation_id = ${organisationId}`);
  if (ids) all.push(sql`a.id = any(${ids}::uuid[])`);
  if (slug !== undefined) all.push(sql`a.slug = ${slug}`);
  return sql.join(all, sql` and `);
}

/** The actions of an agenda, of priorities or of an organisation, each with its owner, its standing and its voices. */
export async function listActions(
  tx: MunicipalityTx,
  by: ActionsBy & { priorityId?: string },
): Promise<ListedAction[]> {
  const { priorityId, ...rest } = by;
  return withVoices(tx, await selectActions(tx, priorityId ? { ...rest, priorityIds: [priorityId] } : rest));
}

export async function withVoices(tx: MunicipalityTx, actions: Action[]): Promise<ListedAction[]> {
  const voices = await countSupport(
    tx,
    actions.map(({ id }) => id),
  );
  return actions.map((action) => ({ ...action, voices: voices.get(action.id) ?? noSupport }));
}

export async function findAction(tx: MunicipalityTx, slug: string): Promise<ListedAction | undefined> {
  return (await listActions(tx, { slug }))[0];
}

/** The proposals that an action rests on; none when it rests on its whole priorities. */
export async function listRoots(tx: MunicipalityTx, actionId: string): Promise<Proposal[]> {
  const links = await findLinks(tx, { to: [actionId], relations: ['led_to'] });
  return proposalsByIds(
    tx,
    links.map(({ from }) => from),
  );
}

/** How many actions an agenda has, and how many are done. */
export async function countActions(tx: MunicipalityTx, agendaId: string): Promise<{ all: number; done: number }> {
  const row = await tx.db
    .selectFrom('actions')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'done').as('done'),
    ])
    .where('agendaId', '=', agendaId)
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), done: Number(row.done) };
}

/** The agendas that have actions. */
export async function agendasWithActions(tx: MunicipalityTx): Promise<Set<string>> {
  const rows = await tx.db.selectFrom('actions').select('agendaId').distinct().execute();
  return new Set(rows.map(({ agendaId }) => agendaId));
}

/** What was said about how it goes, the newest first. */
export function listUpdates(tx: MunicipalityTx, actionId: string): Promise<ProgressUpdate[]> {
  return tx.db
    .selectFrom('progressUpdates')
    .select(['id', 'state', 'words', 'createdAt'])
    .where('actionId', '=', actionId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What changed for people, as measured, the newest first. */
export function listOutcomes(tx: MunicipalityTx, actionId: string): Promise<Outcome[]> {
  return tx.db
    .selectFrom('outcomes')
    .select(['id', 'words', 'measuredOn'])
    .where('actionId', '=', actionId)
    .orderBy('measuredOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export interface QuietAction {
  slug: string;
  title: string;
  organisationId: string | null;
  state: Action['state'];
  dueOn: string | null;
  newsAt: Date;
}

/** Actions that are not done, with the moment of the newest news, the longest ago first. */
export async function listQuiet(tx: MunicipalityTx, organisationId?: string): Promise<QuietAction[]> {
  const { rows } = await sql<QuietAction>`
    select a.slug, a.title, a.organisation_id, a.state, a.due_on, greatest(a.created_at, max(u.created_at)) as news_at
    from actions a left join progress_updates u on u.municipality_id = a.municipality_id and u.action_id = a.id
    where a.state in ('planned', 'busy') ${organisationId ? sql`and a.organisation_id = ${organisationId}` : sql``}
    group by a.municipality_id, a.id order by a.due_on nulls last, a.id`.execute(tx.db);
  return rows;
}
