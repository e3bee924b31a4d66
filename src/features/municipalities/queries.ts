import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx, PublicTx } from '../../platform/database/database.ts';
import { ofNone, readCount, readCounts } from '../../platform/database/kept-counts.ts';
import type { Actor } from '../../platform/policies/roles.ts';
import {
  type Figure,
  type FigureFinder,
  findInvitations,
  type InvitationFinder,
  type Task,
  type TaskFinder,
} from '../../platform/policies/tasks.ts';
import { type Action, countOutcomes, selectActions, tallyPromises } from '../actions/index.ts';
import { countEditions, listPublished } from '../agenda/index.ts';
import { countSupport } from '../ballots/index.ts';
import { countGatherings } from '../gatherings/index.ts';
import { listAgendas } from '../periods/index.ts';
import { listPriorities, markDrafts } from '../priorities/index.ts';
import { sumUnanswered } from '../signals/index.ts';
import { noSupport } from '../thread/index.ts';
import { type Line, todaysTasks } from './rules.ts';
import type { HomeFacts, KindCounts, ListedMunicipality, PriorityCard } from './types.ts';

/** The municipalities that anyone can look into, by name. Practice ones are nobody else's business. */
export function listListed(tx: PublicTx): Promise<ListedMunicipality[]> {
  return selectListed(tx).execute();
}

/** One page of them, and how many there are. */
export async function pageListed(
  tx: PublicTx,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ municipalities: ListedMunicipality[]; all: number }> {
  const { rows } = await sql<{ all: number }>`
    select count(*) as all from municipalities where listed and kind <> 'practice'`.execute(tx.db);
  return { municipalities: await selectListed(tx).limit(limit).offset(offset).execute(), all: rows[0]?.all ?? 0 };
}

function selectListed(tx: PublicTx) {
  return tx.db
    .selectFrom('municipalities')
    .select([sql<string>`id`.as('id'), 'slug', 'name', 'kind', 'tagline'])
    .where('listed', '=', true)
    .where('kind', '!=', 'practice')
    .orderBy('name');
}

/** What was said in each of these, and chosen and agreed for the agenda that its first page is about. */
export async function countListed(tx: PublicTx, ids: string[]): Promise<Map<string, KindCounts>> {
  const { rows } = await sql<{ id: string; kind: keyof typeof publicKinds; count: number }>`
    select m.id, k.kind, sum(k.count) as count
    from municipalities m join kept_counts k on k.municipality_id = m.id
      and ((k.kind = 'signal' and k.of_id = ${ofNone}::uuid)
        or (k.kind in ('open-priority', 'agreed-action') and k.of_id = m.shown_agenda_id))
    where m.id = any(${ids}::uuid[]) group by m.id, k.kind`.execute(tx.db);
  const countsOf = (id: string) => rows.filter((row) => row.id === id);
  return new Map(ids.map((id) => [id, new Map(countsOf(id).map(({ kind, count }) => [publicKinds[kind], count]))]));
}

const publicKinds = { signal: 'signal', 'open-priority': 'priority', 'agreed-action': 'action' } as const;

/** The addresses of all municipalities, listed or not; practice ones come and go. */
export async function listSlugs(tx: PublicTx): Promise<string[]> {
  const rows = await tx.db.selectFrom('municipalities').select('slug').where('kind', '!=', 'practice').execute();
  return rows.map(({ slug }) => slug);
}

/** Whether a real municipality works here. */
export async function hasLive(tx: PublicTx): Promise<boolean> {
  const live = tx.db.selectFrom('municipalities').select('slug').where('kind', '=', 'live').limit(1);
  return (await live.execute()).length > 0;
}

/** Every municipality there is, practice ones too: for work that is done in each of them. */
export async function listIds(tx: PublicTx): Promise<string[]> {
  const rows = await tx.db.selectFrom('municipalities').select('id').execute();
  return rows.map(({ id }) => id);
}

/** The agenda that the first page is about: the newest that was published; before the first publication the newest. */
async function findShownAgenda(tx: MunicipalityTx): Promise<string | null> {
  const row = await tx.db
    .selectFrom('municipalities')
    .select('shownAgendaId')
    .where('id', '=', tx.municipalityId)
    .executeTakeFirst();
  return row?.shownAgendaId ?? null;
}

/** All that was ever told, and of the agenda that is shown: how people met, what was proposed, chosen, agreed and reached. */
async function readFigures(tx: MunicipalityTx, agendaId: string | null, promised: number): Promise<KindCounts> {
  const signals = await readCount(tx, 'signal', ofNone);
  if (!agendaId) return new Map([['signal', signals]]);
  const own = await readCounts(tx, ['open-proposal', 'open-priority'], [agendaId]);
  const count = (kind: (typeof own)[number]['kind']) => own.find((one) => one.kind === kind)?.count ?? 0;
  return new Map([
    ['gathering', await countGatherings(tx, agendaId)],
    ['signal', signals],
    ['proposal', count('open-proposal')],
    ['priority', count('open-priority')],
    ['edition', await countEditions(tx, agendaId)],
    ['action', promised],
    ['outcome', await countOutcomes(tx, agendaId)],
  ]);
}

export async function readHome(tx: MunicipalityTx, finders: InvitationFinder[]): Promise<HomeFacts> {
  const invitations = await findInvitations(tx, finders);
  const agendaId = await findShownAgenda(tx);
  const agendas = await listAgendas(tx);
  const listed = agendaId ? await selectActions(tx, { agendaId }) : [];
  const actions = await markDrafts(tx, listPublished, listed);
  const promises = tallyPromises(actions);
  return {
    counts: await readFigures(tx, agendaId, promises.promised),
    actions: promises,
    agenda: agendas.find(({ id }) => id === agendaId),
    others: agendas.length > 1,
    invitations,
    unanswered: (await sumUnanswered(tx)).count,
    priorities: agendaId ? await listPriorityCards(tx, agendaId, actions) : [],
  };
}

async function listPriorityCards(
  tx: MunicipalityTx,
  agendaId: string,
  actions: (Action & { draft: boolean })[],
): Promise<PriorityCard[]> {
  const priorities = await markDrafts(tx, listPublished, await listPriorities(tx, agendaId));
  const voices = await countSupport(
    tx,
    priorities.map(({ id }) => id),
  );
  return priorities.map(({ id, slug, title, about, draft }) => {
    const own = actions.filter((action) => action.priorities.some((priority) => priority.id === id));
    return {
      title,
      about,
      draft,
      href: `/speerpunten/${slug}`,
      ...(voices.get(id) ?? noSupport),
      actions: tallyPromises(own),
    };
  });
}

/** What needs this person today. */
export async function findTasks(tx: MunicipalityTx, finders: TaskFinder[], actor: Actor): Promise<Line[]> {
  const tasks: Task[] = [];
  for (const find of finders) tasks.push(...(await find(tx, actor)));
  return todaysTasks(tasks, dayOf(tx.now));
}

/** How things stand that this person follows. */
export async function findFigures(tx: MunicipalityTx, finders: FigureFinder[], actor: Actor): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const find of finders) figures.push(...(await find(tx, actor)));
  return figures;
}

/** The theme as it is stored, held until the transaction ends. */
export async function lockTheme(tx: MunicipalityTx): Promise<unknown> {
  const row = await tx.db
    .selectFrom('municipalities')
    .select('theme')
    .where('id', '=', tx.municipalityId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row?.theme ?? null;
}
