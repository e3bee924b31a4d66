import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listDepartments, organisationsByIds } from '../organisations/index.ts';
import { listLiving, listLivingIn, prioritiesByIds } from '../priorities/index.ts';
import { readFigures } from './meeting-queries.ts';
import { isMember } from './rules.ts';
import { type GroupSummary, groupKinds, type Member, type WorkingGroup } from './types.ts';

const columns = [
  'id',
  'agendaId',
  'slug',
  'name',
  'kind',
  'assignment',
  'influence',
  'rhythm',
  'startedOn',
  'endedOn',
  'endReason',
  'version',
] as const;

export function findGroup(tx: MunicipalityTx, slug: string): Promise<WorkingGroup | undefined> {
  return tx.db.selectFrom('workingGroups').select(columns).where('slug', '=', slug).executeTakeFirst();
}

export async function groupsByIds(tx: MunicipalityTx, ids: string[]): Promise<WorkingGroup[]> {
  return ids.length === 0 ? [] : tx.db.selectFrom('workingGroups').select(columns).where('id', 'in', ids).execute();
}

/** All groups by kind and then by the day on which they started, those that ended last. */
export async function listGroups(tx: MunicipalityTx): Promise<WorkingGroup[]> {
  return byKind(await selectInOrder(tx).execute());
}

function selectInOrder(tx: MunicipalityTx) {
  return tx.db.selectFrom('workingGroups').select(columns).orderBy('startedOn').orderBy('name');
}

function byKind(groups: WorkingGroup[]): WorkingGroup[] {
  const placeOf = ({ kind, endedOn }: WorkingGroup) => groupKinds.indexOf(kind) + (endedOn ? groupKinds.length : 0);
  return groups.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Groups with who is in them today, what they work on and how often they met. */
export async function summarise(tx: MunicipalityTx, groups: WorkingGroup[]): Promise<GroupSummary[]> {
  const ids = groups.map(({ id }) => id);
  const today = dayOf(tx.now);
  const members = await listMembers(tx, ids);
  const figures = await readFigures(tx, ids);
  const links = await listLinks(tx, ids);
  const priorities = await prioritiesByIds(
    tx,
    links.flatMap(({ livingId }) => livingId ?? []),
  );
  return groups.map((group) => {
    const own = new Set(links.filter(({ groupId }) => groupId === group.id).map(({ livingId }) => livingId));
    return {
      ...group,
      members: members.filter((member) => member.groupId === group.id && isMember(member, today)),
      priorities: priorities.filter(({ id }) => own.has(id)).map(({ id, slug, title }) => ({ id, slug, title })),
      ...(figures.get(group.id) ?? { met: 0, lastMet: null, lastOn: null, nextOn: null }),
    };
  });
}

/** Everyone who is or was in these groups, the chair first, in the order in which they came. */
export async function listMembers(tx: MunicipalityTx, groupIds: string[]): Promise<Member[]> {
  if (groupIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('workingGroupMembers')
    .select(['id', 'groupId', 'role', 'origin', 'departmentId', 'organisationId'])
    .select(['people', 'chair', 'joinedOn', 'leftOn', 'version'])
    .where('groupId', 'in', groupIds)
    .orderBy('chair', 'desc')
    .orderBy('id')
    .execute();
  const departments = new Map((await listDepartments(tx)).map((department) => [department.id, department]));
  const organisations = await organisationsByIds(
    tx,
    rows.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const department = departments.get(row.departmentId ?? '');
    const from = department?.name ?? names.get(row.organisationId ?? '') ?? null;
    return { ...row, from, sphere: department?.sphere ?? null };
  });
}

interface LinkedPriority {
  groupId: string;
  priorityId: string;
  /** What it lives on in; none: it was taken back. */
  livingId: string | undefined;
}

export function listLinkedPriorities(tx: MunicipalityTx, groupId: string): Promise<LinkedPriority[]> {
  return listLinks(tx, [groupId]);
}

/** The groups that work on this priority or on what was merged into it; those that ended too. */
export async function listGroupsOn(tx: MunicipalityTx, priorityId: string): Promise<WorkingGroup[]> {
  const merged = await listLivingIn(tx, [priorityId]);
  const groups = await selectInOrder(tx)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('workingGroupPriorities')
        .select('groupId')
        .where(
          'priorityId',
          'in',
          merged.map((one) => one.priorityId),
        ),
    )
    .execute();
  return byKind(groups);
}

async function listLinks(tx: MunicipalityTx, groupIds: string[]): Promise<LinkedPriority[]> {
  if (groupIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('workingGroupPriorities')
    .select(['groupId', 'priorityId'])
    .where('groupId', 'in', groupIds)
    .execute();
  const living = await listLiving(
    tx,
    rows.map(({ priorityId }) => priorityId),
  );
  return rows.map((row) => ({ ...row, livingId: living.get(row.priorityId) }));
}
