import { sql } from 'kysely';
import type { MunicipalityTx, PublicTx } from '../../platform/database/database.ts';
import type { Actor } from '../../platform/policies/roles.ts';
import type { Task, TaskFinder } from '../../platform/policies/tasks.ts';
import { countUnanswered } from '../signals/index.ts';
import { countStanding, countVoices, findLinks, listStanding, type Teller, tellAll } from '../thread/index.ts';
import { todaysTasks } from './rules.ts';
import type { HomeFacts, ListedMunicipality, PriorityCard } from './types.ts';

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

export async function readHome(tx: MunicipalityTx, tellers: Teller[]): Promise<HomeFacts> {
  const counts = await countStanding(tx);
  const unanswered = (await countUnanswered(tx)).reduce((sum, { count }) => sum + count, 0);
  const actions = await listStanding(tx, 'action');
  const told = await tellAll(tx, tellers, actions);
  const done = new Set(actions.filter(({ id }) => told.get(id)?.done).map(({ id }) => id));
  return { counts, actionsDone: done.size, unanswered, priorities: await listPriorityCards(tx, tellers, done) };
}

async function listPriorityCards(
  tx: MunicipalityTx,
  tellers: Teller[],
  done: ReadonlySet<string>,
): Promise<PriorityCard[]> {
  const priorities = await listStanding(tx, 'priority');
  const ids = priorities.map(({ id }) => id);
  const told = await tellAll(tx, tellers, priorities);
  const voices = await countVoices(tx, ids);
  const links = await findLinks(tx, { from: ids, relations: ['led_to'] });
  return ids.flatMap((id) => {
    const about = told.get(id);
    if (!about) return [];
    const actions = [...new Set(links.filter((link) => link.from === id).map((link) => link.to))];
    return {
      title: about.title,
      about: about.about ?? null,
      href: about.href,
      ...(voices.get(id) ?? { voices: 0, gatherings: 0 }),
      actions: actions.length,
      done: actions.filter((action) => done.has(action)).length,
    };
  });
}

/** What needs this person today. */
export async function findTasks(tx: MunicipalityTx, finders: TaskFinder[], actor: Actor): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const find of finders) tasks.push(...(await find(tx, actor)));
  return todaysTasks(tasks);
}

/** The theme as it is stored, held until the transaction ends. */
export async function lockTheme(tx: MunicipalityTx): Promise<unknown> {
  const row = await tx.db
    .selectFrom('municipalities')
    .select('theme')
    .where('id', '=', tx.municipalityId)
    .forUpdate()
    .executeTakeFirst();
  return row?.theme ?? null;
}
