import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx, PublicTx } from '../../platform/database/database.ts';
import type { Actor } from '../../platform/policies/roles.ts';
import type { Task, TaskFinder } from '../../platform/policies/tasks.ts';
import { countActions, type ListedAction, listActions } from '../actions/index.ts';
import { listEditions } from '../agenda/index.ts';
import { countSupport } from '../ballots/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { listPriorities } from '../priorities/index.ts';
import { listOpenProposals } from '../proposals/index.ts';
import { countUnanswered } from '../signals/index.ts';
import { countStanding, noSupport } from '../thread/index.ts';
import { type Line, todaysTasks } from './rules.ts';
import type { Figures, HomeFacts, ListedMunicipality, PriorityCard } from './types.ts';

/** The municipalities that anyone can look into, by name. Practice ones are nobody else's business. */
export function listListed(tx: PublicTx): Promise<ListedMunicipality[]> {
  return tx.db
    .selectFrom('municipalities')
    .select([sql<string>`id`.as('id'), 'slug', 'name', 'kind', 'tagline'])
    .where('listed', '=', true)
    .where('kind', '!=', 'practice')
    .orderBy('name')
    .execute();
}

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

/**
 * The agenda that the first pages are about: the one that holds now, as published; before the first publication the one
 * that is being made.
 */
async function findShownAgenda(tx: MunicipalityTx): Promise<string | undefined> {
  const [edition] = await listEditions(tx);
  return edition?.agendaId ?? (await findCurrentAgenda(tx))?.id;
}

/** Everything that was said and done, and of the agenda that holds: what was proposed, chosen and agreed. */
export async function readFigures(tx: MunicipalityTx): Promise<Figures> {
  return figuresOf(tx, await findShownAgenda(tx));
}

async function figuresOf(tx: MunicipalityTx, agendaId: string | undefined): Promise<Figures> {
  const counts = await countStanding(tx);
  if (!agendaId) return { counts, actionsDone: 0 };
  const actions = await countActions(tx, agendaId);
  counts.set('proposal', (await listOpenProposals(tx, agendaId)).length);
  counts.set('priority', (await listPriorities(tx, agendaId)).length);
  counts.set('action', actions.all);
  return { counts, actionsDone: actions.done };
}

export async function readHome(tx: MunicipalityTx): Promise<HomeFacts> {
  const agendaId = await findShownAgenda(tx);
  const figures = await figuresOf(tx, agendaId);
  const unanswered = (await countUnanswered(tx)).reduce((sum, { count }) => sum + count, 0);
  if (!agendaId) return { ...figures, unanswered, organisations: 0, priorities: [] };
  const actions = await listActions(tx, { agendaId });
  const owners = new Set(actions.flatMap(({ organisationId }) => organisationId ?? []));
  const priorities = await listPriorityCards(tx, agendaId, actions);
  return { ...figures, unanswered, organisations: owners.size, priorities };
}

async function listPriorityCards(
  tx: MunicipalityTx,
  agendaId: string,
  actions: ListedAction[],
): Promise<PriorityCard[]> {
  const priorities = await listPriorities(tx, agendaId);
  const voices = await countSupport(
    tx,
    priorities.map(({ id }) => id),
  );
  return priorities.map(({ id, slug, title, about }) => {
    const own = actions.filter((action) => action.priorities.some((priority) => priority.id === id));
    return {
      title,
      about,
      href: `/speerpunten/${slug}`,
      ...(voices.get(id) ?? noSupport),
      actions: own.length,
      done: own.filter(({ state }) => state === 'done').length,
    };
  });
}

/** What needs this person today. */
export async function findTasks(tx: MunicipalityTx, finders: TaskFinder[], actor: Actor): Promise<Line[]> {
  const tasks: Task[] = [];
  for (const find of finders) tasks.push(...(await find(tx, actor)));
  return todaysTasks(tasks, dayOf(tx.now));
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
