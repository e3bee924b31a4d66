import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { type Chosen, listOnBallot } from '../ballots/index.ts';
import { holdAgenda } from '../periods/index.ts';
import { lockProposals } from '../proposals/index.ts';
import { endSettingAside } from '../signals/index.ts';
import { addAct, addNode, checkMerge, findLinks, type NewLink, type Seen } from '../thread/index.ts';
import { listPriorities, lockPriorities, prioritiesByIds } from './queries.ts';
import type { Priority } from './types.ts';

export interface NewPriority {
  agendaId: string;
  title: string;
  about?: string | null;
  /** Who added it and why. Left out only where no public source says so. */
  addedBy?: { organisationId: string; reason: string };
  /** Open proposals of the same agenda that it was made from, where nobody voted. */
  restsOn?: string[];
}

export interface Made {
  id: string;
  slug: string;
}

export type Adding = ({ kind: 'done' } & Made) | { kind: 'proposal-gone' | 'proposal-voting' };

/**
 * Adds a priority that no ballot chose. Refused when a proposal that it rests on was merged, split or taken back, or when people
 * vote on it: the result comes first.
 */
export async function addPriority(tx: MunicipalityTx, priority: NewPriority): Promise<Adding> {
  const { agendaId, title, about, addedBy, restsOn = [] } = priority;
  await holdAgenda(tx, agendaId);
  const held = await lockProposals(tx, restsOn);
  const open = held.filter((proposal) => proposal.state === 'open' && proposal.agendaId === agendaId);
  if (open.length < new Set(restsOn).size) return { kind: 'proposal-gone' };
  if ((await listOnBallot(tx, agendaId, restsOn)).size > 0) return { kind: 'proposal-voting' };
  const made = await makePriority(tx, {
    agendaId,
    title,
    about: about ?? null,
    position: await lastPlace(tx, agendaId),
  });
  const links: NewLink[] = open.map(({ id }) => ({ from: id, to: made.id, relation: 'led_to' }));
  if (addedBy) links.unshift({ from: addedBy.organisationId, to: made.id, relation: 'added_by' });
  await addAct(tx, { links, ...(addedBy ? { reason: addedBy.reason } : {}) });
  await endSettingAside(tx, restsOn, addedBy?.reason ?? '');
  await audit(tx, { act: 'priority.added', subjectKind: 'priority', subjectId: made.id });
  return { kind: 'done', ...made };
}

export interface Choice {
  agendaId: string;
  ballotId: string;
  /** In the order that they get. */
  chosen: Pick<Chosen, 'proposalId' | 'title' | 'about'>[];
}

export type ChoiceVerdict = { kind: 'done'; made: Made[] } | { kind: 'nothing' } | { kind: 'taken' };

/** Makes priorities of what a ballot chose. What was made a priority before is not made one again: then nothing is done. */
export async function choosePriorities(
  tx: MunicipalityTx,
  { agendaId, ballotId, chosen }: Choice,
): Promise<ChoiceVerdict> {
  if (chosen.length === 0) return { kind: 'nothing' };
  await holdAgenda(tx, agendaId);
  const proposals = chosen.map(({ proposalId }) => proposalId);
  if ((await findLinks(tx, { from: proposals, relations: ['chosen_as'] })).length > 0) return { kind: 'taken' };
  const first = await lastPlace(tx, agendaId);
  const made: Made[] = [];
  for (const [index, { title, about }] of chosen.entries()) {
    made.push(await makePriority(tx, { agendaId, title, about, position: first + index }));
  }
  const links = made.map(
    ({ id }, index): NewLink => ({ from: proposals[index] as string, to: id, relation: 'chosen_as' }),
  );
  await addAct(tx, { links, decidedIn: ballotId });
  await endSettingAside(tx, proposals, '');
  await audit(tx, { act: 'priority.chosen', subjectKind: 'ballot', subjectId: ballotId });
  return { kind: 'done', made };
}

export interface Merge {
  seen: Seen[];
  title: string;
  about?: string | null;
  reason: string;
}

export type MergeOutcome = ({ kind: 'done' } & Made) | { kind: 'too-few' | 'gone' | 'changed' };

/** Merges priorities into a new one. The old ones stay, with all that belongs to them, and say what they live on in. */
export async function mergePriorities(
  tx: MunicipalityTx,
  { seen, title, about, reason }: Merge,
): Promise<MergeOutcome> {
  const ids = seen.map(({ id }) => id);
  await holdAgendaOf(tx, ids);
  const found = await lockPriorities(tx, ids);
  const verdict = checkMerge(found, seen);
  if (verdict.kind !== 'go') return verdict;
  const { agendaId } = found[0] as Priority;
  if (found.some((priority) => priority.agendaId !== agendaId)) return { kind: 'gone' };
  const position = Math.min(...found.map((priority) => priority.position));
  const made = await makePriority(tx, { agendaId, title, about: about ?? null, position });
  await addAct(tx, { links: found.map(({ id }) => ({ from: id, to: made.id, relation: 'merged_into' })), reason });
  await setState(tx, found, 'merged');
  await audit(tx, { act: 'priority.merged', subjectKind: 'priority', subjectId: made.id });
  return { kind: 'done', ...made };
}

/** Says it in other words; the address stays. False when somebody else changed it since. */
export async function editPriority(
  tx: MunicipalityTx,
  { id, version, title, about }: { id: string; version: number; title: string; about: string | null },
): Promise<boolean> {
  const edited = await changeVersion(tx, { of: 'priorities', id, version }, { title, about });
  if (edited) await audit(tx, { act: 'priority.edited', subjectKind: 'priority', subjectId: id });
  return edited;
}

/** Moves a priority one place up or down among those in force. At the end of the row nothing happens. */
export async function movePriority(tx: MunicipalityTx, moved: Priority, direction: 'up' | 'down'): Promise<void> {
  await holdAgenda(tx, moved.agendaId);
  const row = await listPriorities(tx, moved.agendaId);
  const from = row.findIndex(({ id }) => id === moved.id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [one, other] = [row[from], row[to]];
  if (!one || !other) return;
  row[from] = other;
  row[to] = one;
  const places = row.map(({ id, position }, index) => ({ id, position, place: index + 1 }));
  // In order of id, as everywhere that several of them are held: nobody waits for somebody who waits for them.
  for (const { id, position, place } of places.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (position !== place)
      await tx.db.updateTable('priorities').set({ position: place }).where('id', '=', id).execute();
  }
  await audit(tx, { act: 'priority.moved', subjectKind: 'priority', subjectId: moved.id });
}

export async function setState(tx: MunicipalityTx, priorities: Priority[], state: Priority['state']): Promise<void> {
  const ids = priorities.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.db
    .updateTable('priorities')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}

async function makePriority(
  tx: MunicipalityTx,
  priority: { agendaId: string; title: string; about: string | null; position: number },
): Promise<Made> {
  const slug = await freeSlug(tx, 'priorities', priority.title);
  const id = await addNode(tx, 'priority');
  await tx.db
    .insertInto('priorities')
    .values({ id, slug, ...priority, createdAt: tx.now })
    .execute();
  return { id, slug };
}

/** Two people who shape the priorities of one agenda at once go one after the other. */
export async function holdAgendaOf(tx: MunicipalityTx, priorityIds: string[]): Promise<void> {
  const [one] = await prioritiesByIds(tx, priorityIds);
  if (one) await holdAgenda(tx, one.agendaId);
}

async function lastPlace(tx: MunicipalityTx, agendaId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('priorities')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('agendaId', '=', agendaId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}
