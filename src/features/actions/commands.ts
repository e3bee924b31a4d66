import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { holdOpenPriorities, listLiving } from '../priorities/index.ts';
import { lockProposals } from '../proposals/index.ts';
import { actionRelations, addAct, addNode, findLinks, undoLinks } from '../thread/index.ts';
import { listRoots } from './queries.ts';
import { changedGround, changesPromise, type GroundLink, groundLinks } from './rules.ts';
import { outdateShares, placeAction } from './share-commands.ts';
import type { Action, Ground, MoneyState, ProgressState } from './types.ts';

export interface NewAction {
  title: string;
  about?: string | null;
  /** What is not known is null: only in a reconstruction. */
  organisationId: string | null;
  dueOn: string | null;
  measure: string | null;
  money: MoneyState | null;
  /** One or more, in force; none only where no public source says which, and then `agendaId` says whose action it is. */
  priorityIds: string[];
  /** Proposals that it rests on; none: it rests on its whole priorities. */
  restsOn?: string[];
  /** In which of the municipality's domains it stands; left out, they stay as they are. */
  domainIds?: string[];
  /** The departments that have a share in it; left out, they stay as they are. */
  departmentIds?: string[];
  agendaId?: string;
  state?: ProgressState;
}

export type GroundGone = 'priority-gone' | 'proposal-gone';
export type Adding = { kind: 'done'; id: string; slug: string } | { kind: GroundGone };

/** Adds an action for one or more priorities. Refused when what it stands on was merged or taken back in the meantime. */
export async function addAction(tx: MunicipalityTx, action: NewAction): Promise<Adding> {
  const { priorityIds, restsOn = [], title, about, domainIds, departmentIds, ...rest } = action;
  const held = await holdGround(tx, { priorityIds, restsOn });
  if (held.kind !== 'held') return held;
  const agendaId = held.agendaId ?? action.agendaId;
  if (!agendaId) return { kind: 'priority-gone' };
  const slug = await freeSlug(tx, 'actions', title);
  const id = await addNode(tx, 'action');
  await tx.db
    .insertInto('actions')
    .values({ ...rest, id, slug, title, about: about ?? null, agendaId, createdAt: tx.now })
    .execute();
  await addAct(tx, { links: groundLinks(id, held.ground) });
  await placeAction(tx, id, { domainIds, departmentIds });
  await audit(tx, { act: 'action.added', subjectKind: 'action', subjectId: id });
  return { kind: 'done', id, slug };
}

export interface Edit extends Omit<NewAction, 'state' | 'agendaId' | 'restsOn'>, Ground {
  version: number;
  /** Why it no longer stands on something that it stood on. */
  reason: string;
}

export type Editing = { kind: 'done' } | { kind: 'conflict' } | { kind: GroundGone };

/** Changes what an action is; its address stays. How it goes is told by `addProgress`. */
export async function editAction(tx: MunicipalityTx, action: Action, edit: Edit): Promise<Editing> {
  const { priorityIds, restsOn, domainIds, departmentIds, reason, version, ...rest } = edit;
  const held = await holdGround(tx, { priorityIds, restsOn });
  if (held.kind !== 'held') return held;
  if (!(await changeVersion(tx, { of: 'actions', id: action.id, version }, { ...rest, about: rest.about ?? null })))
    return { kind: 'conflict' };
  await placeAction(tx, action.id, { domainIds, departmentIds });
  if (changesPromise(action, edit)) await outdateShares(tx, action.id);
  const { added, undone } = changedGround(await listGroundLinks(tx, action.id), held.ground);
  await addAct(tx, { links: added.map((link) => ({ ...link, to: action.id })) });
  await undoLinks(tx, undone, reason);
  await audit(tx, { act: 'action.edited', subjectKind: 'action', subjectId: action.id });
  return { kind: 'done' };
}

type Held = { kind: 'held'; ground: Ground; agendaId: string | undefined } | { kind: GroundGone };

/** What an action will stand on, held so that nobody merges or undoes it meanwhile. */
async function holdGround(tx: MunicipalityTx, { priorityIds, restsOn }: Ground): Promise<Held> {
  const priorities = await holdOpenPriorities(tx, priorityIds);
  if (priorities.length < new Set(priorityIds).size) return { kind: 'priority-gone' };
  // One that was merged or split holds its voices as ever; one that was undone holds none.
  const proposals = (await lockProposals(tx, restsOn)).filter(({ state }) => state !== 'undone');
  if (proposals.length < new Set(restsOn).size) return { kind: 'proposal-gone' };
  const ground = { priorityIds: priorities.map(({ id }) => id), restsOn: proposals.map(({ id }) => id) };
  return { kind: 'held', ground, agendaId: priorities[0]?.agendaId };
}

/** The links in force from priorities, those that live on in others included, and from the proposals that are named. */
async function listGroundLinks(tx: MunicipalityTx, actionId: string): Promise<GroundLink[]> {
  const links = await findLinks(tx, { to: [actionId], relations: [...actionRelations] });
  const roots = new Set((await listRoots(tx, actionId)).map(({ id }) => id));
  const livingOf = await listLiving(
    tx,
    links.map(({ from }) => from),
  );
  return links
    .filter(({ from }) => roots.has(from) || livingOf.has(from))
    .map(({ id, from, relation }) => ({ id, from, relation, livingId: livingOf.get(from) }));
}

/** Tells how it goes. Everyone whose voice is behind the action hears of it. */
export async function addProgress(
  tx: MunicipalityTx,
  { actionId, state, words }: { actionId: string; state: ProgressState; words: string },
): Promise<string> {
  const id = await addNode(tx, 'progress-update');
  const accountId = accountIdOf(tx.actor);
  await tx.db
    .insertInto('progressUpdates')
    .values({ id, actionId, state, words, accountId, createdAt: tx.now })
    .execute();
  await tx.db.updateTable('actions').set({ state }).where('id', '=', actionId).execute();
  await addAct(tx, { links: [{ from: actionId, to: id, relation: 'led_to' }] });
  await audit(tx, { act: `action.${state}`, subjectKind: 'action', subjectId: actionId });
  return id;
}

/** Tells what changed for people, as measured on a day. */
export async function addOutcome(
  tx: MunicipalityTx,
  { actionId, words, measuredOn }: { actionId: string; words: string; measuredOn: string },
): Promise<string> {
  const id = await addNode(tx, 'outcome');
  await tx.db.insertInto('outcomes').values({ id, actionId, words, measuredOn, createdAt: tx.now }).execute();
  await addAct(tx, { links: [{ from: actionId, to: id, relation: 'led_to' }] });
  await audit(tx, { act: 'action.outcome', subjectKind: 'action', subjectId: actionId });
  return id;
}
