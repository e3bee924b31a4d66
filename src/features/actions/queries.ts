import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { readCounts } from '../../platform/database/kept-counts.ts';
import { countSupport } from '../ballots/index.ts';
import { type Proposal, proposalsByIds } from '../proposals/index.ts';
import { belongs, findLinks, listBehind, noSupport } from '../thread/index.ts';
import { actionState, groundOf } from './rules.ts';
import type { Action, GroundKind, ListedAction } from './types.ts';

export interface ActionsBy {
  agendaId?: string | undefined;
  /** In force. An action of a priority that was merged belongs to what it was merged into. */
  priorityIds?: string[] | undefined;
  organisationId?: string | undefined;
  domainId?: string | undefined;
  ids?: string[] | undefined;
  slug?: string | undefined;
}

type ActionRow = Omit<Action, 'standing'>;

/** Actions without their voices, in the order of the priorities, the first due first. Walks from these actions only. */
export async function selectActions(tx: MunicipalityTx, by: ActionsBy): Promise<Action[]> {
  const today = dayOf(tx.now);
  const { rows } = await sql<ActionRow>`
    with recursive ${mergedInto(by.priorityIds ?? [])}, found as (
      select * from actions a where ${conditions(by)}
    ), served as (
      select l.to_id as action_id, l.from_id
      from found f join links_in_force l on l.municipality_id = f.municipality_id and l.to_id = f.id and l.relation in (${belongs})
    ), living as (
      select distinct s.action_id, v.living_id
      from living_of(array(select distinct from_id from served)) v join served s on s.from_id = v.priority_id
    ), under as (
      select v.action_id, min(p.position) as place, array_agg(p.id) as ids,
        json_agg(json_build_object('id', p.id, 'slug', p.slug, 'title', p.title) order by p.position, p.id) as priorities
      from living v join priorities p on p.id = v.living_id group by v.action_id
    )
    select a.id, a.agenda_id, a.slug, a.title, a.about, a.organisation_id, o.name as owner, a.due_on, a.measure, a.money,
      a.state, a.version, a.created_at, coalesce(u.priorities, '[]') as priorities,
      array(select d.domain_id from action_domains d where d.municipality_id = a.municipality_id and d.action_id = a.id
        order by d.domain_id) as domain_ids
    from found a
    left join organisations o on o.municipality_id = a.municipality_id and o.id = a.organisation_id
    left join under u on u.action_id = a.id
    ${by.priorityIds ? sql`where u.ids && ${by.priorityIds}::uuid[]` : sql``}
    order by u.place nulls last, a.due_on nulls last, a.id`.execute(tx.db);
  return rows.map((row) => ({ ...row, standing: actionState(row, today) }));
}

/** These priorities, and those that were merged into them. */
function mergedInto(priorityIds: string[]) {
  return sql`merged (id) as (
    select unnest(${priorityIds}::uuid[])
    union
    select l.from_id from merged join links_in_force l on l.to_id = merged.id and l.relation = 'merged_into'
  )`;
}

function conditions({ agendaId, priorityIds, organisationId, domainId, ids, slug }: ActionsBy) {
  const all = [sql`true`];
  if (agendaId) all.push(sql`a.agenda_id = ${agendaId}`);
  if (priorityIds) {
    all.push(
      sql`a.id in (select l.to_id from links_in_force l join merged m on m.id = l.from_id where l.relation in (${belongs}))`,
    );
  }
  if (organisationId) all.push(sql`a.organisation_id = ${organisationId}`);
  if (domainId) all.push(sql`a.id in (select d.action_id from action_domains d where d.domain_id = ${domainId})`);
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
  const grounds = await listGrounds(tx, actions);
  return actions.map((action) => ({
    ...action,
    voices: voices.get(action.id) ?? noSupport,
    ground: grounds.get(action.id) ?? 'own',
  }));
}

/** What kind of ground these actions stand on. Reads no voices. */
async function listGrounds(tx: MunicipalityTx, actions: Action[]): Promise<Map<string, GroundKind>> {
  const ids = actions.map(({ id }) => id);
  const { rows } = await sql<{ actionId: string; fromId: string; whole: boolean }>`
    select l.to_id as action_id, l.from_id,
      exists (select from priorities p where p.municipality_id = l.municipality_id and p.id = l.from_id) as whole
    from links_in_force l where l.to_id = any(${ids}::uuid[]) and not l.from_signal and l.relation = 'led_to'`.execute(
    tx.db,
  );
  const linksOf = Map.groupBy(rows, ({ actionId }) => actionId);
  const resting = actions.filter(({ id }) => linksOf.get(id)?.some(({ whole }) => !whole));
  const priorityIds = resting.flatMap(({ priorities }) => priorities.map(({ id }) => id));
  const roots = rows.flatMap(({ whole, fromId }) => (whole ? [] : [fromId]));
  const found = roots.length > 0 ? await listBehind(tx, [...new Set([...priorityIds, ...roots])], 'proposal') : [];
  const behind = Map.groupBy(found, ({ of }) => of);
  const proposalsOf = (of: string) => (behind.get(of) ?? []).map(({ id }) => id);
  return new Map(
    actions.map(({ id, priorities }) => {
      const links = linksOf.get(id) ?? [];
      const known = {
        whole: links.some(({ whole }) => whole),
        roots: links.flatMap(({ whole, fromId }) => (whole ? [] : proposalsOf(fromId))),
        behind: priorities.map((priority) => proposalsOf(priority.id)),
      };
      return [id, groundOf(known)];
    }),
  );
}

export async function findAction(tx: MunicipalityTx, slug: string): Promise<ListedAction | undefined> {
  return (await listActions(tx, { slug }))[0];
}

/** Whose an action is and how far, held until the transaction ends: nobody stops it meanwhile. */
export function holdAction(
  tx: MunicipalityTx,
  slug: string,
): Promise<Pick<Action, 'id' | 'organisationId' | 'state'> | undefined> {
  return tx.db
    .selectFrom('actions')
    .select(['id', 'organisationId', 'state'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
}

/** The proposals that an action rests on; none when it rests on its whole priorities. */
export async function listRoots(tx: MunicipalityTx, actionId: string): Promise<Proposal[]> {
  const links = await findLinks(tx, { to: [actionId], relations: ['led_to'] });
  return proposalsByIds(
    tx,
    links.map(({ from }) => from),
  );
}

/** The agendas that have actions. */
export async function agendasWithActions(tx: MunicipalityTx): Promise<Set<string>> {
  return new Set((await readCounts(tx, ['agreed-action'])).map(({ ofId }) => ofId));
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
    select a.slug, a.title, a.organisation_id, a.state, a.due_on, greatest(a.created_at, (
      select max(u.created_at) from progress_updates u where u.municipality_id = a.municipality_id and u.action_id = a.id)) as news_at
    from actions a
    where a.state in ('planned', 'busy') ${organisationId ? sql`and a.organisation_id = ${organisationId}` : sql``}
    order by a.due_on nulls last, a.id`.execute(tx.db);
  return rows;
}

/** How many actions of an agenda stand in each domain, and how many of those are done; under null those that stand in none. */
export async function countByDomain(
  tx: MunicipalityTx,
  agendaId: string | undefined,
): Promise<Map<string | null, { actions: number; done: number }>> {
  if (agendaId === undefined) return new Map();
  const rows = await tx.db
    .selectFrom('actions as a')
    .leftJoin('actionDomains as d', (join) => join.onRef('d.actionId', '=', 'a.id'))
    .select((eb) => [
      'd.domainId',
      eb.fn.countAll<string>().as('actions'),
      eb.fn.countAll<string>().filterWhere('a.state', '=', 'done').as('done'),
    ])
    .where('a.agendaId', '=', agendaId)
    .groupBy('d.domainId')
    .execute();
  return new Map(
    rows.map(({ domainId, actions, done }) => [domainId, { actions: Number(actions), done: Number(done) }]),
  );
}
