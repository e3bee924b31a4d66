import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { holdOpenPriorities } from '../priorities/index.ts';
import { addNode } from '../thread/index.ts';
import { listLinkedPriorities } from './queries.ts';
import type { GroupDetails } from './types.ts';

export interface NewGroup extends GroupDetails {
  agendaId: string;
  /** Open priorities of its agenda. */
  priorityIds: string[];
}

export type Founding = { kind: 'done'; id: string; slug: string } | { kind: 'priority-gone' };

/** Sets up a group. Refused when a priority was merged or taken back in the meantime. */
export async function addGroup(tx: MunicipalityTx, { priorityIds, ...group }: NewGroup): Promise<Founding> {
  if (!(await holdAll(tx, priorityIds, group.agendaId))) return { kind: 'priority-gone' };
  const slug = await freeSlug(tx, 'workingGroups', group.name);
  const id = await addNode(tx, 'working-group');
  await tx.db
    .insertInto('workingGroups')
    .values({ ...group, id, slug, endedOn: null, endReason: null, createdAt: tx.now })
    .execute();
  await link(tx, id, priorityIds);
  await audit(tx, { act: 'working-group.added', subjectKind: 'working-group', subjectId: id });
  return { kind: 'done', id, slug };
}

export interface GroupChange extends GroupDetails {
  version: number;
  priorityIds: string[];
}

export type Changing = { kind: 'done' } | { kind: 'conflict' } | { kind: 'priority-gone' };

/** Changes what is said of a group; its address stays, and so does what it works on that was merged or taken back since. */
export async function changeGroup(
  tx: MunicipalityTx,
  group: { id: string; agendaId: string },
  { version, priorityIds, ...details }: GroupChange,
): Promise<Changing> {
  if (!(await holdAll(tx, priorityIds, group.agendaId))) return { kind: 'priority-gone' };
  if (!(await changeVersion(tx, { of: 'workingGroups', id: group.id, version }, details))) return { kind: 'conflict' };
  const linked = await listLinkedPriorities(tx, group.id);
  const unlinked = linked.filter(({ livingId }) => livingId && !priorityIds.includes(livingId));
  if (unlinked.length > 0) {
    await tx.db
      .deleteFrom('workingGroupPriorities')
      .where('groupId', '=', group.id)
      .where(
        'priorityId',
        'in',
        unlinked.map(({ priorityId }) => priorityId),
      )
      .execute();
  }
  const known = new Set(linked.map(({ livingId }) => livingId));
  await link(
    tx,
    group.id,
    priorityIds.filter((id) => !known.has(id)),
  );
  await audit(tx, { act: 'working-group.changed', subjectKind: 'working-group', subjectId: group.id });
  return { kind: 'done' };
}

/** Ends a group today, with the reason. False when somebody else changed or ended it after it was read. */
export async function endGroup(
  tx: MunicipalityTx,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<boolean> {
  if (await hasEnded(tx, id)) return false;
  const ended = await changeVersion(
    tx,
    { of: 'workingGroups', id, version },
    { endedOn: dayOf(tx.now), endReason: reason },
  );
  if (ended) await audit(tx, { act: 'working-group.ended', subjectKind: 'working-group', subjectId: id });
  return ended;
}

/** Takes a group up again that had ended. False when it goes on, or somebody else changed it after it was read. */
export async function resumeGroup(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  if (!(await hasEnded(tx, id))) return false;
  const resumed = await changeVersion(tx, { of: 'workingGroups', id, version }, { endedOn: null, endReason: null });
  if (resumed) await audit(tx, { act: 'working-group.resumed', subjectKind: 'working-group', subjectId: id });
  return resumed;
}

/** Asked of the row itself and held: whoever ended it a moment ago is not overruled. */
async function hasEnded(tx: MunicipalityTx, id: string): Promise<boolean> {
  const { endedOn } = await tx.db
    .selectFrom('workingGroups')
    .select('endedOn')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return endedOn !== null;
}

/** Holds the priorities, so that nobody merges them meanwhile; false when one is not open or stands on another agenda. */
async function holdAll(tx: MunicipalityTx, ids: string[], agendaId: string): Promise<boolean> {
  const held = await holdOpenPriorities(tx, ids);
  return held.filter((priority) => priority.agendaId === agendaId).length === new Set(ids).size;
}

async function link(tx: MunicipalityTx, groupId: string, priorityIds: string[]): Promise<void> {
  const values = [...new Set(priorityIds)].map((priorityId) => ({ groupId, priorityId }));
  if (values.length > 0) await tx.db.insertInto('workingGroupPriorities').values(values).execute();
}
