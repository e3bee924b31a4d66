// What the pages about priorities are made of: read in one transaction, before anything is shown.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { countSupport } from '../ballots/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { type Agenda, listAgendas } from '../periods/index.ts';
import { listPublicWords } from '../signals/index.ts';
import { findLinks, followBack, type Link, noSupport, readHistory, tellAll } from '../thread/index.ts';
import { composeOrigins, isDrawnUp, type Past, pastOf } from './origins.ts';
import {
  countByAgenda,
  findLiving,
  listAllPriorities,
  listFigures,
  listLivingIn,
  listPriorities,
  prioritiesByIds,
} from './queries.ts';
import type { Around, ListPublished, Priority } from './types.ts';

const quotesShown = 3;

/** The agenda that was asked for, or else the newest one; and the others that have priorities. */
export async function readAgendas(
  tx: MunicipalityTx,
  { slug, withPriorities }: { slug: string | undefined; withPriorities: boolean },
): Promise<{ agenda: Agenda | undefined; others: Agenda[] }> {
  const [agendas, counts] = [await listAgendas(tx), await countByAgenda(tx)];
  const filled = agendas.filter(({ id }) => counts.has(id));
  // Newest first: the first one is the one that is being made or carried out.
  const [current] = agendas;
  const agenda = agendas.find((one) => one.slug === slug) ?? (withPriorities ? (filled[0] ?? current) : current);
  return { agenda, others: filled.filter(({ id }) => id !== agenda?.id) };
}

/** Says of each thing whether it is still a draft: it stands in nothing that was published. */
export async function markDrafts<Thing extends { id: string; agendaId: string }>(
  tx: MunicipalityTx,
  listPublished: ListPublished,
  things: Thing[],
): Promise<(Thing & { draft: boolean })[]> {
  const published = await listPublished(tx, [...new Set(things.map(({ agendaId }) => agendaId))]);
  return things.map((thing) => ({ ...thing, draft: !published.has(thing.id) }));
}

/** The priorities of an agenda with their voices and how far their actions are. */
export async function readList(tx: MunicipalityTx, around: Around, agendaId: string) {
  const all = await listAllPriorities(tx, agendaId);
  const open = all.filter(({ state }) => state === 'open');
  const ids = open.map(({ id }) => id);
  const voices = await countSupport(tx, ids);
  const actions = await around.listActions(tx, { priorityIds: ids });
  const priorities = (await markDrafts(tx, around.listPublished, open)).map((priority) => {
    const own = actions.filter((action) => action.priorities.some(({ id }) => id === priority.id));
    return {
      ...priority,
      voices: voices.get(priority.id) ?? noSupport,
      actions: own.length,
      done: own.filter(({ state }) => state === 'done').length,
    };
  });
  return { priorities, past: all.filter(({ state }) => state !== 'open') };
}

/** How each of these priorities in force came here, in short: what was merged into it has a part in that. */
export async function readOrigins(tx: MunicipalityTx, livingIds: string[]): Promise<Map<string, Past>> {
  const living = await listLivingIn(tx, livingIds);
  const links = await findLinks(tx, {
    to: living.map(({ priorityId }) => priorityId),
    relations: ['merged_into', 'chosen_as', 'added_by'],
  });
  const from = links.map((link) => link.from);
  const named = [...(await prioritiesByIds(tx, from)), ...(await organisationsByIds(tx, from))];
  const known = {
    names: new Map(named.map((one) => [one.id, 'title' in one ? one.title : one.name])),
    figures: await listFigures(tx, ballotsIn(links)),
  };
  return new Map(
    livingIds.map((id) => {
      const parts = new Set(living.filter(({ livingId }) => livingId === id).map(({ priorityId }) => priorityId));
      return [
        id,
        pastOf(
          links.filter(({ to }) => parts.has(to)),
          known,
        ),
      ];
    }),
  );
}

function ballotsIn(links: Pick<Link, 'relation' | 'decidedIn'>[]): string[] {
  return links.flatMap(({ relation, decidedIn }) => (relation === 'chosen_as' && decidedIn ? [decidedIn] : []));
}

async function wasDrawnUp(tx: MunicipalityTx, agendaId: string): Promise<boolean> {
  const all = await listPriorities(tx, agendaId);
  const origins = await readOrigins(
    tx,
    all.map(({ id }) => id),
  );
  return isDrawnUp([...origins.values()]);
}

/** Everything that is public about one priority. */
export async function readPriority(tx: MunicipalityTx, around: Around, priority: Priority) {
  const behind = await followBack(tx, priority.id);
  const living = await findLiving(tx, priority.id);
  const known = {
    behind,
    told: await tellAll(tx, around.tellers, behind.nodes),
    figures: await listFigures(tx, ballotsIn(behind.links)),
    drawnUp: await wasDrawnUp(tx, priority.agendaId),
  };
  const [marked] = await markDrafts(tx, around.listPublished, [priority]);
  return {
    draft: priority.state === 'open' && marked?.draft === true,
    living: living?.id === priority.id ? undefined : living,
    voices: (await countSupport(tx, [priority.id])).get(priority.id) ?? noSupport,
    quotes: await listPublicWords(tx, priority.id, quotesShown),
    origins: composeOrigins(priority.id, { title: priority.title }, known),
    history: await readHistory(tx, around.tellers, priority.id),
    // A goal of what was merged into this one is a goal of this one.
    goals: await around.listServed(
      tx,
      (await listLivingIn(tx, [priority.id])).map(({ priorityId }) => priorityId),
    ),
    actions: await markDrafts(tx, around.listPublished, await around.listActions(tx, { priorityIds: [priority.id] })),
  };
}
